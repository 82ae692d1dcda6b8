package org.convspec.reference.literal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.convspec.spec.Call;
import org.convspec.spec.operator.AlphaDivisor;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.ExtraNeighbour;
import org.convspec.spec.operator.LocalResponseNorm;
import org.convspec.spec.operator.ResponseRegion;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Local response normalization against decimal arithmetic, and its gradient against the output. */
class LiteralLocalResponseTest {

  private static final MathContext DIGITS = new MathContext(80);
  private static final List<Double> BETAS = List.of(0.0, 0.25, 0.5, 0.75, 1.0, 2.0, -0.5, 0.7);

  private final Random random = new Random();
  private LocalResponseNorm norm;
  private Tensor input;
  private Tensor outputGradient;

  private void draw(long seed) {
    random.setSeed(seed);
    norm =
        new LocalResponseNorm(
            any(ResponseRegion.values()),
            1 + random.nextInt(6),
            any(ExtraNeighbour.values()),
            random.nextDouble(),
            any(AlphaDivisor.values()),
            BETAS.get(random.nextInt(BETAS.size())),
            0.5 + random.nextDouble());
    Shape shape = random.nextBoolean() ? Shape.of(1, 4, 3) : Shape.of(2, 3, 2, 2);
    input = Tensor.tabulate(ElementType.FLOAT64, shape, at -> random.nextGaussian());
    outputGradient = Tensor.tabulate(ElementType.FLOAT64, shape, at -> random.nextGaussian());
  }

  private <T> T any(T[] constants) {
    return constants[random.nextInt(constants.length)];
  }

  private Tensor output(Tensor at) {
    return LiteralPath.PATH.result(
        new Call(
            norm,
            Direction.FORWARD,
            Call.Layouts.CANONICAL,
            Map.of(Slot.INPUT, at),
            Set.of(Slot.OUTPUT)),
        Slot.OUTPUT);
  }

  private Tensor inputGradient() {
    return LiteralPath.PATH.result(
        new Call(
            norm,
            Direction.GRADIENT,
            Call.Layouts.CANONICAL,
            Map.of(Slot.INPUT, input, Slot.OUTPUT_GRADIENT, outputGradient),
            Set.of(Slot.INPUT_GRADIENT)),
        Slot.INPUT_GRADIENT);
  }

  /** The base with its own walk over the neighbours. */
  private BigDecimal base(Index e) {
    BigDecimal sum = BigDecimal.ZERO;
    long positions = 1;
    boolean isAcross = norm.region() == ResponseRegion.ACROSS_CHANNELS;
    for (int axis = isAcross ? 1 : 2; axis < (isAcross ? 2 : e.rank()); axis++) {
      positions *= norm.size();
    }
    for (Index other : input.shape().indices()) {
      if (isNeighbour(e, other, isAcross)) {
        sum = sum.add(new BigDecimal(input.at(other)).pow(2));
      }
    }
    BigDecimal divisor = BigDecimal.valueOf(norm.divisor() == AlphaDivisor.SIZE ? positions : 1);
    return new BigDecimal(norm.alpha())
        .divide(divisor, DIGITS)
        .multiply(sum)
        .add(new BigDecimal(norm.offset()));
  }

  private boolean isNeighbour(Index e, Index other, boolean isAcross) {
    long longer = norm.size() / 2;
    long shorter = norm.size() - 1 - longer;
    boolean isBehind = norm.extra() == ExtraNeighbour.AFTER;
    for (int axis = 0; axis < e.rank(); axis++) {
      boolean isOfRegion = isAcross ? axis == 1 : axis > 1;
      long distance = other.at(axis) - e.at(axis);
      long least = isOfRegion ? -(isBehind ? shorter : longer) : 0;
      long most = isOfRegion ? (isBehind ? longer : shorter) : 0;
      if (distance < least || distance > most) {
        return false;
      }
    }
    return true;
  }

  @Property(tries = 40)
  @Label("an output is the formula, rounded once")
  void outputs(@ForAll long seed) {
    draw(seed);
    norm = norm.withBeta(random.nextInt(3) * 0.5);
    Tensor output = output(input);
    for (Index e : input.shape().indices()) {
      BigDecimal root = base(e).sqrt(DIGITS);
      BigDecimal power = root.pow((int) (2 * norm.beta()), DIGITS);
      assertThat(output.at(e))
          .isEqualTo(new BigDecimal(input.at(e)).divide(power, DIGITS).doubleValue());
    }
  }

  /**
   * Central differences along one element, over steps h, h/2, h/4 and h/8, extrapolated three
   * times: errors of order h^2, h^4 and h^6 cancel, and what is left is some 1e-12, and rounding.
   */
  private double derivative(Index moved) {
    double[] steps = new double[4];
    for (int halved = 0; halved < steps.length; halved++) {
      double step = Math.scalb(1.0 / 64, -halved);
      steps[halved] = (weighted(moved, step) - weighted(moved, -step)) / (2 * step);
    }
    for (int order = 1; order < steps.length; order++) {
      double factor = Math.scalb(1, 2 * order);
      for (int at = steps.length - 1; at >= order; at--) {
        steps[at] = (factor * steps[at] - steps[at - 1]) / (factor - 1);
      }
    }
    return steps[steps.length - 1];
  }

  private double weighted(Index moved, double step) {
    Tensor at =
        Tensor.tabulate(
            ElementType.FLOAT64,
            input.shape(),
            index -> input.at(index) + (index.equals(moved) ? step : 0));
    Tensor output = output(at);
    double sum = 0;
    for (Index index : output.shape().indices()) {
      sum += output.at(index) * outputGradient.at(index);
    }
    return sum;
  }

  @Property(tries = 25)
  @Label("the input gradient is what differences of the output give")
  void differences(@ForAll long seed) {
    draw(seed);
    Tensor gradient = inputGradient();
    for (Index index : input.shape().indices()) {
      assertThat(gradient.at(index))
          .as(norm + " at " + index)
          .isCloseTo(derivative(index), Offset.offset(1e-8));
    }
  }

  @Property(tries = 200)
  @Label("a power by roots is the power by logarithms")
  void powers(@ForAll long seed) {
    random.setSeed(seed);
    Real base = Real.of(Math.exp(random.nextGaussian() * 20));
    double exponent = (random.nextInt(129) - 64) / 16.0;
    Real byRoots = base.power(exponent);
    Real byLogarithm = base.log().times(Real.of(exponent)).exp();
    Real difference = byRoots.minus(byLogarithm).over(byLogarithm).absolute();
    assertThat(difference.round()).isLessThan(1e-50);
  }

  @Property(tries = 50)
  @Label("a power of what is beyond the range of doubles is that of its root")
  void largePowers(@ForAll long seed) {
    random.setSeed(seed);
    double root = Math.scalb(1 + random.nextDouble(), 700);
    Real power = Real.of(root).squared().power(0.35); // 0.35 is no sixteenth
    Real want = Real.of(root).power(0.7);
    assertThat(power.round()).isEqualTo(want.round());
  }
}
