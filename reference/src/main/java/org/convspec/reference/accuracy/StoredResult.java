package org.convspec.reference.accuracy;

import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/**
 * ACC-03: a result that was computed in the accumulator type is rounded once more to the element
 * type. Chapter 15 derives what that adds.
 */
final class StoredResult {

  private StoredResult() {}

  /**
   * Returns the bound of a result that has been stored.
   *
   * @param computed how far each element may be off before it is stored
   */
  static Tensor bound(Call call, Slot slot, Tensor computed) {
    if (call.elementType() == call.elementType().accumulator()) {
      return computed;
    }
    RoundedArithmetic arithmetic = RoundedArithmetic.in(call.elementType());
    return computed.combine(
        LiteralPath.PATH.result(call, slot),
        (error, value) -> arithmetic.stored(new Estimate(value, error)));
  }
}
