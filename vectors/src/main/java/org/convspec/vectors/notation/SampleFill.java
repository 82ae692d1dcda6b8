package org.convspec.vectors.notation;

import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Fill;

/**
 * The offsets and masks of deformable convolutions. They are quarters, and offsets along three axes
 * or more halves, so that products of shares, masks and small integers are exact; only {@code
 * reals} are not.
 */
final class SampleFill {

  /** Most offsets are up to this, but for one in {@link #FAR_IN} that leads away from inputs. */
  private static final int NEAR = 3;

  private static final int FAR = 20;
  private static final int FAR_IN = 10;
  private static final int MOST_MASK_QUARTERS = 8;
  private static final double QUARTER = 0.25;
  private static final double HALF = 0.5;
  private static final int MOST_AXES_OF_QUARTERS = 2;

  /** Reals keep away from positions, where the slope of a sample changes. */
  private static final double LEAST_FRACTION = 1.0 / 16;

  private static final long OFFSET_SEED = 0x5eed_0ff5L;
  private static final long MASK_SEED = 0x5eed_a5cL;

  private SampleFill() {}

  static Tensor offset(Fill fill, Shape shape, ElementType type) {
    return switch (fill.kind()) {
      case ONES -> counted(shape, type, place -> 1);
      case COUNTING -> counted(shape, type, place -> (place % 9 - 4) * step(shape));
      case REALS, SPIKES -> drawn(fill.seed() ^ OFFSET_SEED, shape, type, SampleFill::realOffset);
      default ->
          drawn(
              fill.seed() ^ OFFSET_SEED, shape, type, random -> steppedOffset(random, step(shape)));
    };
  }

  static Tensor mask(Fill fill, Shape shape, ElementType type) {
    return switch (fill.kind()) {
      case ONES -> counted(shape, type, place -> 1);
      case COUNTING -> counted(shape, type, place -> (place % 7 + 1) * QUARTER);
      case REALS, SPIKES ->
          drawn(fill.seed() ^ MASK_SEED, shape, type, random -> 2 * random.nextDouble());
      default ->
          drawn(
              fill.seed() ^ MASK_SEED,
              shape,
              type,
              random -> random.nextInt(MOST_MASK_QUARTERS + 1) * QUARTER);
    };
  }

  /** With every axis a share has as many bits more as a step has. */
  private static double step(Shape shape) {
    return shape.rank() - 2 > MOST_AXES_OF_QUARTERS ? HALF : QUARTER;
  }

  private static double steppedOffset(SplittableRandom random, double step) {
    int most = random.nextInt(FAR_IN) == 0 ? FAR : NEAR;
    int steps = (int) (most / step);
    return random.nextInt(-steps, steps + 1) * step;
  }

  private static double realOffset(SplittableRandom random) {
    double fraction = LEAST_FRACTION + random.nextDouble() * (1 - 2 * LEAST_FRACTION);
    return Math.floor(steppedOffset(random, QUARTER)) + fraction;
  }

  private static Tensor drawn(
      long seed, Shape shape, ElementType type, ToDoubleFunction<SplittableRandom> number) {
    SplittableRandom random = new SplittableRandom(seed);
    return counted(shape, type, place -> number.applyAsDouble(random));
  }

  private interface Numbering {
    double at(int place);
  }

  private static Tensor counted(Shape shape, ElementType type, Numbering numbering) {
    double[] values = Tensor.allocate(shape);
    for (int place = 0; place < values.length; place++) {
      values[place] = numbering.at(place);
    }
    return Tensor.rounding(type, shape, values);
  }
}
