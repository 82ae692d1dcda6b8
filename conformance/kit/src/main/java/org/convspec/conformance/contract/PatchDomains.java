package org.convspec.conformance.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Window;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.PatchGeometry;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Unfold;
import org.convspec.spec.tensor.Index;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The cases that rules about patches speak about. */
final class PatchDomains {

  /** A product of two integers of the data, and what a law may multiply it by. */
  private static final double LARGEST_TERM = 9 * 9 * 8;

  static final Predicate<OperatorCase<Unfold>> UNFOLD = exact(PatchDomains::ofUnfold);
  static final Predicate<OperatorCase<Fold>> FOLD = exact(PatchDomains::ofFold);

  static final Predicate<OperatorCase<Unfold>> UNFOLD_REAL =
      OperatorDomains.withData(Fill.Kind.REALS);
  static final Predicate<OperatorCase<Fold>> FOLD_REAL = OperatorDomains.withData(Fill.Kind.REALS);
  static final Predicate<OperatorCase<Unfold>> UNFOLD_WITH_NAN =
      OperatorDomains.withData(Fill.Kind.NANS);
  static final Predicate<OperatorCase<Fold>> FOLD_WITH_NAN =
      OperatorDomains.withData(Fill.Kind.NANS);
  static final Predicate<OperatorCase<Unfold>> UNFOLD_WITH_INFINITIES =
      OperatorDomains.withData(Fill.Kind.INFINITIES);
  static final Predicate<OperatorCase<Fold>> FOLD_WITH_INFINITIES =
      OperatorDomains.withData(Fill.Kind.INFINITIES);
  static final Predicate<OperatorCase<Unfold>> UNFOLD_SUBNORMAL =
      OperatorDomains.withData(Fill.Kind.SUBNORMALS);
  static final Predicate<OperatorCase<Fold>> FOLD_SUBNORMAL =
      OperatorDomains.withData(Fill.Kind.SUBNORMALS);

  static final Predicate<OperatorCase<Unfold>> UNFOLD_STORED_OTHERWISE =
      UNFOLD.and(OperatorDomains.dataStoredOtherwise()).and(example -> example.spatialRank() > 0);
  static final Predicate<OperatorCase<Fold>> FOLD_STORED_OTHERWISE =
      FOLD.and(OperatorDomains.dataStoredOtherwise()).and(example -> example.spatialRank() > 0);

  static final Predicate<OperatorCase<Unfold>> UNFOLD_OF_SEVERAL_CHANNELS =
      UNFOLD.and(example -> ofUnfold(example).channels() > 1);
  static final Predicate<OperatorCase<Unfold>> UNFOLD_OF_SEVERAL_AXES =
      UNFOLD.and(example -> example.spatialRank() > 1);

  static final Predicate<OperatorCase<Unfold>> UNFOLD_LOOKING_OUTSIDE =
      UNFOLD.and(example -> looksOutside(ofUnfold(example)));

  static final Predicate<OperatorCase<Unfold>> UNFOLD_EMPTY =
      UNFOLD.and(example -> ofUnfold(example).patchesShape().hasNoElements());
  static final Predicate<OperatorCase<Fold>> FOLD_EMPTY =
      FOLD.and(example -> ofFold(example).imageShape().hasNoElements());

  static final Predicate<OperatorCase<Unfold>> UNFOLD_LEAVING_POSITIONS_UNREAD =
      UNFOLD.and(example -> leavesPositionsUnread(ofUnfold(example)));
  static final Predicate<OperatorCase<Fold>> FOLD_LEAVING_POSITIONS_UNREAD =
      FOLD.and(example -> leavesPositionsUnread(ofFold(example)));

  static final Predicate<OperatorCase<Unfold>> UNFOLD_KEEPING_PARTIAL_STEP =
      UNFOLD.and(
          example ->
              example.operator().rounding() == OutputRounding.CEIL
                  && ofUnfold(example).window().axes().stream()
                      .anyMatch(bound -> bound.outputExtent() > bound.wholeWindows()));

  /** What PATCH-15 speaks of. */
  static final Predicate<OperatorCase<Unfold>> EMBEDDING =
      UNFOLD.and(
          example -> ofUnfold(example).window().axes().stream().allMatch(PatchDomains::isTiled));

  /** What PATCH-36 speaks of. */
  static final Predicate<ConvolutionCase> CONVOLUTION_OF_ONE_GROUP =
      ConvolutionDomains.EXACT.and(
          example ->
              example.convolution().groups() == 1
                  && example.convolution().orientation() == Orientation.CORRELATION
                  && example.bias().isEmpty());

  private PatchDomains() {}

  static PatchGeometry ofUnfold(OperatorCase<Unfold> example) {
    return example.operator().over(example.shape(Slot.INPUT));
  }

  static PatchGeometry ofFold(OperatorCase<Fold> example) {
    return example.operator().over(example.shape(Slot.INPUT));
  }

  /** At most every tap lies over one position. */
  private static <O extends Operator> Predicate<OperatorCase<O>> exact(
      Function<OperatorCase<O>, PatchGeometry> geometry) {
    return OperatorDomains.<O>integers()
        .and(
            example ->
                geometry.apply(example).window().kernel().elementCount() * LARGEST_TERM
                    < example.type().accumulator().exactIntegerLimit());
  }

  private static boolean looksOutside(PatchGeometry geometry) {
    return !geometry.patchesShape().hasNoElements()
        && geometry.window().axes().stream().anyMatch(PatchDomains::looksOutside);
  }

  private static boolean looksOutside(BoundAxis bound) {
    for (long o = 0; o < bound.outputExtent(); o++) {
      if (bound.linksOfOutput(o).size() < bound.axis().kernel()) {
        return true;
      }
    }
    return false;
  }

  private static boolean leavesPositionsUnread(PatchGeometry geometry) {
    if (geometry.imageShape().hasNoElements()) {
      return false;
    }
    Window window = geometry.window();
    for (Index i : window.inputShape().indices()) {
      if (window.linksOfInput(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTiled(BoundAxis bound) {
    return bound.axis().kernel() == bound.axis().stride()
        && bound.axis().dilation() == 1
        && bound.axis().padding().before() == 0
        && bound.axis().padding().after() == 0
        && bound.inputExtent() % bound.axis().kernel() == 0;
  }

  /** Returns the same case with ceil rounding. */
  static OperatorCase<Unfold> ceiled(OperatorCase<Unfold> example) {
    PoolWindow window = example.operator().window().withRounding(OutputRounding.CEIL);
    return example.with(Unfold.by(window));
  }

  /** Returns a patch embedding with the kernel of a case. */
  static OperatorCase<Unfold> embedding(OperatorCase<Unfold> example) {
    List<Long> kernel = example.operator().kernel();
    List<Long> ones = Collections.nCopies(kernel.size(), 1L);
    List<Long> extents = new ArrayList<>();
    for (int axis = 0; axis < kernel.size(); axis++) {
      extents.add(kernel.get(axis) * (1 + example.dimensions().extents().get(axis) % 2));
    }
    return example
        .with(new Unfold(kernel, kernel, ones, AutoPadding.VALID, OutputRounding.FLOOR))
        .with(example.dimensions().withExtents(extents));
  }

  /** Returns a convolution of one group that is otherwise like this one. */
  static ConvolutionCase ofOneGroup(ConvolutionCase example) {
    return example
        .with(
            example.input(),
            ConvolutionCase.replace(example.weights(), 1, example.input().extent(1)))
        .with(example.convolution().withGroups(1).withOrientation(Orientation.CORRELATION))
        .withBias(Optional.empty());
  }
}
