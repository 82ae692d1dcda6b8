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
 * The bound of an operator that is linear in each of its inputs, with nothing but sums of products:
 * LOCAL-40, LOCAL-41, LOCAL-42, LOCAL-43, TCONV-63, TCONV-64, TCONV-65, TCONV-66, CONV-51, CONV-52,
 * CONV-53, CONV-54, ARITH-45, ARITH-46; sums of copies are products with 1: PAD-50, PATCH-50,
 * PATCH-51. |got - want| is at most gamma(n + 2) times the same result slot computed from absolute
 * values, plus n times the smallest positive number, where n counts the terms of the element's sum,
 * in the accumulator type; then the result is stored. Chapter 3, Accuracy, derives it.
 */
public final class MultilinearBound {

  private MultilinearBound() {}

  /**
   * Returns the largest permitted error of every element of a result slot, in canonical layout.
   *
   * @throws org.convspec.spec.rule.InvalidCallException by the rule that the call breaks
   */
  public static Tensor of(Call call, Slot slot) {
    ElementType type = call.elementType().accumulator();
    Tensor terms = onEvery(call, slot, value -> 1);
    Tensor magnitude = onEvery(call, slot, Math::abs);
    Tensor ofSum =
        terms.combine(
            magnitude,
            (n, sum) -> (sum == 0 ? 0 : gamma(type, n + 2) * sum) + n * type.smallestPositive());
    return StoredResult.bound(call, slot, ofSum);
  }

  /**
   * Returns n u / (1 - n u): the relative error that n roundings can build up (Higham 2002, 3.1).
   */
  static double gamma(ElementType type, double n) {
    double nu = n * type.unitRoundoff();
    return nu < 1 ? nu / (1 - nu) : Double.POSITIVE_INFINITY;
  }

  private static Tensor onEvery(Call call, Slot slot, DoubleUnaryOperator map) {
    Map<Slot, Tensor> mapped = new EnumMap<>(Slot.class);
    call.tensors().forEach((name, tensor) -> mapped.put(name, tensor.map(map)));
    Call absolute =
        new Call(call.operator(), call.direction(), call.layouts(), mapped, call.wanted());
    return LiteralPath.PATH.result(absolute, slot);
  }
}
