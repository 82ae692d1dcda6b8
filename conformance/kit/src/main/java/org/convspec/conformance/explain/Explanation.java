package org.convspec.conformance.explain;

import java.util.List;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.ConvolutionCase;

/** How one element of a result comes about, term by term. */
public final class Explanation {

  private Explanation() {}

  /**
   * Returns the terms of one element.
   *
   * @param example the case
   * @param slot a result: an output or one of the gradients
   * @param index the element, canonical
   * @throws org.convspec.spec.rule.InvalidCallException by the rule that the case breaks, or by
   *     TEN-04 if there is no such element
   */
  public static List<Term> of(Case example, Slot slot, Index index) {
    checkInside(example, slot, index);
    return example instanceof ConvolutionCase convolution
        ? ConvolutionExplanation.of(convolution, slot, index)
        : DerivedExplanation.of(example, slot, index);
  }

  /** Returns what must be known to read the terms of a result, or nothing. */
  public static List<String> remarks(Case example, Slot slot) {
    return slot == Slot.OUTPUT && Curved.is(example.operator())
        ? List.of(
            example.operator().label()
                + " is not linear: a derivative holds for small changes of that input,",
            "and the products are no parts of the output")
        : List.of();
  }

  /**
   * Returns the value of the element, rounded once.
   *
   * @throws org.convspec.spec.rule.InvalidCallException by the rule that the case breaks, or by
   *     TEN-04 if there is no such element
   */
  public static double value(Case example, Slot slot, Index index) {
    checkInside(example, slot, index);
    return LiteralPath.PATH.result(example.asking(slot).canonical(), slot).at(index);
  }

  private static void checkInside(Case example, Slot slot, Index index) {
    Shape shape = example.asking(slot).canonical().resultShapes().get(slot);
    if (!shape.contains(index)) {
      throw new InvalidCallException(
          "TEN-04",
          "index " + index,
          "outside",
          "inside " + shape + ", the shape of " + slot.label() + ", of rank " + shape.rank());
    }
  }
}
