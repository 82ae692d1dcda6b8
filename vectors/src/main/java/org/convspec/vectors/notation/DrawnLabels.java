package org.convspec.vectors.notation;

import java.util.Optional;
import java.util.SplittableRandom;
import org.convspec.spec.operator.SoftmaxCrossEntropy;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/**
 * The labels of a cross entropy's case: classes, one in three the ignored label where there is one,
 * and with {@code strays} one label that is neither.
 */
final class DrawnLabels {

  private static final int ONE_IN = 3;
  private static final long SEED = 0x5eed_1abeL;

  private DrawnLabels() {}

  /** Returns the labels of this shape. */
  static Tensor of(OperatorCase<SoftmaxCrossEntropy> example, Shape shape) {
    long classes = Math.max(1, example.dimensions().channels());
    Optional<Long> ignored = example.operator().ignored();
    SplittableRandom random = new SplittableRandom(example.fill().seed() ^ SEED);
    double[] labels = Tensor.allocate(shape);
    for (int place = 0; place < labels.length; place++) {
      boolean isIgnored = ignored.isPresent() && random.nextInt(ONE_IN) == 0;
      labels[place] = isIgnored ? ignored.get() : label(example.fill(), place, classes, random);
    }
    if (example.fill().kind() == Fill.Kind.STRAYS && labels.length > 0) {
      labels[random.nextInt(labels.length)] = stray(classes, ignored, random);
    }
    return Tensor.rounding(example.type(), shape, labels);
  }

  private static long label(Fill fill, int place, long classes, SplittableRandom random) {
    return switch (fill.kind()) {
      case ONES -> classes - 1;
      case COUNTING -> place % classes;
      default -> random.nextLong(classes);
    };
  }

  /** Below, between, behind the classes, or no number. */
  private static double stray(long classes, Optional<Long> ignored, SplittableRandom random) {
    long behind = ignored.filter(number -> number == classes).isPresent() ? classes + 1 : classes;
    return switch (random.nextInt(4)) {
      case 0 -> -2;
      case 1 -> 0.5;
      case 2 -> Double.NaN;
      default -> behind;
    };
  }
}
