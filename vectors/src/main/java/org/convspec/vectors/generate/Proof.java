package org.convspec.vectors.generate;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.convspec.reference.im2col.Im2colPath;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.reference.path.Path;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/**
 * Proves that sums of products are exact in every order: all terms are multiples of one power of
 * two, and the sum of their magnitudes is fewer such units than the type has integers.
 */
final class Proof {

  private static final int LOWEST_EXPONENT = -1074;

  private final Call call;

  Proof(Call call) {
    this.call = call;
  }

  /**
   * Returns the largest sum of magnitudes over all elements of a result that is nothing but sums of
   * products, in units of the last place of the data, if that is below the number of integers that
   * a type holds.
   */
  OptionalLong of(Slot slot, ElementType type) {
    int unit = unit();
    if (unit < LOWEST_EXPONENT || Math.scalb(1.0, unit) < type.smallestPositive()) {
      return OptionalLong.empty();
    }
    double largest = 0;
    for (double sum : magnitudes(slot).toArray()) {
      largest = Math.max(largest, Math.scalb(sum, -unit));
    }
    return largest < type.exactIntegerLimit()
        ? OptionalLong.of((long) largest)
        : OptionalLong.empty();
  }

  /** The same result of absolute values; what is not finite adds no rounding, and counts as 0. */
  private Tensor magnitudes(Slot slot) {
    Map<Slot, Tensor> absolute = new EnumMap<>(Slot.class);
    call.tensors()
        .forEach(
            (name, tensor) ->
                absolute.put(
                    name,
                    holdingMagnitudes(tensor)
                        .map(value -> Double.isFinite(value) ? Math.abs(value) : 0)));
    Call of = new Call(call.operator(), call.direction(), call.layouts(), absolute, call.wanted());
    return path().result(of, slot);
  }

  /** The lowest integer of a type has a magnitude that the type does not hold. */
  private static Tensor holdingMagnitudes(Tensor tensor) {
    return tensor.type().isInteger() ? tensor.as(ElementType.FLOAT64) : tensor;
  }

  /** Sums below the limit are exact on every path; layers of networks need the fast one. */
  private Path path() {
    return call.operator() instanceof Convolution ? Im2colPath.PATH : LiteralPath.PATH;
  }

  /** The exponent of a power of two of which every term is a multiple. */
  private int unit() {
    return call.tensors().values().stream().mapToInt(Proof::unit).sum();
  }

  /** The exponent of a power of two, at most 1, of which every element is a multiple. */
  private static int unit(Tensor tensor) {
    int unit = 0;
    for (double value : tensor.toArray()) {
      if (value != 0 && Double.isFinite(value)) {
        unit = Math.min(unit, lowestBit(value));
      }
    }
    return unit;
  }

  private static int lowestBit(double value) {
    long bits = Double.doubleToRawLongBits(value);
    long fraction = bits & ((1L << 52) - 1);
    int exponent = Math.getExponent(value);
    return exponent < Double.MIN_EXPONENT
        ? LOWEST_EXPONENT + Long.numberOfTrailingZeros(fraction)
        : exponent - 52 + (fraction == 0 ? 52 : Long.numberOfTrailingZeros(fraction));
  }
}
