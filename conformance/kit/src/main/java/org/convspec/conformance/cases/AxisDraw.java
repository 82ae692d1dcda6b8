package org.convspec.conformance.cases;

import java.util.Random;
import org.convspec.spec.geometry.Axis;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;

/**
 * One axis of a random case, every attribute drawn on its own, and an input extent that gives the
 * output extent and the dropped tail that were drawn, not whatever happens to come out.
 *
 * @param axis kernel, stride, dilation, padding
 * @param inputExtent input positions
 */
record AxisDraw(Axis axis, long inputExtent) {

  private static final Weighted<Long> KERNELS =
      Weighted.<Long>of(1L, 20).or(2L, 30).or(3L, 30).or(4L, 12).or(5L, 8);
  private static final Weighted<Long> STRIDES =
      Weighted.<Long>of(1L, 45).or(2L, 30).or(3L, 15).or(4L, 5).or(5L, 5);
  private static final Weighted<Long> DILATIONS = Weighted.<Long>of(1L, 60).or(2L, 25).or(3L, 15);
  private static final Weighted<Long> OUTPUTS =
      Weighted.<Long>of(0L, 2)
          .or(1L, 12)
          .or(2L, 24)
          .or(3L, 23)
          .or(4L, 18)
          .or(5L, 8)
          .or(7L, 4)
          .or(8L, 2)
          .or(9L, 2)
          .or(15L, 1)
          .or(16L, 2)
          .or(17L, 2);

  /** A side's padding: none, some, at least a whole kernel, or a crop. */
  private enum Side {
    NONE,
    SOME,
    WHOLE_KERNEL,
    CROP
  }

  private static final Weighted<Side> SIDES =
      Weighted.of(Side.NONE, 40).or(Side.SOME, 40).or(Side.WHOLE_KERNEL, 10).or(Side.CROP, 10);

  /** Draws how the taps of an axis lie, without padding. */
  static Axis taps(Random random) {
    return new Axis(
        KERNELS.next(random), STRIDES.next(random), DILATIONS.next(random), Padding.NONE);
  }

  /** Draws paddings and extents around taps. */
  static AxisDraw around(Axis unpadded, Random random, OutputRounding rounding) {
    long stride = unpadded.stride();
    Padding padding = new Padding(side(random, unpadded), side(random, unpadded));
    boolean exact = rounding == OutputRounding.EXACT;
    long outputs = exact ? Math.max(1, OUTPUTS.next(random)) : OUTPUTS.next(random);
    long tail = exact ? 0 : random.nextLong(stride);
    long padded = (outputs - 1) * stride + unpadded.effectiveKernel() + tail;
    long extent = padded - padding.before() - padding.after();
    long shortest = Math.max(0, -padding.before() - padding.after());
    while (extent < shortest) { // whole strides, so that the tail stays as drawn
      extent += stride;
    }
    return new AxisDraw(unpadded.padded(padding), extent);
  }

  /** How the window behind the last whole one meets the end of the input. */
  enum LastWindow {
    /** It would start behind the first position of the end padding: CEIL drops it. */
    IN_PADDING,
    /** It would start right behind the input: CEIL drops it. */
    ON_EDGE,
    /** It starts at the last element, and the rest of it hangs over. */
    ONE_ELEMENT,
    /** There is none: the last whole window ends with the padding. */
    NO_OVERHANG
  }

  /**
   * Draws paddings and extents around taps for CEIL rounding, such that the window behind the last
   * whole one lies as asked. Steps of 1 leave no partial step, so they become longer.
   */
  static AxisDraw ending(LastWindow last, Axis taps, Random random) {
    long stride = taps.stride() > 1 ? taps.stride() : 2 + random.nextLong(2);
    Axis unpadded = new Axis(taps.kernel(), stride, taps.dilation(), Padding.NONE);
    if (last == LastWindow.NO_OVERHANG) {
      return around(unpadded, random, OutputRounding.EXACT);
    }
    long elements =
        switch (last) {
          case IN_PADDING -> -1 - random.nextLong(2);
          case ON_EDGE -> 0;
          default -> 1;
        };
    long start = (2 + random.nextLong(3)) * stride; // where it starts, but for the front padding
    long before = random.nextLong(1 + Math.min(unpadded.effectiveKernel(), start + elements - 1));
    long tail = 1 + random.nextLong(stride - 1);
    long shortest = unpadded.effectiveKernel() - stride - elements;
    long after = Math.max(shortest + tail < 0 ? shortest + stride - 1 : shortest + tail, 0);
    return new AxisDraw(unpadded.padded(new Padding(before, after)), start - before + elements);
  }

  private static long side(Random random, Axis unpadded) {
    return switch (SIDES.next(random)) {
      case NONE -> 0;
      case SOME -> 1 + random.nextLong(Math.max(1, unpadded.effectiveKernel() - 1));
      case WHOLE_KERNEL -> unpadded.effectiveKernel() + random.nextLong(2);
      case CROP -> -1 - random.nextLong(2);
    };
  }
}
