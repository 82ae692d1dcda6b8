package org.convspec.vectors.notation;

import java.util.SplittableRandom;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Fill;

/**
 * Arguments of functions that bend near 0 and are flat far from it: numbers of both signs, of every
 * magnitude from a millionth to some ten thousands.
 */
final class WideFill {

  private static final int LEAST_EXPONENT = -20;
  private static final int BEYOND_EXPONENT = 14;
  private static final long SEED = 0x5eed_31deL;

  private WideFill() {}

  static Tensor tensor(Fill fill, Shape shape, ElementType type) {
    SplittableRandom random = new SplittableRandom(fill.seed() ^ SEED);
    double[] values = Tensor.allocate(shape);
    for (int place = 0; place < values.length; place++) {
      int exponent = random.nextInt(LEAST_EXPONENT, BEYOND_EXPONENT);
      double magnitude = Math.scalb(1 + random.nextDouble(), exponent);
      values[place] = random.nextBoolean() ? magnitude : -magnitude;
    }
    return Tensor.rounding(type, shape, values);
  }
}
