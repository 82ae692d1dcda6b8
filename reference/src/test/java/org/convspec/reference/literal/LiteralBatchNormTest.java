package org.convspec.reference.literal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.convspec.spec.Call;
import org.convspec.spec.operator.BatchNormInference;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.RunningVariance;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Batch normalization against decimal arithmetic, and its gradients against differences. */
class LiteralBatchNormTest {

  private static final MathContext DIGITS = new MathContext(80);
  private static final Map<Slot, Slot> GRADIENTS =
      Map.of(
          Slot.INPUT, Slot.INPUT_GRADIENT,
          Slot.SCALE, Slot.SCALE_GRADIENT,
          Slot.BIAS, Slot.BIAS_GRADIENT);

  private final Random random = new Random();
  private final Map<Slot, Tensor> given = new EnumMap<>(Slot.class);
  private Shape shape;
  private EpsilonPlace place;
  private double epsilon;
  private BatchNormTraining training;
  private BatchNormInference inference;
  private Tensor outputGradient;

  private void draw(long seed) {
    random.setSeed(seed);
    shape = random.nextBoolean() ? Shape.of(3, 2) : Shape.of(2, 2, 1 + random.nextInt(3));
    place = random.nextBoolean() ? EpsilonPlace.INSIDE : EpsilonPlace.OUTSIDE;
    epsilon = random.nextDouble() + 0.125;
    RunningVariance running =
        random.nextBoolean() ? RunningVariance.BIASED : RunningVariance.UNBIASED;
    training = new BatchNormTraining(random.nextDouble(), running, epsilon, place);
    inference = new BatchNormInference(epsilon, place);
    given.clear();
    given.put(Slot.INPUT, spread(shape));
    for (Slot slot : List.of(Slot.SCALE, Slot.BIAS, Slot.MEAN)) {
      given.put(slot, drawn(Shape.of(2)));
    }
    given.put(Slot.VARIANCE, drawn(Shape.of(2)).map(Math::abs));
    outputGradient = drawn(shape);
  }

  /**
   * Items lie 3 to 5 apart: near a deviation of 0, outside of which epsilon stands, the output has
   * a kink, and differences over any step say nothing of the derivative.
   */
  private Tensor spread(Shape of) {
    return Tensor.tabulate(ElementType.FLOAT64, of, at -> 4 * at.at(0) + random.nextDouble());
  }

  private Tensor drawn(Shape of) {
    return Tensor.tabulate(ElementType.FLOAT64, of, at -> 1 + random.nextGaussian());
  }

  private static Tensor result(Operator operator, Map<Slot, Tensor> tensors, Slot slot) {
    Direction direction =
        tensors.containsKey(Slot.OUTPUT_GRADIENT) ? Direction.GRADIENT : Direction.FORWARD;
    Call call = new Call(operator, direction, Call.Layouts.CANONICAL, tensors, Set.of(slot));
    return LiteralPath.PATH.result(call, slot);
  }

  private BigDecimal at(Slot slot, long c) {
    return new BigDecimal(given.get(slot).at(c));
  }

  private List<BigDecimal> channel(long c) {
    List<BigDecimal> elements = new ArrayList<>();
    for (Index i : shape.indices()) {
      if (i.at(1) == c) {
        elements.add(new BigDecimal(given.get(Slot.INPUT).at(i)));
      }
    }
    return elements;
  }

  private static BigDecimal mean(List<BigDecimal> elements) {
    BigDecimal sum = elements.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return sum.divide(BigDecimal.valueOf(elements.size()), DIGITS);
  }

  private static BigDecimal variance(List<BigDecimal> elements) {
    BigDecimal mean = mean(elements);
    return mean(elements.stream().map(x -> x.subtract(mean).pow(2)).toList());
  }

  private double output(Index i, BigDecimal mean, BigDecimal variance) {
    BigDecimal eps = new BigDecimal(epsilon);
    BigDecimal divisor =
        place == EpsilonPlace.INSIDE
            ? variance.add(eps).sqrt(DIGITS)
            : variance.sqrt(DIGITS).add(eps);
    return new BigDecimal(given.get(Slot.INPUT).at(i))
        .subtract(mean)
        .divide(divisor, DIGITS)
        .multiply(at(Slot.SCALE, i.at(1)))
        .add(at(Slot.BIAS, i.at(1)))
        .doubleValue();
  }

  @Property(tries = 60)
  @Label("outputs are the formula, rounded once")
  void outputs(@ForAll long seed) {
    draw(seed);
    Tensor trained = result(training, given, Slot.OUTPUT);
    Tensor inferred = result(inference, given, Slot.OUTPUT);
    for (Index i : shape.indices()) {
      List<BigDecimal> elements = channel(i.at(1));
      assertThat(trained.at(i)).isEqualTo(output(i, mean(elements), variance(elements)));
      assertThat(inferred.at(i))
          .isEqualTo(output(i, at(Slot.MEAN, i.at(1)), at(Slot.VARIANCE, i.at(1))));
    }
  }

  @Property(tries = 60)
  @Label("new statistics are the formula, rounded once")
  void statistics(@ForAll long seed) {
    draw(seed);
    Tensor newMean = result(training, given, Slot.NEW_MEAN);
    Tensor newVariance = result(training, given, Slot.NEW_VARIANCE);
    for (long c = 0; c < 2; c++) {
      List<BigDecimal> elements = channel(c);
      BigDecimal size = BigDecimal.valueOf(elements.size());
      boolean isBiased = training.runningVariance() == RunningVariance.BIASED;
      BigDecimal entering =
          isBiased
              ? variance(elements)
              : variance(elements).multiply(size).divide(size.subtract(BigDecimal.ONE), DIGITS);
      assertThat(newMean.at(c)).isEqualTo(blended(at(Slot.MEAN, c), mean(elements)));
      assertThat(newVariance.at(c)).isEqualTo(blended(at(Slot.VARIANCE, c), entering));
    }
  }

  private double blended(BigDecimal old, BigDecimal entering) {
    BigDecimal retention = new BigDecimal(training.retention());
    BigDecimal taken = BigDecimal.ONE.subtract(retention);
    return retention.multiply(old).add(taken.multiply(entering)).doubleValue();
  }

  private double weighted(Operator operator, Slot slot, Index moved, double step) {
    Map<Slot, Tensor> tensors = new EnumMap<>(given);
    Tensor unmoved = given.get(slot);
    tensors.put(
        slot,
        Tensor.tabulate(
            ElementType.FLOAT64,
            unmoved.shape(),
            at -> unmoved.at(at) + (at.equals(moved) ? step : 0)));
    Tensor output = result(operator, tensors, Slot.OUTPUT);
    double sum = 0;
    for (Index i : shape.indices()) {
      sum += output.at(i) * outputGradient.at(i);
    }
    return sum;
  }

  /**
   * Central differences over steps h, h/2, h/4 and h/8, extrapolated three times: errors of order
   * h^2, h^4 and h^6 cancel, and what is left is some 1e-11, and rounding.
   */
  private double derivative(Operator operator, Slot slot, Index moved) {
    double[] steps = new double[4];
    for (int halved = 0; halved < steps.length; halved++) {
      double step = Math.scalb(1.0 / 64, -halved);
      double ahead = weighted(operator, slot, moved, step);
      double behind = weighted(operator, slot, moved, -step);
      steps[halved] = (ahead - behind) / (2 * step);
    }
    for (int order = 1; order < steps.length; order++) {
      double factor = Math.scalb(1, 2 * order);
      for (int at = steps.length - 1; at >= order; at--) {
        steps[at] = (factor * steps[at] - steps[at - 1]) / (factor - 1);
      }
    }
    return steps[steps.length - 1];
  }

  @Property(tries = 40)
  @Label("gradients are what differences of the output give")
  void differences(@ForAll long seed) {
    draw(seed);
    Map<Slot, Tensor> tensors = new EnumMap<>(given);
    tensors.put(Slot.OUTPUT_GRADIENT, outputGradient);
    for (Operator operator : List.of(training, inference)) {
      GRADIENTS.forEach(
          (slot, gradient) -> {
            Tensor got = result(operator, tensors, gradient);
            for (Index i : got.shape().indices()) {
              assertThat(got.at(i))
                  .as(operator + " " + gradient + " at " + i)
                  .isCloseTo(derivative(operator, slot, i), Offset.offset(1e-8));
            }
          });
    }
  }
}
