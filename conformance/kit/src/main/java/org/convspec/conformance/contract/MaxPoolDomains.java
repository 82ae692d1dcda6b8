package org.convspec.conformance.contract;

import java.util.Set;
import java.util.function.Predicate;
import org.convspec.conformance.cases.Countable;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.IndexBase;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.PoolGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.StorageOrder;
import org.convspec.spec.operator.TieRule;
import org.convspec.spec.tensor.Index;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The max poolings that rules speak about. */
final class MaxPoolDomains {

  /** Any data: a maximum rounds nothing. */
  static final Predicate<OperatorCase<MaxPool>> VALID = OperatorDomains.valid();

  /** More positions than numbers of the element type (MAX-02); few enough to be tried. */
  static final Predicate<OperatorCase<MaxPool>> UNCOUNTABLE =
      example ->
          example.isValid()
              && !Countable.is(example)
              && example.type().exactIntegerLimit()
                  < example.type().accumulator().exactIntegerLimit();

  /** Output gradients whose sums are exact, or the same in every order. */
  static final Predicate<OperatorCase<MaxPool>> EXACT_GRADIENT =
      VALID.and(example -> !example.fill().kind().isReal());

  static final Predicate<OperatorCase<MaxPool>> INTEGERS = OperatorDomains.integers();
  static final Predicate<OperatorCase<MaxPool>> REAL = with(Fill.Kind.REALS);
  static final Predicate<OperatorCase<MaxPool>> SUBNORMAL = with(Fill.Kind.SUBNORMALS);
  static final Predicate<OperatorCase<MaxPool>> NEGATIVE = with(Fill.Kind.NEGATIVES);
  static final Predicate<OperatorCase<MaxPool>> LEVELS = with(Fill.Kind.LEVELS);
  static final Predicate<OperatorCase<MaxPool>> ZEROS = with(Fill.Kind.ZEROS);

  static final Predicate<OperatorCase<MaxPool>> WITH_NAN = with(Fill.Kind.NANS, Fill.Kind.NAN_RICH);
  static final Predicate<OperatorCase<MaxPool>> NAN_WINS =
      WITH_NAN.and(example -> example.operator().nan() == NanPolicy.PROPAGATE);
  static final Predicate<OperatorCase<MaxPool>> NAN_LOSES =
      WITH_NAN.and(example -> example.operator().nan() == NanPolicy.IGNORE);

  static final Predicate<OperatorCase<MaxPool>> INFINITE =
      with(Fill.Kind.INFINITIES, Fill.Kind.NEGATIVE_INFINITIES);

  static final Predicate<OperatorCase<MaxPool>> FIRST =
      LEVELS.and(example -> example.operator().ties() == TieRule.FIRST);
  static final Predicate<OperatorCase<MaxPool>> LAST =
      LEVELS.and(example -> example.operator().ties() == TieRule.LAST);

  /** A window that reads no element. */
  static final Predicate<OperatorCase<MaxPool>> EMPTY_WINDOW =
      VALID.and(example -> geometry(example).window().hasEmptyWindow());

  /** Small integers under every window. */
  static final Predicate<OperatorCase<MaxPool>> NO_EMPTY_WINDOW =
      INTEGERS.and(EMPTY_WINDOW.negate());

  static final Predicate<OperatorCase<MaxPool>> ROW_MAJOR =
      INTEGERS.and(of(StorageOrder.ROW_MAJOR)).and(MaxPoolDomains::hasSeveralAxes);
  static final Predicate<OperatorCase<MaxPool>> COLUMN_MAJOR =
      INTEGERS.and(of(StorageOrder.COLUMN_MAJOR)).and(MaxPoolDomains::hasSeveralAxes);
  static final Predicate<OperatorCase<MaxPool>> WITHIN_PLANE =
      INTEGERS.and(of(IndexBase.PLANE)).and(MaxPoolDomains::hasSeveralPlanes);
  static final Predicate<OperatorCase<MaxPool>> WITHIN_TENSOR =
      INTEGERS.and(of(IndexBase.TENSOR)).and(MaxPoolDomains::hasSeveralPlanes);

  /** An input position that no window reads. */
  static final Predicate<OperatorCase<MaxPool>> POSITION_UNREAD =
      INTEGERS.and(
          example -> {
            PoolGeometry geometry = geometry(example);
            for (Index i : geometry.window().inputShape().indices()) {
              if (geometry.window().linksOfInput(i).isEmpty()) {
                return !geometry.inputShape().hasNoElements();
              }
            }
            return false;
          });

  /** Windows that share no input position. */
  static final Predicate<OperatorCase<MaxPool>> DISJOINT =
      INTEGERS.and(onEveryAxis(bound -> bound.axis().stride() >= bound.axis().effectiveKernel()));

  /**
   * Several axes, each with paddings in numbers, that can be pooled one after the other: without an
   * output on one axis, nothing is known of windows along the others.
   */
  static final Predicate<OperatorCase<MaxPool>> SEPARABLE =
      NO_EMPTY_WINDOW
          .and(OperatorDomains.<OperatorCase<MaxPool>>empty().negate())
          .and(MaxPoolDomains::hasSeveralAxes)
          .and(MaxPoolDomains::isExplicit);

  /** Dense windows of several taps, not rounded up. */
  static final Predicate<OperatorCase<MaxPool>> JOINED =
      NO_EMPTY_WINDOW
          .and(MaxPoolDomains::isExplicit)
          .and(onEveryAxis(bound -> bound.axis().dilation() == 1))
          .and(onEveryAxis(bound -> bound.axis().kernel() == 1).negate())
          .and(example -> example.operator().window().rounding() != OutputRounding.CEIL);

  /** Windows that lie the same way seen from both ends. */
  static final Predicate<OperatorCase<MaxPool>> MIRRORED =
      INTEGERS
          .and(MaxPoolDomains::isExplicit)
          .and(onEveryAxis(bound -> bound.tail() == 0 && bound.wholeWindows() > 0));

  /** An input that stays valid if it loses a stride on its last axis. */
  static final Predicate<OperatorCase<MaxPool>> SHIFTED =
      INTEGERS.and(example -> example.spatialRank() > 0).and(MaxPoolLaws::canLoseStride);

  private MaxPoolDomains() {}

  static PoolGeometry geometry(OperatorCase<MaxPool> example) {
    return example.operator().over(example.shape(Slot.INPUT));
  }

  private static Predicate<OperatorCase<MaxPool>> with(Fill.Kind... kinds) {
    return VALID.and(example -> Set.of(kinds).contains(example.fill().kind()));
  }

  private static Predicate<OperatorCase<MaxPool>> of(StorageOrder order) {
    return example -> example.operator().indexing().order() == order;
  }

  private static Predicate<OperatorCase<MaxPool>> of(IndexBase base) {
    return example -> example.operator().indexing().base() == base;
  }

  private static Predicate<OperatorCase<MaxPool>> onEveryAxis(Predicate<BoundAxis> condition) {
    return example -> geometry(example).window().axes().stream().allMatch(condition);
  }

  private static boolean hasSeveralAxes(OperatorCase<MaxPool> example) {
    return example.spatialRank() > 1;
  }

  private static boolean hasSeveralPlanes(OperatorCase<MaxPool> example) {
    return example.dimensions().batch() * example.dimensions().channels() > 1;
  }

  private static boolean isExplicit(OperatorCase<MaxPool> example) {
    return example.operator().window().padding() instanceof PaddingRule.Explicit;
  }
}
