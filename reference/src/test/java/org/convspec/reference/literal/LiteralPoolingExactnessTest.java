package org.convspec.reference.literal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.geometry.Window.Link;
import org.convspec.spec.operator.AdaptiveAveragePool;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.AveragePooling;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.GlobalAveragePool;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PlaneGeometry;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.Sign;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Averages and derivatives of norms of the literal path, against fractions and long decimals. */
class LiteralPoolingExactnessTest {

  private static final Shape INPUT = Shape.of(2, 1, 5, 7);
  private static final MathContext DIGITS = new MathContext(100);

  private final Random random = new Random();

  private static PoolWindow window() {
    return new PoolWindow(
        List.of(3L, 2L),
        List.of(1L, 2L),
        List.of(1L, 2L),
        new PaddingRule.Explicit(List.of(new Padding(1, 1), new Padding(0, 1))),
        OutputRounding.CEIL);
  }

  private static Stream<Operator> averages() {
    return Stream.concat(
        Stream.of(Divisor.INSIDE_INPUT, Divisor.INSIDE_PADDED_INPUT, Divisor.KERNEL, Divisor.GIVEN)
            .map(
                divisor ->
                    new AveragePool(
                        window(), divisor, divisor == Divisor.GIVEN ? -7 : 0, EmptyWindow.ZERO)),
        Stream.of(new GlobalAveragePool(), new AdaptiveAveragePool(List.of(2L, 3L))));
  }

  /** Numbers of magnitudes far apart, so that most of their bits lie beyond those of a double. */
  private Tensor drawn(Shape shape) {
    return Tensor.tabulate(
        ElementType.FLOAT64,
        shape,
        any -> Math.scalb(random.nextDouble() - 0.5, random.nextInt(80) - 40));
  }

  private static Tensor result(Operator operator, Tensor input, Tensor outputGradient) {
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    tensors.put(Slot.INPUT, input);
    boolean isForward = outputGradient == null;
    if (!isForward) {
      tensors.put(Slot.OUTPUT_GRADIENT, outputGradient);
    }
    Slot slot = isForward ? Slot.OUTPUT : Slot.INPUT_GRADIENT;
    return LiteralPath.PATH.result(
        new Call(
            operator,
            isForward ? Direction.FORWARD : Direction.GRADIENT,
            Call.Layouts.CANONICAL,
            tensors,
            Set.of(slot)),
        slot);
  }

  /** A fraction is rounded correctly if no double is nearer: half a last place is the most. */
  private static void assertRounded(double got, BigDecimal numerator, long denominator) {
    BigDecimal times = BigDecimal.valueOf(denominator);
    BigDecimal off = new BigDecimal(got).multiply(times).subtract(numerator).abs();
    BigDecimal half = new BigDecimal(Math.ulp(got) / 2).multiply(times.abs());
    assertThat(off).isLessThanOrEqualTo(half);
  }

  private static double at(Tensor tensor, Index like, Index spatial) {
    return tensor.at(like.at(0), like.at(1), spatial);
  }

  @Property(tries = 50)
  @Label("averages come out correctly rounded")
  void averagesAreRoundedOnce(@ForAll long seed) {
    random.setSeed(seed);
    averages()
        .forEach(
            operator -> {
              AveragePooling pool = (AveragePooling) operator;
              PlaneGeometry geometry = pool.over(INPUT);
              Tensor input = drawn(INPUT);
              Tensor got = result(operator, input, null);
              for (Index index : geometry.outputShape().indices()) {
                BigDecimal sum = BigDecimal.ZERO;
                for (Link link : geometry.relation().linksOfOutput(index.spatial())) {
                  sum = sum.add(new BigDecimal(at(input, index, link.input())));
                }
                long divisor = pool.divisors(INPUT).applyAsLong(index.spatial());
                assertRounded(got.at(index), sum, divisor == 0 ? 1 : divisor);
              }
            });
  }

  @Property(tries = 50)
  @Label("gradients of averages come out correctly rounded")
  void gradientsOfAveragesAreRoundedOnce(@ForAll long seed) {
    random.setSeed(seed);
    averages()
        .forEach(
            operator -> {
              AveragePooling pool = (AveragePooling) operator;
              PlaneGeometry geometry = pool.over(INPUT);
              Tensor outputGradient = drawn(geometry.outputShape());
              Tensor got = result(operator, drawn(INPUT), outputGradient);
              for (Index index : INPUT.indices()) {
                assertGradient(pool, geometry, outputGradient, index, got.at(index));
              }
            });
  }

  /** Brings all quotients to one denominator, the product of the different divisors. */
  private static void assertGradient(
      AveragePooling pool, PlaneGeometry geometry, Tensor outputGradient, Index i, double got) {
    List<Link> links = geometry.relation().linksOfInput(i.spatial());
    long common =
        links.stream()
            .map(link -> pool.divisors(INPUT).applyAsLong(link.output()))
            .map(BigInteger::valueOf)
            .distinct()
            .reduce(BigInteger.ONE, BigInteger::multiply)
            .longValueExact();
    BigDecimal sum = BigDecimal.ZERO;
    for (Link link : links) {
      long divisor = pool.divisors(INPUT).applyAsLong(link.output());
      BigDecimal dy = new BigDecimal(at(outputGradient, i, link.output()));
      sum = sum.add(dy.multiply(BigDecimal.valueOf(common / divisor)));
    }
    assertRounded(got, sum, common);
  }

  @Property(tries = 50)
  @Label("gradients of a norm come out correctly rounded")
  void derivativesOfNorms(@ForAll long seed) {
    random.setSeed(seed);
    LpPool pool = new LpPool(window(), 2, Sign.ABSOLUTE);
    PlaneGeometry geometry = pool.over(INPUT);
    Tensor input = drawn(INPUT);
    Tensor outputGradient = drawn(geometry.outputShape());
    Tensor got = result(pool, input, outputGradient);
    for (Index i : INPUT.indices()) {
      BigDecimal exact = BigDecimal.ZERO;
      for (Link link : geometry.relation().linksOfInput(i.spatial())) {
        BigDecimal squares = BigDecimal.ZERO;
        for (Link read : geometry.relation().linksOfOutput(link.output())) {
          squares = squares.add(new BigDecimal(at(input, i, read.input())).pow(2));
        }
        BigDecimal term =
            new BigDecimal(at(outputGradient, i, link.output()))
                .multiply(new BigDecimal(input.at(i)))
                .divide(squares.sqrt(DIGITS), DIGITS);
        exact = exact.add(term);
      }
      assertThat(got.at(i)).isEqualTo(exact.doubleValue());
    }
  }
}
