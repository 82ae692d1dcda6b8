package org.convspec.reference.accuracy;

import java.util.ArrayList;
import java.util.List;
import org.convspec.spec.Call;
import org.convspec.spec.operator.AlphaDivisor;
import org.convspec.spec.operator.LocalResponseNorm;
import org.convspec.spec.operator.ResponseGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * LRN-30, LRN-31: how far a local response normalization may be from its exact value. Chapter 18,
 * Accuracy, derives it.
 */
public final class LocalResponseBound {

  private final Call call;
  private final LocalResponseNorm norm;
  private final ResponseGeometry geometry;
  private final Tensor input;
  private final RoundedArithmetic arithmetic;

  private LocalResponseBound(Call call) {
    this.call = call.canonical();
    this.norm = (LocalResponseNorm) call.operator();
    this.input = this.call.tensor(Slot.INPUT);
    this.geometry = norm.over(input.shape());
    this.arithmetic = RoundedArithmetic.in(call.elementType());
  }

  /** Returns the largest permitted error of every element of a result slot, in canonical layout. */
  public static Tensor of(Call call, Slot slot) {
    LocalResponseBound bound = new LocalResponseBound(call);
    return slot == Slot.OUTPUT
        ? Tensor.tabulate(ElementType.FLOAT64, bound.input.shape(), bound::ofOutput)
        : bound.ofInputGradient();
  }

  private Estimate factor() {
    Estimate alpha = arithmetic.attribute(norm.alpha());
    return norm.divisor() == AlphaDivisor.SIZE
        ? arithmetic.over(alpha, Estimate.exact(geometry.positions()))
        : alpha;
  }

  private Estimate base(Index e) {
    List<Estimate> squares =
        geometry.neighbours(e).stream()
            .map(neighbour -> Estimate.exact(input.at(neighbour)))
            .map(x -> arithmetic.times(x, x))
            .toList();
    return arithmetic.plus(
        arithmetic.attribute(norm.offset()), arithmetic.times(factor(), arithmetic.sum(squares)));
  }

  /** A power as an exponential of a multiple of a logarithm: no other way has larger errors. */
  private Estimate power(Estimate base, Estimate exponent) {
    return arithmetic.exp(arithmetic.times(exponent, arithmetic.log(base)));
  }

  private Estimate beta() {
    return arithmetic.attribute(norm.beta());
  }

  /** What a NaN or an infinity reaches is the same in any arithmetic: LRN-35, LRN-36. */
  private boolean isSpecial(Index e) {
    return geometry.neighbours(e).stream().anyMatch(at -> !Double.isFinite(input.at(at)));
  }

  private double ofOutput(Index e) {
    return isSpecial(e)
        ? 0
        : arithmetic.stored(arithmetic.over(Estimate.exact(input.at(e)), power(base(e), beta())));
  }

  private Tensor ofInputGradient() {
    Shape shape = input.shape();
    List<Estimate> terms = new ArrayList<>();
    shape.indices().forEach(o -> terms.add(term(o)));
    Estimate twice = arithmetic.times(arithmetic.times(Estimate.exact(2), beta()), factor());
    return Tensor.tabulate(
        ElementType.FLOAT64,
        shape,
        e -> {
          List<Estimate> ofNeighbours =
              geometry.neighboursOf(e).stream().map(o -> terms.get((int) shape.offset(o))).toList();
          Estimate others =
              arithmetic.times(
                  arithmetic.times(twice, Estimate.exact(input.at(e))),
                  arithmetic.sum(ofNeighbours));
          Estimate own = arithmetic.over(outputGradient(e), power(base(e), beta()));
          return arithmetic.stored(arithmetic.minus(own, others));
        });
  }

  /** A term of the sum, formed with three powers as the chain rule gives them. */
  private Estimate term(Index o) {
    Estimate base = base(o);
    Estimate power = power(base, beta());
    Estimate slope = power(base, arithmetic.minus(beta(), Estimate.exact(1)));
    Estimate product = arithmetic.times(outputGradient(o), Estimate.exact(input.at(o)));
    return arithmetic.times(arithmetic.over(product, arithmetic.times(power, power)), slope);
  }

  private Estimate outputGradient(Index at) {
    return Estimate.exact(call.tensor(Slot.OUTPUT_GRADIENT).at(at));
  }
}
