package org.convspec.reference.literal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.Projection;
import org.convspec.spec.operator.EpsilonUse;
import org.convspec.spec.operator.LpNormalize;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/** Normalization by a norm, and its gradient, as chapter 16 states them. */
public final class LiteralLpNormalize implements OperatorPath<LpNormalize> {

  @Override
  public Tensor result(LpNormalize normalization, Call call, Slot slot) {
    Computation computation = new Computation(normalization, call);
    return Tensor.tabulate(
        ElementType.FLOAT64,
        call.tensor(Slot.INPUT).shape(),
        i -> (slot == Slot.OUTPUT ? computation.output(i) : computation.inputGradient(i)).round());
  }

  /** What the elements of a set share: their norm, what they are divided by, and their moment. */
  private record Shared(Real norm, Real divisor, Real moment) {}

  private static final class Computation {

    private final LpNormalize normalization;
    private final Call call;
    private final Projection sets;
    private final Map<Index, Shared> shared = new HashMap<>();

    Computation(LpNormalize normalization, Call call) {
      this.normalization = normalization;
      this.call = call;
      this.sets = normalization.over(call.tensor(Slot.INPUT).shape()).sets();
    }

    private Real at(Slot slot, Index index) {
      return Real.of(call.tensor(slot).at(index));
    }

    private Shared shared(Index position) {
      return shared.computeIfAbsent(
          sets.of(position),
          set -> {
            List<Index> positions = sets.fibre(set);
            Real norm = norm(each(positions, i -> at(Slot.INPUT, i).absolute()));
            boolean isGradient = call.tensors().containsKey(Slot.OUTPUT_GRADIENT);
            return new Shared(
                norm,
                divisor(norm),
                isGradient ? ExactSpread.sum(each(positions, this::product)) : Real.ZERO);
          });
    }

    private static List<Real> each(List<Index> positions, Function<Index, Real> element) {
      return positions.stream().map(element).toList();
    }

    private Real product(Index i) {
      return at(Slot.OUTPUT_GRADIENT, i).times(at(Slot.INPUT, i));
    }

    /** NORM-17: the root of the sum of powers, of magnitudes that the largest divides first. */
    private Real norm(List<Real> magnitudes) {
      if (normalization.power() == 1) {
        return ExactSpread.sum(magnitudes);
      }
      if (normalization.power() == 2) {
        return ExactSpread.sum(magnitudes.stream().map(Real::squared).toList()).sqrt();
      }
      Real largest = magnitudes.stream().reduce(Real.ZERO, Computation::larger);
      if (largest.signum() == 0 || largest.over(largest).signum() == 0) {
        return largest; // also where it is infinite or NaN
      }
      Real sum =
          ExactSpread.sum(
              magnitudes.stream()
                  .map(each -> power(each.over(largest), Real.of(normalization.power())))
                  .toList());
      return largest.times(power(sum, Real.ONE.over(Real.of(normalization.power()))));
    }

    private static Real larger(Real a, Real b) {
      return Double.isNaN(a.round()) || a.minus(b).signum() > 0 ? a : b;
    }

    /** Returns a power of a number that is not negative. */
    private static Real power(Real base, Real exponent) {
      return base.signum() == 0 ? base : base.log().times(exponent).exp();
    }

    /** NORM-25, NORM-26: what elements are divided by. */
    private Real divisor(Real norm) {
      Real epsilon = Real.of(normalization.epsilon());
      return switch (normalization.use()) {
        case FLOOR -> reaches(norm) ? norm : epsilon;
        case ADDED -> norm.plus(epsilon);
      };
    }

    private boolean reaches(Real norm) {
      return norm.minus(Real.of(normalization.epsilon())).signum() >= 0; // also for NaN
    }

    Real output(Index i) {
      return at(Slot.INPUT, i).over(shared(i).divisor());
    }

    /**
     * NORM-34: (outputGradient(i) * divisor - moment * derivative of the divisor) / divisor^2,
     * where the moment is the sum of outputGradient times input over the set.
     */
    Real inputGradient(Index i) {
      Shared set = shared(i);
      Real own = at(Slot.OUTPUT_GRADIENT, i).times(set.divisor());
      Real viaDivisor = set.moment().times(derivative(at(Slot.INPUT, i), set.norm()));
      return own.minus(viaDivisor).over(set.divisor().squared());
    }

    private Real derivative(Real x, Real norm) {
      boolean isConstant = normalization.use() == EpsilonUse.FLOOR && !reaches(norm);
      if (isConstant || x.signum() == 0) {
        return Real.ZERO;
      }
      Real magnitude =
          power(x.absolute().over(norm), Real.of(normalization.power()).minus(Real.ONE));
      return x.signum() < 0 ? magnitude.negated() : magnitude;
    }
  }
}
