package org.convspec.conformance.judge;

import java.util.List;
import java.util.function.DoublePredicate;
import org.convspec.conformance.words.IndexTrace;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Case;

/** Compares tensors element by element; the first place that differs is the mismatch. */
public final class Comparison {

  private final Slot slot;
  private final IndexTrace trace;

  /**
   * Prepares to compare a result of a case's call.
   *
   * @param example the case, for the index trace; valid
   * @param slot which result
   */
  public Comparison(Case example, Slot slot) {
    this.slot = slot;
    this.trace = IndexTrace.of(example);
  }

  /** EXACT tier: equal numbers, where a NaN equals a NaN and zeros of both signs are equal. */
  public Finding exact(Tensor got, Tensor want) {
    for (Index index : want.shape().indices()) {
      if (!same(got.at(index), want.at(index))) {
        return fail(index, got, want, Mismatch.EXACT);
      }
    }
    return judgeable(want.shape(), want, value -> value != 0);
  }

  /**
   * EXACT tier, for the two sides of a law: what is got comes from another call than the case's.
   */
  public Finding law(Tensor left, Tensor right) {
    Finding finding = exact(left, right);
    return finding
        .mismatch()
        .map(found -> Finding.fail("the two sides of the law differ", found.ofLaw()))
        .orElse(finding);
  }

  /**
   * BOUNDED tier, for the two sides of a law: they differ by no more than both may be off.
   *
   * @param bound the sum of the bounds of both sides
   */
  public Finding law(Tensor left, Tensor right, Tensor bound) {
    Finding finding = bounded(left, right, bound);
    return finding
        .mismatch()
        .map(found -> Finding.fail("the two sides of the law differ", found.ofLaw()))
        .orElse(finding);
  }

  /**
   * BOUNDED tier: {@code |got - want| <= bound}, element by element; or both the same, as NaN is.
   * ACC-07: where a number has an infinite bound, nothing is asked, so that a NaN passes too.
   */
  public Finding bounded(Tensor got, Tensor want, Tensor bound) {
    for (Index index : want.shape().indices()) {
      double difference = Math.abs(got.at(index) - want.at(index));
      boolean isOpen =
          bound.at(index) == Double.POSITIVE_INFINITY && Double.isFinite(want.at(index));
      if (!same(got.at(index), want.at(index)) && !isOpen && !(difference <= bound.at(index))) {
        return fail(index, got, want, number(bound.at(index), ElementType.FLOAT64));
      }
    }
    return judgeable(want.shape(), want, value -> value != 0);
  }

  /** Compares shapes alone. */
  public Finding shapes(Shape got, Shape want) {
    if (got.equals(want)) {
      return Finding.pass();
    }
    return Finding.fail(
        slot.label() + " has the wrong shape",
        new Mismatch(
            "shape of " + slot.label(),
            got.toString(),
            want.toString(),
            Mismatch.EXACT,
            List.of()));
  }

  /** Numerically equal, or both not a number. */
  static boolean same(double got, double want) {
    return got == want || (Double.isNaN(got) && Double.isNaN(want));
  }

  private Finding fail(Index index, Tensor got, Tensor want, String bound) {
    return Finding.fail(
        slot.label() + " differs",
        new Mismatch(
            slot.label() + " " + index,
            number(got.at(index), got.type()),
            number(want.at(index), want.type()),
            bound,
            trace.of(slot, index)));
  }

  private Finding judgeable(Shape shape, Tensor want, DoublePredicate tells) {
    if (shape.hasNoElements()) {
      return Finding.weak(slot.label() + " has no elements");
    }
    for (Index index : shape.indices()) {
      if (tells.test(want.at(index))) {
        return Finding.pass();
      }
    }
    return Finding.weak(slot.label() + " is 0 everywhere");
  }

  /** Writes a number in its shortest form that reads back the same; integers without a point. */
  static String number(double value, ElementType type) {
    if (value == Math.rint(value) && Math.abs(value) < 1e15) {
      return Long.toString((long) value);
    }
    return type == ElementType.FLOAT32 && type.holds(value)
        ? Float.toString((float) value)
        : Double.toString(value);
  }
}
