package org.convspec.conformance.cases;

import java.util.Random;
import org.convspec.spec.geometry.Axis;
import org.convspec.spec.geometry.Padding;

/**
 * One axis of a random transposed convolution, every attribute drawn on its own; the input grows if
 * more would be cropped than there is.
 *
 * @param axis kernel, stride, dilation, and the crop of both sides
 * @param outputPadding what stays behind in spite of the crop
 * @param inputExtent input positions
 */
record TransposedAxisDraw(Axis axis, long outputPadding, long inputExtent) {

  private static final Weighted<Long> INPUTS =
      Weighted.<Long>of(0L, 2)
          .or(1L, 14)
          .or(2L, 24)
          .or(3L, 23)
          .or(4L, 17)
          .or(5L, 8)
          .or(7L, 4)
          .or(8L, 2)
          .or(9L, 2)
          .or(15L, 1)
          .or(16L, 2)
          .or(17L, 1);

  /** What becomes of a side: it stays, loses some, at least a whole kernel, or grows. */
  private enum Side {
    WHOLE,
    SOME,
    WHOLE_KERNEL,
    EXTENDED
  }

  private static final Weighted<Side> SIDES =
      Weighted.of(Side.WHOLE, 40).or(Side.SOME, 38).or(Side.WHOLE_KERNEL, 10).or(Side.EXTENDED, 12);

  /** One output in so many may have no positions. */
  private static final int EMPTY_ONE_IN = 50;

  /** Draws what is cropped, and the input, around taps. */
  static TransposedAxisDraw around(Axis unpadded, Random random) {
    Axis cropped = unpadded.padded(new Padding(side(random, unpadded), side(random, unpadded)));
    long most = Math.max(unpadded.stride(), unpadded.dilation()) - 1;
    long outputPadding = random.nextInt(4) > 0 ? random.nextLong(most + 1) : 0;
    long least = random.nextInt(EMPTY_ONE_IN) == 0 ? 0 : 1;
    TransposedAxisDraw drawn = new TransposedAxisDraw(cropped, outputPadding, INPUTS.next(random));
    while (drawn.outputExtent() < least) {
      drawn = new TransposedAxisDraw(cropped, outputPadding, drawn.inputExtent + 1);
    }
    return drawn;
  }

  private static long side(Random random, Axis unpadded) {
    return switch (SIDES.next(random)) {
      case WHOLE -> 0;
      case SOME -> 1 + random.nextLong(Math.max(1, unpadded.effectiveKernel() - 1));
      case WHOLE_KERNEL -> unpadded.effectiveKernel() + random.nextLong(2);
      case EXTENDED -> -1 - random.nextLong(2);
    };
  }

  /** Returns the extent of what is there before anything is cropped. */
  long fullExtent() {
    return (inputExtent - 1) * axis.stride() + axis.effectiveKernel();
  }

  /** Returns the output extent. */
  long outputExtent() {
    return fullExtent() - axis.padding().before() - axis.padding().after() + outputPadding;
  }

  /**
   * Draws an output extent to be given with SAME: one at which the convolution would have as many
   * windows as there are inputs, or any other around the full extent.
   */
  long sameExtent(Random random) {
    long most = inputExtent * axis.stride();
    long drawn =
        random.nextBoolean()
            ? most - random.nextLong(axis.stride())
            : fullExtent() + random.nextLong(-3, 3);
    return Math.max(1, drawn);
  }
}
