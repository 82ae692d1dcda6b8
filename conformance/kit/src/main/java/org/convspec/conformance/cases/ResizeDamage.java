package org.convspec.conformance.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.convspec.spec.geometry.CoordinateRule;
import org.convspec.spec.geometry.ResizeMode;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Lists;
import org.convspec.vectors.cases.OperatorCase;

/** Ways to turn a valid resizing into one that breaks a rule; sometimes it breaks none. */
public final class ResizeDamage {

  private static final List<Double> NO_SCALES =
      List.of(0.0, -2.0, Double.NaN, Double.POSITIVE_INFINITY);

  private ResizeDamage() {}

  /** An output extent too many or one too few. */
  public static OperatorCase<Resize> count(OperatorCase<Resize> example) {
    List<Long> extents = new ArrayList<>(example.operator().outputExtents());
    if (isEven(example) || extents.isEmpty()) {
      extents.add(2L);
    } else {
      extents.remove(0);
    }
    return example.with(example.operator().withOutputExtents(extents));
  }

  /** An output extent below 0. */
  public static OperatorCase<Resize> negative(OperatorCase<Resize> example) {
    List<Long> extents = example.operator().outputExtents();
    return extents.isEmpty()
        ? example
        : example.with(
            example.operator().withOutputExtents(Lists.replaced(extents, axis(example), -1L)));
  }

  /** Output positions of an axis that has no input positions. */
  public static OperatorCase<Resize> nothingToRead(OperatorCase<Resize> example) {
    return example.spatialRank() == 0
        ? example
        : example.with(example.dimensions().withExtent(axis(example), 0));
  }

  /** A scale too many or one too few. */
  public static OperatorCase<Resize> scaleCount(OperatorCase<Resize> example) {
    int count = example.spatialRank() + (isEven(example) && example.spatialRank() > 1 ? -1 : 1);
    return scaled(example, Collections.nCopies(count, 2.0));
  }

  /** A scale that is no positive number. */
  public static OperatorCase<Resize> scale(OperatorCase<Resize> example) {
    int rank = example.spatialRank();
    double none = NO_SCALES.get((int) (example.fill().seed() / 7 % NO_SCALES.size()));
    return rank == 0
        ? example
        : scaled(example, Lists.replaced(Collections.nCopies(rank, 2.0), axis(example), none));
  }

  private static OperatorCase<Resize> scaled(OperatorCase<Resize> example, List<Double> scales) {
    Resize resize = example.operator();
    boolean isAligned = resize.coordinates() == CoordinateRule.ALIGN_CORNERS;
    return example.with(
        (isAligned ? resize.withCoordinates(CoordinateRule.ASYMMETRIC) : resize)
            .withScales(scales));
  }

  /** Scales that nobody would look at. */
  public static OperatorCase<Resize> alignedScales(OperatorCase<Resize> example) {
    return example.with(
        example
            .operator()
            .withMode(ResizeMode.LINEAR)
            .withCoordinates(CoordinateRule.ALIGN_CORNERS)
            .withScales(Collections.nCopies(example.spatialRank(), 2.0)));
  }

  /** A rule for nearest positions with linear interpolation. */
  public static OperatorCase<Resize> ruleForNearest(OperatorCase<Resize> example) {
    return example.with(
        example
            .operator()
            .withMode(ResizeMode.LINEAR)
            .withCoordinates(CoordinateRule.TF_HALF_PIXEL_FOR_NEAREST));
  }

  /** An input without channels. */
  public static OperatorCase<Resize> rank(OperatorCase<Resize> example) {
    return example.withShape(Slot.INPUT, Shape.of(example.dimensions().batch()));
  }

  /** An output gradient with one position, channel or item too many, or an axis too few. */
  public static OperatorCase<Resize> outputGradient(OperatorCase<Resize> example) {
    return example.withShape(
        Slot.OUTPUT_GRADIENT, ShapeDamage.wrong(example.outputShape(), example.fill().seed()));
  }

  private static boolean isEven(OperatorCase<Resize> example) {
    return example.fill().seed() % 2 == 0;
  }

  private static int axis(OperatorCase<Resize> example) {
    return (int) (example.fill().seed() % example.operator().outputExtents().size());
  }
}
