package org.convspec.reference.accuracy;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/**
 * MAX-71: |got - want| is at most gamma(n) times the sum of the magnitudes of the n output
 * gradients that an input position wins, and what storing a sum adds. A maximum itself is never
 * rounded (MAX-70).
 */
public final class MaxPoolBound {

  private MaxPoolBound() {}

  /** Returns the largest permitted error of every element of an input gradient. */
  public static Tensor of(Call call, Slot slot) {
    ElementType type = call.elementType().accumulator();
    Tensor terms = onOutputGradient(call, slot, value -> 1);
    Tensor magnitude = onOutputGradient(call, slot, Math::abs);
    Tensor ofSum =
        terms.combine(
            magnitude, (n, sum) -> n < 2 || sum == 0 ? 0 : MultilinearBound.gamma(type, n) * sum);
    return terms.combine(
        StoredResult.bound(call, slot, ofSum), (n, bound) -> n < 2 ? 0 : bound); // a copy
  }

  /** The input stays as it is: it decides who wins. */
  private static Tensor onOutputGradient(Call call, Slot slot, DoubleUnaryOperator map) {
    Map<Slot, Tensor> mapped = new EnumMap<>(call.tensors());
    mapped.computeIfPresent(Slot.OUTPUT_GRADIENT, (name, tensor) -> tensor.map(map));
    return LiteralPath.PATH.result(
        new Call(call.operator(), call.direction(), call.layouts(), mapped, call.wanted()), slot);
  }
}
