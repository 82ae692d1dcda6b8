package org.convspec.reference.literal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convspec.reference.im2col.Im2colPath;
import org.convspec.spec.Call;
import org.convspec.spec.Call.Layouts;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.IndexBase;
import org.convspec.spec.operator.Indexing;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.MaxUnpool;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.StorageOrder;
import org.convspec.spec.operator.TieRule;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Max pooling against what follows from its definition, and against the other path. */
class LiteralMaxPoolTest {

  /** A pooling and the shape of an input that it fits. */
  record Pooling(MaxPool pool, Shape input) {

    Tensor result(Slot slot, Map<Slot, Tensor> tensors) {
      return LiteralPath.PATH.result(call(slot, tensors), slot);
    }

    Call call(Slot slot, Map<Slot, Tensor> tensors) {
      Direction direction = slot == Slot.INPUT_GRADIENT ? Direction.GRADIENT : Direction.FORWARD;
      return new Call(pool, direction, Layouts.CANONICAL, tensors, Set.of(slot));
    }

    Tensor output(Tensor x) {
      return result(Slot.OUTPUT, Map.of(Slot.INPUT, x));
    }

    Tensor gradient(Tensor x, Tensor dy) {
      return result(Slot.INPUT_GRADIENT, Map.of(Slot.INPUT, x, Slot.OUTPUT_GRADIENT, dy));
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("off its kinks, the gradient is the difference that a step of 1 makes")
  void gradientIsDifference(@ForAll("poolings") Pooling pooling, @ForAll Random random) {
    Tensor x = shuffled(pooling.input(), random);
    Tensor y = pooling.output(x);
    Tensor dy = integers(y.shape(), random);
    Tensor gradient = pooling.gradient(x, dy);
    for (Index i : x.shape().indices()) {
      Tensor moved = Tensor.tabulate(x.type(), x.shape(), at -> x.at(at) + (at.equals(i) ? 1 : 0));
      Tensor step = pooling.output(moved).combine(y, (after, before) -> after - before);
      assertThat(gradient.at(i)).isEqualTo(product(step, dy));
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("the gradient sums the output gradients won, correctly rounded, kinks or not")
  void gradientIsExact(@ForAll("poolings") Pooling pooling, @ForAll Random random) {
    Tensor x = integers(pooling.input(), random).map(value -> Math.floorMod((long) value, 3));
    Tensor indices = pooling.result(Slot.INDICES, Map.of(Slot.INPUT, x));
    Tensor dy = integers(indices.shape(), random).map(value -> value * 0.1);
    Tensor gradient = pooling.gradient(x, dy);
    for (Index i : x.shape().indices()) {
      BigDecimal sum = BigDecimal.ZERO;
      double number = pooling.pool().indexing().number(x.shape(), i);
      for (Index o : indices.shape().indices()) {
        boolean isOwnPlane = o.at(0) == i.at(0) && o.at(1) == i.at(1);
        sum = isOwnPlane && indices.at(o) == number ? sum.add(new BigDecimal(dy.at(o))) : sum;
      }
      assertThat(gradient.at(i)).isEqualTo(sum.doubleValue());
    }
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  @Label("the reduction over a patch matrix gives the same, special values and ties included")
  void pathsAgree(@ForAll("poolings") Pooling pooling, @ForAll Random random) {
    double[] special = {1, 2, Double.NaN, -0.0, 0.0, -1 / 0.0, 1 / 0.0, 2};
    Tensor x =
        Tensor.tabulate(
            ElementType.FLOAT64, pooling.input(), at -> special[random.nextInt(special.length)]);
    Map<Slot, Tensor> given = new EnumMap<>(Slot.class);
    given.put(Slot.INPUT, x);
    for (Slot slot : List.of(Slot.OUTPUT, Slot.INDICES)) {
      assertThat(Im2colPath.PATH.result(pooling.call(slot, given), slot))
          .isEqualTo(pooling.result(slot, given));
    }
    given.put(Slot.OUTPUT_GRADIENT, integers(pooling.output(x).shape(), random));
    assertThat(
            Im2colPath.PATH.result(pooling.call(Slot.INPUT_GRADIENT, given), Slot.INPUT_GRADIENT))
        .isEqualTo(pooling.result(Slot.INPUT_GRADIENT, given));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  @Label("the gradient of an unpooling is its adjoint, assembled from unit inputs")
  void unpoolingGradientIsAdjoint(@ForAll("disjoint") Pooling pooling, @ForAll Random random) {
    Tensor x = shuffled(pooling.input(), random);
    Tensor indices = pooling.result(Slot.INDICES, Map.of(Slot.INPUT, x));
    List<Long> extents = LongStream.of(x.shape().spatial().toArray()).boxed().toList();
    MaxUnpool unpool = new MaxUnpool(pooling.pool().indexing(), extents);
    Tensor dy = integers(x.shape(), random);
    Tensor gradient =
        unpooled(unpool, Slot.INPUT_GRADIENT, indices, Map.of(Slot.OUTPUT_GRADIENT, dy));
    for (Index j : indices.shape().indices()) {
      Tensor unit = Tensor.tabulate(x.type(), indices.shape(), at -> at.equals(j) ? 1 : 0);
      Tensor column = unpooled(unpool, Slot.OUTPUT, indices, Map.of(Slot.INPUT, unit));
      assertThat(gradient.at(j)).isEqualTo(product(column, dy));
    }
  }

  private static Tensor unpooled(
      MaxUnpool unpool, Slot slot, Tensor indices, Map<Slot, Tensor> others) {
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    tensors.put(Slot.INPUT, indices);
    tensors.put(Slot.INDICES, indices);
    tensors.putAll(others);
    Direction direction = slot == Slot.OUTPUT ? Direction.FORWARD : Direction.GRADIENT;
    return LiteralPath.PATH.result(
        new Call(unpool, direction, Layouts.CANONICAL, tensors, Set.of(slot)), slot);
  }

  /** Different multiples of 4 in a random order: a step of 1 changes no order. */
  private static Tensor shuffled(Shape shape, Random random) {
    List<Integer> places = new ArrayList<>();
    Stream.iterate(0, place -> place + 1).limit(shape.elementCount()).forEach(places::add);
    Collections.shuffle(places, random);
    return Tensor.tabulate(
        ElementType.FLOAT64, shape, at -> 4.0 * places.get((int) shape.offset(at)) - 40);
  }

  private static Tensor integers(Shape shape, Random random) {
    return Tensor.tabulate(ElementType.FLOAT64, shape, at -> random.nextInt(17) - 8);
  }

  private static double product(Tensor a, Tensor b) {
    double sum = 0;
    for (Index index : a.shape().indices()) {
      sum += b.at(index) == 0 ? 0 : a.at(index) * b.at(index);
    }
    return sum;
  }

  @Provide
  Arbitrary<Pooling> poolings() {
    return Arbitraries.integers().between(0, 3).flatMap(LiteralMaxPoolTest::pooling);
  }

  @Provide
  Arbitrary<Pooling> disjoint() {
    return poolings()
        .filter(
            pooling ->
                pooling.pool().over(pooling.input()).window().axes().stream()
                    .allMatch(bound -> bound.axis().stride() >= bound.axis().effectiveKernel()));
  }

  private static Arbitrary<Pooling> pooling(int rank) {
    Arbitrary<List<Long>> upToThree = Arbitraries.longs().between(1, 3).list().ofSize(rank);
    Arbitrary<PaddingRule> padding =
        Combinators.combine(Arbitraries.longs().between(-1, 3), Arbitraries.longs().between(-1, 3))
            .as(Padding::new)
            .list()
            .ofSize(rank)
            .map(PaddingRule.Explicit::new);
    Arbitrary<PoolWindow> window =
        Combinators.combine(
                upToThree,
                upToThree,
                Arbitraries.longs().between(1, 2).list().ofSize(rank),
                padding,
                Arbitraries.of(OutputRounding.FLOOR, OutputRounding.CEIL))
            .as(PoolWindow::new);
    Arbitrary<Indexing> indexing =
        Combinators.combine(
                Arbitraries.of(StorageOrder.values()), Arbitraries.of(IndexBase.values()))
            .as(Indexing::new);
    Arbitrary<MaxPool> pool =
        Combinators.combine(
                window,
                Arbitraries.of(NanPolicy.values()),
                Arbitraries.of(TieRule.values()),
                Arbitraries.of(EmptyWindow.ZERO, EmptyWindow.LOWEST),
                indexing)
            .as(MaxPool::new);
    Arbitrary<Shape> input =
        Arbitraries.longs()
            .between(2, 5)
            .list()
            .ofSize(rank)
            .map(extents -> Shape.of(2, 2, space(extents)));
    return Combinators.combine(pool, input).as(Pooling::new);
  }

  private static Shape space(List<Long> extents) {
    return Shape.of(extents.stream().mapToLong(Long::longValue).toArray());
  }
}
