package org.convspec.vectors.generate;

import java.util.List;
import java.util.Optional;
import org.convspec.reference.im2col.Im2colPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.AveragePooling;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/**
 * Makes sure that the numbers of a vector are the exact ones, correctly rounded to the element
 * type. What the reference says is the exact number rounded to float64. Where that is not halfway
 * between two neighbours of a narrower type, rounding it again is rounding the exact number; where
 * it is, the vector is refused. Outputs that are sums of products, and their gradients of input and
 * weights, are computed once more, in decimal arithmetic, over the index map; those of large
 * layers, where every order of summation is proven to be exact, on the other path of the reference.
 */
final class Certificate {

  private Certificate() {}

  /** Certifies a result whose sums are exact in every order. */
  static void ofProven(Tensor exact, Call call, Slot slot) {
    boolean isServed = Im2colPath.PATH.operators().contains(call.operator().label());
    if (!isServed || !IndexMap.isLarge(call)) {
      ofStored(exact, call, slot);
    } else if (!Im2colPath.PATH.result(call, slot).equals(exact)) {
      throw new IllegalStateException(call.operator() + ": the paths differ in " + slot.label());
    }
  }

  /** Certifies a result that needs no rounding: the type holds what the reference says. */
  static void ofStored(Tensor exact, Call call, Slot slot) {
    ElementType type = call.elementTypeOf(slot);
    boolean isRounded = call.operator() instanceof AveragePooling; // AVG-16
    if (!type.isInteger() || !isRounded) {
      for (double value : exact.toArray()) {
        if (!type.holds(value)) {
          throw new UncertainException(slot.label() + " has " + value + ", which is rounded");
        }
      }
    }
    sums(exact, call, slot);
  }

  /** Certifies a result that is rounded; where its bound is infinite, nothing is asked. */
  static void ofRounded(Tensor exact, Tensor bound, Call call, Slot slot) {
    ElementType type = call.elementTypeOf(slot);
    double[] bounds = bound.toArray();
    double[] values = exact.toArray();
    for (int place = 0; place < values.length; place++) {
      boolean isAsked = Double.isFinite(bounds[place]) && Double.isFinite(values[place]);
      if (isAsked && type != ElementType.FLOAT64 && isHalfway(values[place], type)) {
        throw new UncertainException(
            slot.label() + " has " + values[place] + ", halfway between neighbours");
      }
    }
    sums(exact, call, slot);
  }

  /** Whether the least change of a float64 changes what it is rounded to, though it is rounded. */
  private static boolean isHalfway(double value, ElementType type) {
    return !type.holds(value) && type.round(Math.nextUp(value)) != type.round(Math.nextDown(value));
  }

  /** Computes an output or a gradient that is a sum of products again, term by term. */
  private static void sums(Tensor exact, Call call, Slot slot) {
    boolean isSummed =
        slot == Slot.OUTPUT || slot == Slot.INPUT_GRADIENT || slot == Slot.WEIGHTS_GRADIENT;
    if (!isSummed) {
      return;
    }
    if (IndexMap.isLarge(call)) {
      throw new UncertainException("too large to be summed again, and rounded");
    }
    Call canonical = call.canonical();
    Optional<List<List<long[]>>> terms = ProductTerms.of(canonical);
    if (terms.isEmpty()) {
      return;
    }
    DecimalSums sums = new DecimalSums(canonical, slot, exact);
    for (int o = 0; o < terms.get().size(); o++) {
      for (long[] term : terms.get().get(o)) {
        sums.add(o, (int) term[0], (int) term[1]);
      }
    }
    sums.check();
  }
}
