package org.convspec.conformance.contract;

import java.util.List;
import java.util.function.Predicate;
import org.convspec.spec.geometry.CoordinateRule;
import org.convspec.spec.geometry.ResizeAxis;
import org.convspec.spec.geometry.ResizeGeometry;
import org.convspec.spec.geometry.ResizeMode;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The resizings that rules speak about. */
final class ResizeDomains {

  /** RESIZE-38: so much longer, at most, that every way to compute o / factor is right. */
  private static final long LARGEST_FACTOR = 16;

  static final Predicate<OperatorCase<Resize>> VALID = OperatorDomains.integers();

  static final Predicate<OperatorCase<Resize>> REAL = OperatorDomains.withData(Fill.Kind.REALS);

  static final Predicate<OperatorCase<Resize>> NEAREST = example -> mode(example).isNearest();

  static final Predicate<OperatorCase<Resize>> LINEAR =
      VALID.and(example -> mode(example) == ResizeMode.LINEAR);

  static final Predicate<OperatorCase<Resize>> NEAREST_REAL = REAL.and(NEAREST);

  static final Predicate<OperatorCase<Resize>> NEAREST_SUBNORMAL =
      OperatorDomains.<Resize>withData(Fill.Kind.SUBNORMALS).and(NEAREST);

  static final Predicate<OperatorCase<Resize>> NOT_FINITE =
      OperatorDomains.<Resize>withData(Fill.Kind.NANS)
          .or(OperatorDomains.withData(Fill.Kind.INFINITIES));

  static final Predicate<OperatorCase<Resize>> STORED_OTHERWISE =
      VALID.and(OperatorDomains.dataStoredOtherwise()).and(example -> example.spatialRank() > 0);

  static final Predicate<OperatorCase<Resize>> SCALED =
      VALID.and(example -> !example.operator().scales().isEmpty());

  private static final Predicate<OperatorCase<Resize>> UNSCALED =
      VALID.and(example -> example.operator().scales().isEmpty());

  static final Predicate<OperatorCase<Resize>> EMPTY_OUTPUT =
      VALID.and(example -> example.outputShape().hasNoElements());

  /** Some coordinate lies outside the input. */
  static final Predicate<OperatorCase<Resize>> BEYOND_THE_ENDS =
      VALID.and(onSomeAxis(ResizeDomains::reachesOutside));

  /** Some input position is taken by no output position. */
  static final Predicate<OperatorCase<Resize>> POSITION_UNREAD =
      VALID.and(onSomeAxis(axis -> axis.outputExtent() < axis.inputExtent()));

  /** RESIZE-37: an axis that keeps its extent must keep its elements. */
  static final Predicate<OperatorCase<Resize>> SEVERAL_AXES =
      VALID
          .and(example -> example.spatialRank() > 1)
          .and(example -> rule(example) != CoordinateRule.TF_HALF_PIXEL_FOR_NEAREST);

  /** RESIZE-30. */
  static final Predicate<OperatorCase<Resize>> KEEPING =
      UNSCALED
          .and(example -> rule(example) != CoordinateRule.TF_HALF_PIXEL_FOR_NEAREST)
          .and(onEveryAxis(axis -> axis.inputExtent() == axis.outputExtent()));

  /** RESIZE-38. */
  static final Predicate<OperatorCase<Resize>> MULTIPLYING =
      UNSCALED
          .and(in(ResizeMode.NEAREST_FLOOR))
          .and(by(CoordinateRule.ASYMMETRIC))
          .and(onEveryAxis(axis -> isFactor(axis.outputExtent(), axis.inputExtent())));

  /** RESIZE-39. */
  static final Predicate<OperatorCase<Resize>> DIVIDING =
      UNSCALED
          .and(in(ResizeMode.NEAREST_FLOOR))
          .and(by(CoordinateRule.ASYMMETRIC))
          .and(onEveryAxis(axis -> isFactor(axis.inputExtent(), axis.outputExtent())));

  /** RESIZE-40. */
  static final Predicate<OperatorCase<Resize>> WITH_CORNERS =
      LINEAR
          .and(by(CoordinateRule.ALIGN_CORNERS))
          .and(onEveryAxis(axis -> axis.outputExtent() > 1));

  /** RESIZE-41. */
  static final Predicate<OperatorCase<Resize>> SYMMETRIC = LINEAR.and(ResizeDomains::isSymmetric);

  /** RESIZE-42. */
  static final Predicate<OperatorCase<Resize>> HALVING =
      LINEAR
          .and(UNSCALED)
          .and(by(CoordinateRule.HALF_PIXEL))
          .and(
              onEveryAxis(
                  axis ->
                      axis.outputExtent() > 0 && axis.inputExtent() == 2 * axis.outputExtent()));

  private ResizeDomains() {}

  static Predicate<OperatorCase<Resize>> by(CoordinateRule rule) {
    return VALID.and(example -> rule(example) == rule);
  }

  static Predicate<OperatorCase<Resize>> in(ResizeMode mode) {
    return VALID.and(example -> mode(example) == mode);
  }

  static ResizeGeometry geometry(OperatorCase<Resize> example) {
    return example.operator().over(example.shape(Slot.INPUT));
  }

  private static CoordinateRule rule(OperatorCase<Resize> example) {
    return example.operator().coordinates();
  }

  private static ResizeMode mode(OperatorCase<Resize> example) {
    return example.operator().mode();
  }

  private static boolean isFactor(long longer, long shorter) {
    return shorter > 0 && longer % shorter == 0 && longer / shorter <= LARGEST_FACTOR;
  }

  /** HALF_PIXEL and its like where the scale is that of the extents; the corners where two are. */
  private static boolean isSymmetric(OperatorCase<Resize> example) {
    List<Long> outputs = example.operator().outputExtents();
    boolean isUnscaled = example.operator().scales().isEmpty();
    return switch (rule(example)) {
      case HALF_PIXEL -> isUnscaled;
      case HALF_PIXEL_SYMMETRIC -> true;
      case PYTORCH_HALF_PIXEL -> isUnscaled && !outputs.contains(1L);
      case ALIGN_CORNERS -> !outputs.contains(1L);
      case ASYMMETRIC, TF_HALF_PIXEL_FOR_NEAREST -> false;
    };
  }

  private static boolean reachesOutside(ResizeAxis axis) {
    return axis.outputExtent() > 0
        && (axis.isOutside(0) || axis.isOutside(axis.outputExtent() - 1));
  }

  private static Predicate<OperatorCase<Resize>> onSomeAxis(Predicate<ResizeAxis> condition) {
    return example -> geometry(example).axes().stream().anyMatch(condition);
  }

  private static Predicate<OperatorCase<Resize>> onEveryAxis(Predicate<ResizeAxis> condition) {
    return example -> geometry(example).axes().stream().allMatch(condition);
  }
}
