package org.convspec.spec.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.convspec.spec.rule.InvalidCallException;

/**
 * A padding along one axis of an input of known extent, crops first (PAD-16). All arithmetic is
 * exact in 64 bits (WIN-22).
 *
 * @param padding positions added on either side; negative numbers crop
 * @param mode what stands in the positions that are added
 * @param inputExtent how many input positions there are
 */
public record PadAxis(Padding padding, PadMode mode, long inputExtent) {

  /**
   * Checks the padding against the extent.
   *
   * @throws InvalidCallException by PAD-02 if more is cropped than there is, by PAD-03, PAD-04,
   *     PAD-05 or PAD-06 if the mode has not enough to copy from, by WIN-22 if a number does not
   *     fit in 64 bits
   */
  public PadAxis {
    long kept = kept(padding, inputExtent);
    if (kept < 0) { // PAD-02
      throw new InvalidCallException(
          "PAD-02",
          "extent " + inputExtent + " less what " + padding + " crops",
          kept,
          "0 or more");
    }
    mode.check(Math.max(padding.before(), padding.after()), kept);
    sum(kept, padding);
  }

  private static long kept(Padding padding, long inputExtent) {
    return Axis.exact(
        "extent behind the crop",
        () ->
            Math.addExact(
                Math.addExact(inputExtent, Math.min(0, padding.before())),
                Math.min(0, padding.after())));
  }

  private static long sum(long kept, Padding padding) {
    return Axis.exact(
        "padded extent",
        () ->
            Math.addExact(
                Math.addExact(kept, Math.max(0, padding.before())), Math.max(0, padding.after())));
  }

  /** Returns how many input positions no crop took away. */
  public long kept() {
    return kept(padding, inputExtent);
  }

  /** PAD-08: the output extent, the input extent plus both paddings. */
  public long outputExtent() {
    return sum(kept(), padding);
  }

  /**
   * PAD-09: the input position that output position {@code o} copies; empty where a constant
   * stands.
   */
  public OptionalLong source(long o) {
    long position = o - Math.max(0, padding.before()); // among those that are kept
    OptionalLong copied =
        0 <= position && position < kept()
            ? OptionalLong.of(position)
            : mode.source(position, kept());
    return copied.isEmpty()
        ? copied
        : OptionalLong.of(copied.getAsLong() + Math.max(0, -padding.before()));
  }

  /** PAD-22: the output positions that copy input position {@code i}, ascending. */
  public List<Long> copies(long i) {
    List<Long> copies = new ArrayList<>();
    for (long o = 0; o < outputExtent(); o++) {
      OptionalLong source = source(o);
      if (source.isPresent() && source.getAsLong() == i) {
        copies.add(o);
      }
    }
    return copies;
  }
}
