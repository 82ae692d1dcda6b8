package org.convspec.vectors.cases;

import java.util.SplittableRandom;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;

/**
 * What becomes of the reals of an input, so that its elements lie around their mean in a way that
 * tells normalizations apart.
 */
final class Spread {

  private static final double LARGEST_RATIO = 1e6;

  /** Reals are as large as 2^3: a mean is so many times as large as what it is the mean of. */
  private static final int LARGEST_EXPONENT = 3;

  private final ElementType type;
  private final SplittableRandom random;

  Spread(ElementType type, SplittableRandom random) {
    this.type = type;
    this.random = random;
  }

  void change(Fill.Kind kind, double[] values, Shape shape) {
    switch (kind) {
      case FAR_MEANS -> add(values, farMean());
      case CONSTANTS -> repeat(values, random.nextBoolean() ? values.length : itemOf(shape));
      case ZERO_ITEMS -> clear(values, random.nextBoolean() ? values.length : itemOf(shape));
      default -> scale(values, randomExponent());
    }
  }

  private static int itemOf(Shape shape) {
    return shape.hasNoElements() ? 1 : (int) (shape.elementCount() / shape.extent(0));
  }

  /** Four bits are left, so that rounding to the type keeps elements apart. */
  private double farMean() {
    double most = Math.min(LARGEST_RATIO, type.exactIntegerLimit() / 16);
    double ratio = StrictMath.pow(most, random.nextDouble());
    double mean = Math.scalb(ratio, LARGEST_EXPONENT - 1);
    return random.nextBoolean() ? mean : -mean;
  }

  private static void add(double[] values, double mean) {
    for (int place = 0; place < values.length; place++) {
      values[place] += mean;
    }
  }

  /** The first of so many values stands for all of them. */
  private static void repeat(double[] values, int together) {
    for (int place = 0; place < values.length; place++) {
      values[place] = values[place / together * together];
    }
  }

  /** Every other lot of so many values is 0, the first one too. */
  private static void clear(double[] values, int together) {
    for (int place = 0; place < values.length; place++) {
      values[place] = place / together % 2 == 0 ? 0 : values[place];
    }
  }

  private int randomExponent() {
    int lowest = Math.getExponent(type.smallestPositive()) + LARGEST_EXPONENT;
    int highest = Math.getExponent(type.largest()) - LARGEST_EXPONENT;
    return random.nextInt(lowest, highest);
  }

  private static void scale(double[] values, int exponent) {
    for (int place = 0; place < values.length; place++) {
      values[place] = Math.scalb(values[place], exponent);
    }
  }
}
