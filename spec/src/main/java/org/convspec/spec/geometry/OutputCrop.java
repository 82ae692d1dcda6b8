package org.convspec.spec.geometry;

import java.util.List;
import java.util.Optional;
import org.convspec.spec.rule.InvalidCallException;

/**
 * How much of the full result of a transposed convolution is its output. The full result has every
 * position that some tap of some input position reaches if nothing is cropped.
 *
 * @param padding positions cropped in front and behind, or the rule that says how many
 * @param outputPadding positions that stay behind, in spite of the padding, per spatial axis
 * @param outputExtents the output extents, if they are given
 */
public record OutputCrop(
    PaddingRule padding, List<Long> outputPadding, Optional<List<Long>> outputExtents) {

  /** Keeps unmodifiable copies. */
  public OutputCrop {
    outputPadding = List.copyOf(outputPadding);
    outputExtents = outputExtents.map(List::copyOf);
  }

  /**
   * Refuses what is wrong at any extents: paddings that say no crop, and numbers that are not one
   * per spatial axis.
   *
   * @throws InvalidCallException by TCONV-20, WIN-24 or TCONV-07
   */
  void check(int rank) {
    if (padding == AutoPadding.FULL || padding == AutoPadding.CAUSAL) { // TCONV-20
      throw new InvalidCallException(
          "TCONV-20", "padding", padding.toString(), "numbers, VALID or SAME");
    }
    if (padding instanceof PaddingRule.Explicit explicit) {
      Window.onePerAxis("paddings", explicit.perAxis().size(), rank);
    }
    onePerAxis("output paddings", outputPadding.size(), rank);
    outputExtents.ifPresent(extents -> onePerAxis("output extents", extents.size(), rank));
  }

  private static void onePerAxis(String what, int count, int rank) {
    if (count != rank) { // TCONV-07
      throw new InvalidCallException(
          "TCONV-07", "number of " + what, count, "one per spatial axis, " + rank);
    }
  }

  /**
   * Returns the axis, bound to its output.
   *
   * @param number which spatial axis, counted from 0
   * @param unpadded the axis' kernel, stride and dilation, with no padding
   * @param inputExtent the extent of the input of the transposed convolution along it
   * @throws InvalidCallException by the rule that the attributes break together
   */
  BoundAxis bind(int number, Axis unpadded, long inputExtent) {
    long full = unpadded.span(inputExtent);
    boolean isSame =
        padding == AutoPadding.SAME_EXTRA_AFTER || padding == AutoPadding.SAME_EXTRA_BEFORE;
    if (outputExtents.isPresent() || isSame) {
      checkOutputPaddingUnused(number);
    }
    long extent =
        isSame
            ? sameExtent(number, unpadded, inputExtent)
            : croppedExtent(number, unpadded, inputExtent, full);
    if (extent < 0) { // TCONV-12
      throw new InvalidCallException("TCONV-12", "output extent", extent, "at least 0");
    }
    long before = isSame ? sameBefore(full, extent) : sides(number, unpadded, inputExtent).before();
    long after = // what is left, so that the windows span the padded output
        Axis.exact("crop", () -> Math.subtractExact(Math.subtractExact(full, before), extent));
    return BoundAxis.transposed(unpadded.padded(new Padding(before, after)), extent, inputExtent);
  }

  /** TCONV-09: derived from the crop of both sides, or given and then checked against it. */
  private long croppedExtent(int number, Axis unpadded, long inputExtent, long full) {
    Padding sides = sides(number, unpadded, inputExtent); // TCONV-21
    long remaining =
        Axis.exact(
            "output extent",
            () -> Math.subtractExact(Math.subtractExact(full, sides.before()), sides.after()));
    long most = Math.max(unpadded.stride(), unpadded.dilation()) - 1;
    if (outputExtents.isPresent()) { // TCONV-13
      long given = outputExtents.get().get(number);
      long implied = Axis.exact("output padding", () -> Math.subtractExact(given, remaining));
      checkRange("TCONV-13", "output padding that the output extent implies", implied, most);
      return given;
    }
    long kept = outputPadding.get(number);
    checkRange("TCONV-11", "output padding", kept, most);
    return Axis.exact("output extent", () -> Math.addExact(remaining, kept));
  }

  private static void checkRange(String rule, String quantity, long value, long most) {
    if (value < 0 || value > most) { // TCONV-11, TCONV-13
      throw new InvalidCallException(
          rule, quantity, value, "0 to max(stride, dilation) - 1, " + most);
    }
  }

  private void checkOutputPaddingUnused(int number) {
    if (outputPadding.get(number) != 0) { // TCONV-14
      throw new InvalidCallException(
          "TCONV-14",
          "output padding",
          outputPadding.get(number),
          "0, because the output extent is known without it");
    }
  }

  /** TCONV-15: given, or the input extent times the stride. */
  private long sameExtent(int number, Axis unpadded, long inputExtent) {
    return outputExtents.isPresent()
        ? outputExtents.get().get(number)
        : Axis.exact("output extent", () -> Math.multiplyExact(inputExtent, unpadded.stride()));
  }

  /** TCONV-16: half of what is too long; the odd position is behind or in front. */
  private long sameBefore(long full, long extent) {
    long total = Math.max(0, Axis.exact("crop", () -> Math.subtractExact(full, extent)));
    return padding == AutoPadding.SAME_EXTRA_AFTER
        ? total / 2 // TCONV-17
        : total - total / 2; // TCONV-18
  }

  /** TCONV-19: VALID crops nothing. */
  private Padding sides(int number, Axis unpadded, long inputExtent) {
    return padding.resolve(number, unpadded, inputExtent);
  }
}
