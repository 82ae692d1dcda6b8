package org.convspec.reference.literal;

import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.AlphaDivisor;
import org.convspec.spec.operator.LocalResponseNorm;
import org.convspec.spec.operator.ResponseGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/** Local response normalization and its gradient as chapter 18 states them. */
public final class LiteralLocalResponseNorm implements OperatorPath<LocalResponseNorm> {

  @Override
  public Tensor result(LocalResponseNorm norm, Call call, Slot slot) {
    Tensor input = call.tensor(Slot.INPUT);
    ResponseGeometry geometry = norm.over(input.shape());
    return slot == Slot.OUTPUT
        ? forward(norm, geometry, input)
        : inputGradient(norm, geometry, input, call.tensor(Slot.OUTPUT_GRADIENT));
  }

  /** LRN-16: output(e) = input(e) / base(e)^beta; LRN-37: a NaN where both are 0. */
  private static Tensor forward(LocalResponseNorm norm, ResponseGeometry geometry, Tensor input) {
    return Tensor.tabulate(
        ElementType.FLOAT64,
        input.shape(),
        e -> Real.of(input.at(e)).over(base(norm, geometry, input, e).power(norm.beta())).round());
  }

  /** base(e) = offset + factor * (sum over the neighbours of e of their squares). */
  private static Real base(
      LocalResponseNorm norm, ResponseGeometry geometry, Tensor input, Index e) {
    Real sum = Real.ZERO;
    for (Index neighbour : geometry.neighbours(e)) {
      sum = sum.plus(Real.of(input.at(neighbour)).squared());
    }
    return Real.of(norm.offset()).plus(factor(norm, geometry).times(sum));
  }

  /** LRN-14: factor = alpha / size of a whole neighbourhood, or alpha itself. */
  private static Real factor(LocalResponseNorm norm, ResponseGeometry geometry) {
    Real alpha = Real.of(norm.alpha());
    return norm.divisor() == AlphaDivisor.SIZE ? alpha.over(Real.of(geometry.positions())) : alpha;
  }

  /**
   * LRN-18: inputGradient(e) = outputGradient(e) / base(e)^beta - 2 * beta * factor * input(e) *
   * (sum over all o that have e as a neighbour of outputGradient(o) * input(o) / base(o)^(beta +
   * 1)). The term of o = e is taken together with the first one, as both may be equal: then their
   * difference is 0, whatever the digits of the power.
   */
  private static Tensor inputGradient(
      LocalResponseNorm norm, ResponseGeometry geometry, Tensor input, Tensor outputGradient) {
    Real[] bases = new Real[(int) input.shape().elementCount()];
    Real[] powers = new Real[bases.length];
    for (int place = 0; place < bases.length; place++) {
      bases[place] = base(norm, geometry, input, input.shape().index(place));
      powers[place] = bases[place].power(norm.beta());
    }
    Real twice = Real.TWO.times(Real.of(norm.beta())).times(factor(norm, geometry));
    return Tensor.tabulate(
        ElementType.FLOAT64,
        input.shape(),
        e -> {
          Real sum = Real.ZERO;
          Real scaled = twice.times(Real.of(input.at(e)));
          for (Index o : geometry.neighboursOf(e)) {
            int place = (int) input.shape().offset(o);
            Real term = scaled.times(Real.of(input.at(o)));
            Real own = o.equals(e) ? bases[place].minus(term) : term.negated();
            Real numerator = Real.of(outputGradient.at(o)).times(own);
            sum = sum.plus(numerator.over(powers[place]).over(bases[place]));
          }
          return sum.round();
        });
  }
}
