package org.convspec.reference.accuracy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.Projection;
import org.convspec.spec.operator.EpsilonUse;
import org.convspec.spec.operator.LpNormalize;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/** NORM-60, NORM-61: how far a normalization by a norm may be from its exact value (chapter 16). */
final class LpNormalizeBound {

  /** Roundings of a power and of a root; a power may be off by 4 units in the last place. */
  private static final double ROUNDINGS_OF_NORM = 14;

  private static final double ROUNDINGS_OF_POWER = 10;

  private final Call call;
  private final LpNormalize normalization;
  private final ElementType accumulator;
  private final RoundedArithmetic arithmetic;
  private final Projection sets;
  private final Map<Index, Shared> shared = new HashMap<>();

  /** What the elements of a set share; the moment is that of outputs, not of inputs. */
  private record Shared(Estimate norm, Estimate divisor, Estimate moment) {}

  private LpNormalizeBound(Call call) {
    this.call = call.canonical();
    this.normalization = (LpNormalize) call.operator();
    this.accumulator = call.elementType().accumulator();
    this.arithmetic = RoundedArithmetic.in(call.elementType());
    this.sets = normalization.over(this.call.tensor(Slot.INPUT).shape()).sets();
  }

  /** Returns the largest permitted error of every element of a result slot, in canonical layout. */
  static Tensor of(Call call, Slot slot) {
    LpNormalizeBound bound = new LpNormalizeBound(call);
    FiniteSets finite = new FiniteSets(bound.call, bound.sets);
    return Tensor.tabulate(
        ElementType.FLOAT64,
        bound.sets.from(),
        i -> {
          Estimate result = slot == Slot.OUTPUT ? bound.output(i) : bound.inputGradient(i);
          return finite.bound(i, bound.arithmetic.stored(result));
        });
  }

  private double at(Slot slot, Index index) {
    return call.tensor(slot).at(index);
  }

  private Shared shared(Index position) {
    Index set = sets.of(position);
    Shared known = shared.get(set);
    if (known == null) {
      known = ofSet(sets.fibre(set));
      shared.put(set, known);
    }
    return known;
  }

  private Shared ofSet(List<Index> positions) {
    Estimate norm = norm(positions.stream().mapToDouble(i -> at(Slot.INPUT, i)).toArray());
    Estimate divisor = divisor(norm);
    List<Estimate> products =
        call.tensors().containsKey(Slot.OUTPUT_GRADIENT)
            ? positions.stream().map(i -> product(i, divisor)).toList()
            : List.of();
    return new Shared(norm, divisor, arithmetic.sum(products));
  }

  private Estimate product(Index i, Estimate divisor) {
    return arithmetic.times(
        Estimate.exact(at(Slot.OUTPUT_GRADIENT, i)), quotient(at(Slot.INPUT, i), divisor));
  }

  /** NORM-75: what becomes of zeros without epsilon is left open. */
  private Estimate quotient(double x, Estimate divisor) {
    return isNothing(divisor) ? Estimate.exact(0) : arithmetic.over(Estimate.exact(x), divisor);
  }

  private static boolean isNothing(Estimate divisor) {
    return divisor.magnitude() == 0;
  }

  /** The sum of powers is off by gamma, its root by the p-th part, and by a rounded 1 / p. */
  private Estimate norm(double[] elements) {
    double p = normalization.power();
    double sum = Arrays.stream(elements).map(x -> StrictMath.pow(Math.abs(x), p)).sum();
    if (Arrays.stream(elements).allMatch(x -> x == 0)) {
      return Estimate.exact(0);
    }
    double gamma = MultilinearBound.gamma(accumulator, elements.length + ROUNDINGS_OF_NORM);
    double underflow = (elements.length + 1) * accumulator.smallestPositive();
    double ofSum = gamma + underflow / sum;
    double value = StrictMath.pow(sum, 1 / p);
    boolean isInRange = Math.max(sum, value) < accumulator.largest() && ofSum < 1;
    double u = accumulator.unitRoundoff();
    double logarithmic =
        -StrictMath.log1p(-Math.min(ofSum, 1)) / p
            + ROUNDINGS_OF_POWER * u
            + 2 * u * Math.abs(StrictMath.log(value));
    return new Estimate(
        value, isInRange ? value * StrictMath.expm1(logarithmic) : Double.POSITIVE_INFINITY);
  }

  private Estimate divisor(Estimate norm) {
    double epsilon = normalization.epsilon();
    Estimate rounded = new Estimate(epsilon, accumulator.unitRoundoff() * epsilon);
    return switch (normalization.use()) {
      case FLOOR ->
          new Estimate(Math.max(norm.value(), epsilon), Math.max(norm.error(), rounded.error()));
      case ADDED -> arithmetic.plus(norm, rounded);
    };
  }

  /** NORM-75: where the divisor is 0, an output has no bound. */
  private Estimate output(Index i) {
    Estimate divisor = shared(i).divisor();
    return isNothing(divisor)
        ? new Estimate(0, Double.POSITIVE_INFINITY)
        : quotient(at(Slot.INPUT, i), divisor);
  }

  private Estimate inputGradient(Index i) {
    Shared set = shared(i);
    if (isNothing(set.divisor())) {
      return new Estimate(0, Double.POSITIVE_INFINITY);
    }
    Estimate viaDivisor = arithmetic.times(set.moment(), derivative(at(Slot.INPUT, i), set.norm()));
    Estimate sum = arithmetic.minus(Estimate.exact(at(Slot.OUTPUT_GRADIENT, i)), viaDivisor);
    return arithmetic.over(sum, set.divisor());
  }

  /** NORM-34: sign(x) * (|x| / norm)^(p - 1), or 0 where epsilon is the divisor. */
  private Estimate derivative(double x, Estimate norm) {
    double doubt = norm.error() + accumulator.unitRoundoff() * normalization.epsilon();
    double above = norm.value() - normalization.epsilon();
    boolean isFloored = normalization.use() == EpsilonUse.FLOOR;
    if (x == 0 || isFloored && above < -doubt) {
      return Estimate.exact(0);
    }
    if (isFloored && above <= doubt) {
      return new Estimate(0, Double.POSITIVE_INFINITY);
    }
    double exponent = normalization.power() - 1;
    double value = Math.copySign(StrictMath.pow(Math.abs(x) / norm.value(), exponent), x);
    if (exponent == 0) {
      return Estimate.exact(value);
    }
    double u = accumulator.unitRoundoff();
    double logarithmic =
        Math.abs(exponent)
            * (-StrictMath.log1p(-Math.min(1, norm.error() / norm.value()))
                + ROUNDINGS_OF_POWER * u);
    double ofPower = ROUNDINGS_OF_POWER * u + 2 * u * Math.abs(StrictMath.log(Math.abs(value)));
    return new Estimate(
        value,
        Math.abs(value) * StrictMath.expm1(logarithmic + ofPower) + accumulator.smallestPositive());
  }
}
