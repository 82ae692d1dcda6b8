package org.convspec.vectors.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convspec.spec.Call.Layouts;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.IndexBase;
import org.convspec.spec.operator.Indexing;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.MaxUnpool;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.StorageOrder;
import org.convspec.spec.operator.TieRule;
import org.convspec.spec.operator.UnpoolGeometry;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Layout;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorAttributes;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;

/** The notation of max pooling and unpooling, and the indices that unpoolings are given. */
class MaxPoolNotationTest {

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  @Label("what is written is read as the same case, valid or not")
  void writtenCasesAreReadAgain(
      @ForAll("cases") OperatorCase<? extends Operator> example, @ForAll Random random) {
    List<String> words = Arrays.asList(example.toString().split(" "));
    Collections.shuffle(words.subList(1, words.size()), random);
    assertThat(CaseLine.parse(String.join(" ", words))).isEqualTo(example);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  @Label("attributes in plain form are read as the same attributes")
  void plainAttributesAreReadAgain(@ForAll("cases") OperatorCase<? extends Operator> example) {
    OperatorAttributes<?> attributes = Notations.of(example.operator());
    Map<String, Object> plain = attributes.plain(example.operator());
    assertThat(attributes.read(plain::get)).isEqualTo(example.operator());
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  @Label("indices name different positions, but for levels; strays name one that is not there")
  void indicesNamePositions(@ForAll("validUnpoolings") OperatorCase<MaxUnpool> example) {
    Shape shape = example.shape(Slot.INDICES);
    Tensor indices = example.canonical(Slot.INDICES, shape);
    UnpoolGeometry geometry = example.operator().over(shape, shape);
    Set<Index> named = new HashSet<>();
    int targets = 0;
    int strays = 0;
    for (Index j : shape.indices()) {
      try {
        targets += geometry.target(j, indices.at(j)).filter(named::add).isPresent() ? 1 : 0;
        targets += indices.at(j) == Indexing.NOWHERE ? 1 : 0;
      } catch (IllegalArgumentException stray) {
        strays++;
      }
    }
    boolean mayRepeat = example.fill().kind() == Fill.Kind.LEVELS;
    boolean strayed = example.fill().kind() == Fill.Kind.STRAYS && !shape.hasNoElements();
    assertThat(strays).isEqualTo(strayed ? 1 : 0);
    assertThat(mayRepeat || targets + strays == shape.elementCount()).isTrue();
  }

  @Provide
  Arbitrary<OperatorCase<? extends Operator>> cases() {
    return Arbitraries.integers()
        .between(0, 3)
        .flatMap(
            rank ->
                Arbitraries.oneOf(
                    caseOf(MaxPoolNotation.NOTATION, pool(rank), rank),
                    caseOf(MaxUnpoolNotation.NOTATION, unpool(rank), rank)));
  }

  @Provide
  Arbitrary<OperatorCase<MaxUnpool>> validUnpoolings() {
    Arbitrary<List<Long>> extents = Arbitraries.longs().between(0, 4).list().ofSize(2);
    return Combinators.combine(extents, extents, indexing(), fill())
        .as(
            (input, output, indexing, fill) ->
                OperatorCase.of(
                    MaxUnpoolNotation.NOTATION,
                    new MaxUnpool(indexing, output),
                    Dimensions.of(2, 3, input),
                    ElementType.FLOAT64,
                    fill));
  }

  private static <O extends Operator> Arbitrary<OperatorCase<? extends Operator>> caseOf(
      OperatorNotation<O> notation, Arbitrary<O> operator, int rank) {
    Arbitrary<Long> small = Arbitraries.longs().between(0, 4);
    Arbitrary<Dimensions> dimensions =
        Combinators.combine(small, small, small.list().ofSize(rank)).as(Dimensions::of);
    return Combinators.combine(operator, dimensions, fill(), Arbitraries.of(ElementType.values()))
        .as((each, given, fill, type) -> OperatorCase.of(notation, each, given, type, fill))
        .flatMap(
            example ->
                Arbitraries.of(
                    example,
                    example.with(new Layouts(Layout.CHANNELS_LAST, Layouts.CANONICAL.weights())),
                    example.withShape(Slot.OUTPUT_GRADIENT, Shape.of(1, 2, 3))))
        .filter(example -> rank > 0 || example.layouts().equals(Layouts.CANONICAL))
        .map(example -> example);
  }

  private static Arbitrary<MaxPool> pool(int rank) {
    return Combinators.combine(
            window(rank),
            Arbitraries.of(NanPolicy.values()),
            Arbitraries.of(TieRule.values()),
            Arbitraries.of(EmptyWindow.values()),
            indexing())
        .as(MaxPool::new);
  }

  private static Arbitrary<MaxUnpool> unpool(int rank) {
    return Combinators.combine(indexing(), numbers(rank)).as(MaxUnpool::new);
  }

  private static Arbitrary<Indexing> indexing() {
    return Combinators.combine(
            Arbitraries.of(StorageOrder.values()), Arbitraries.of(IndexBase.values()))
        .as(Indexing::new);
  }

  private static Arbitrary<PoolWindow> window(int rank) {
    Arbitrary<Long> small = Arbitraries.longs().between(-2, 3);
    Arbitrary<PaddingRule> padding =
        Arbitraries.oneOf(
            Arbitraries.of(AutoPadding.values()),
            Combinators.combine(small, small)
                .as(Padding::new)
                .list()
                .ofSize(rank)
                .map(PaddingRule.Explicit::new));
    return Combinators.combine(
            numbers(rank),
            numbers(rank),
            numbers(rank),
            padding,
            Arbitraries.of(OutputRounding.values()))
        .as(PoolWindow::new);
  }

  /** One number per axis, or any number of them. */
  private static Arbitrary<List<Long>> numbers(int rank) {
    Arbitrary<Long> number = Arbitraries.longs().between(-2, 5);
    return Arbitraries.oneOf(number.list().ofSize(rank), number.list().ofMaxSize(4));
  }

  private static Arbitrary<Fill> fill() {
    return Combinators.combine(Arbitraries.of(Fill.Kind.values()), Arbitraries.longs())
        .as(Fill::new);
  }
}
