package org.convspec.conformance.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.convspec.spec.geometry.CoordinateRule;
import org.convspec.spec.geometry.ResizeMode;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.ResizeNotation;

/**
 * A random valid resizing. Every axis has its own ratio of extents, and its own scale where scales
 * are given. Where extents come out equal, the draw is repeated a few times.
 */
final class ResizeDraw {

  private static final int TRIES_FOR_DISTINCT_EXTENTS = 6;
  private static final long MOST_ELEMENTS = 300;

  private static final Weighted<Integer> RANKS = Weighted.of(0, 2).or(1, 33).or(2, 42).or(3, 23);
  private static final Weighted<Long> BATCHES =
      Weighted.<Long>of(0L, 3).or(1L, 45).or(2L, 37).or(3L, 15);
  private static final Weighted<Long> CHANNELS =
      Weighted.<Long>of(1L, 40).or(2L, 35).or(3L, 22).or(0L, 3);
  private static final Weighted<Long> EXTENTS =
      Weighted.<Long>of(1L, 12)
          .or(2L, 16)
          .or(3L, 18)
          .or(4L, 18)
          .or(5L, 14)
          .or(6L, 10)
          .or(7L, 6)
          .or(8L, 6);

  /** What an output extent has to do with the input extent. */
  private enum Ratio {
    EQUAL,
    MULTIPLE,
    PART,
    ONE,
    ANY,
    NONE
  }

  private static final Weighted<Ratio> RATIOS =
      Weighted.of(Ratio.EQUAL, 10)
          .or(Ratio.MULTIPLE, 26)
          .or(Ratio.PART, 16)
          .or(Ratio.ONE, 8)
          .or(Ratio.ANY, 39)
          .or(Ratio.NONE, 1);

  private static final Weighted<ResizeMode> MODES =
      Weighted.of(ResizeMode.LINEAR, 44)
          .or(ResizeMode.NEAREST_FLOOR, 14)
          .or(ResizeMode.NEAREST_CEIL, 14)
          .or(ResizeMode.NEAREST_PREFER_FLOOR, 14)
          .or(ResizeMode.NEAREST_PREFER_CEIL, 14);

  private static final Weighted<CoordinateRule> RULES =
      Weighted.of(CoordinateRule.HALF_PIXEL, 24)
          .or(CoordinateRule.HALF_PIXEL_SYMMETRIC, 17)
          .or(CoordinateRule.PYTORCH_HALF_PIXEL, 14)
          .or(CoordinateRule.ALIGN_CORNERS, 17)
          .or(CoordinateRule.ASYMMETRIC, 17)
          .or(CoordinateRule.TF_HALF_PIXEL_FOR_NEAREST, 11);

  /** Powers of two, other short numbers, and numbers that no binary fraction is. */
  private static final Weighted<Double> SCALES =
      Weighted.of(2.0, 16)
          .or(0.5, 14)
          .or(1.0, 6)
          .or(4.0, 5)
          .or(0.25, 4)
          .or(1.5, 14)
          .or(0.75, 10)
          .or(2.6, 10)
          .or(0.3, 8)
          .or(1.9, 8)
          .or(3.0, 5);

  private static final int SCALED_IN_TEN = 4;

  private ResizeDraw() {}

  /** Draws a case in canonical layouts with data of one kind. */
  static OperatorCase<Resize> next(Random random, ElementType type, Fill.Kind kind) {
    int rank = RANKS.next(random);
    OperatorCase<Resize> drawn = affordable(random, rank, type, kind);
    for (int tries = 1; tries < TRIES_FOR_DISTINCT_EXTENTS && hasEqualExtents(drawn); tries++) {
      drawn = affordable(random, rank, type, kind);
    }
    return drawn;
  }

  private static boolean hasEqualExtents(OperatorCase<Resize> drawn) {
    Dimensions dimensions = drawn.dimensions();
    List<Long> all = new ArrayList<>(dimensions.extents());
    all.add(dimensions.batch());
    all.add(dimensions.channels());
    return all.stream().distinct().count() < all.size();
  }

  private static OperatorCase<Resize> affordable(
      Random random, int rank, ElementType type, Fill.Kind kind) {
    while (true) {
      OperatorCase<Resize> drawn = draw(random, rank, type, kind);
      if (drawn.outputShape().elementCount() <= MOST_ELEMENTS
          && drawn.dimensions().input().elementCount() <= MOST_ELEMENTS) {
        return drawn;
      }
    }
  }

  private static OperatorCase<Resize> draw(
      Random random, int rank, ElementType type, Fill.Kind kind) {
    CoordinateRule rule = RULES.next(random);
    ResizeMode mode = MODES.next(random);
    while (rule == CoordinateRule.TF_HALF_PIXEL_FOR_NEAREST && !mode.isNearest()) {
      mode = MODES.next(random);
    }
    boolean isScaled = rule != CoordinateRule.ALIGN_CORNERS && random.nextInt(10) < SCALED_IN_TEN;
    List<Long> inputs = new ArrayList<>();
    List<Long> outputs = new ArrayList<>();
    List<Double> scales = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      inputs.add(EXTENTS.next(random));
      if (isScaled) {
        scales.add(SCALES.next(random));
        outputs.add(scaled(random, inputs.get(axis), scales.get(axis)));
      } else {
        outputs.add(extent(random, inputs.get(axis)));
      }
    }
    return OperatorCase.of(
        ResizeNotation.NOTATION,
        new Resize(outputs, mode, rule, scales),
        Dimensions.of(BATCHES.next(random), CHANNELS.next(random), inputs),
        type,
        new Fill(kind, random.nextInt(100_000)));
  }

  private static long extent(Random random, long input) {
    return switch (RATIOS.next(random)) {
      case EQUAL -> input;
      case MULTIPLE -> input * (2 + random.nextInt(3));
      case PART -> Math.max(1, input / (2 + random.nextInt(2)));
      case ONE -> 1;
      case ANY -> 1 + random.nextInt(9);
      case NONE -> 0;
    };
  }

  /** As ONNX and PyTorch cut it, mostly; any number of positions is valid. */
  private static long scaled(Random random, long input, double scale) {
    long cut = Math.max(1, (long) Math.floor(input * scale));
    return random.nextInt(4) == 0 ? Math.max(1, cut - 1 + random.nextInt(4)) : cut;
  }
}
