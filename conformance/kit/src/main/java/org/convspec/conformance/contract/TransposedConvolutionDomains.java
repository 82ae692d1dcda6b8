package org.convspec.conformance.contract;

import java.util.function.Predicate;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.operator.TransposedConvolutionGeometry;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/**
 * The cases that rules speak about. A bound axis has the roles of the convolution: its inputs are
 * the outputs of the transposed convolution.
 */
final class TransposedConvolutionDomains {

  private static final double LARGEST_PRODUCT = 81;

  /** How many times the sum of an element's products a law may form, and stay exact. */
  private static final double LARGEST_FACTOR = 8;

  /** Valid, and with data that gives the same bits in any order of summation (EXACT tier). */
  static final Predicate<OperatorCase<TransposedConvolution>> EXACT =
      example ->
          example.isValid()
              && example.fill().kind().isSmallIntegers()
              && longestSum(geometry(example)) * LARGEST_PRODUCT * LARGEST_FACTOR
                  < example.type().accumulator().exactIntegerLimit();

  static final Predicate<OperatorCase<TransposedConvolution>> REAL =
      OperatorDomains.withData(Fill.Kind.REALS);
  static final Predicate<OperatorCase<TransposedConvolution>> WITH_NAN =
      OperatorDomains.withData(Fill.Kind.NANS);
  static final Predicate<OperatorCase<TransposedConvolution>> WITH_INFINITIES =
      OperatorDomains.withData(Fill.Kind.INFINITIES);
  static final Predicate<OperatorCase<TransposedConvolution>> WITH_SIGNED_ZEROS =
      OperatorDomains.withData(Fill.Kind.ZEROS);
  static final Predicate<OperatorCase<TransposedConvolution>> SUBNORMAL =
      OperatorDomains.withData(Fill.Kind.SUBNORMALS);

  static final Predicate<OperatorCase<TransposedConvolution>> DATA_STORED_OTHERWISE =
      EXACT.and(OperatorDomains.dataStoredOtherwise());
  static final Predicate<OperatorCase<TransposedConvolution>> WEIGHTS_STORED_OTHERWISE =
      EXACT.and(OperatorDomains.weightsStoredOtherwise());
  static final Predicate<OperatorCase<TransposedConvolution>> STORED_OTHERWISE =
      DATA_STORED_OTHERWISE.or(WEIGHTS_STORED_OTHERWISE);

  static final Predicate<OperatorCase<TransposedConvolution>> DILATED =
      EXACT.and(onSomeAxis(bound -> bound.axis().dilation() > 1 && bound.axis().kernel() > 1));

  /** A stride that can be told from 1, and inputs to put zeros between. */
  static final Predicate<OperatorCase<TransposedConvolution>> STRIDED =
      EXACT
          .and(onSomeAxis(bound -> bound.axis().stride() > 1 && bound.outputExtent() > 1))
          .and(onEveryAxis(bound -> bound.outputExtent() > 0));

  /** Padding in numbers or none, output extents that follow from it. */
  static final Predicate<OperatorCase<TransposedConvolution>> DERIVED =
      EXACT.and(
          example ->
              isNumbered(example.operator()) && example.operator().outputExtents().isEmpty());

  static final Predicate<OperatorCase<TransposedConvolution>> ASYMMETRIC =
      DERIVED.and(
          onSomeAxis(bound -> bound.axis().padding().before() != bound.axis().padding().after()));

  static final Predicate<OperatorCase<TransposedConvolution>> WITH_OUTPUT_PADDING =
      DERIVED.and(
          example -> example.operator().outputPadding().stream().anyMatch(each -> each > 0));

  /** Output extents given, padding in numbers. */
  static final Predicate<OperatorCase<TransposedConvolution>> GIVEN =
      EXACT.and(
          example ->
              isNumbered(example.operator()) && example.operator().outputExtents().isPresent());

  static final Predicate<OperatorCase<TransposedConvolution>> SAME_EXTRA_AFTER =
      padded(AutoPadding.SAME_EXTRA_AFTER);
  static final Predicate<OperatorCase<TransposedConvolution>> SAME_EXTRA_BEFORE =
      padded(AutoPadding.SAME_EXTRA_BEFORE);
  static final Predicate<OperatorCase<TransposedConvolution>> SAME =
      SAME_EXTRA_AFTER.or(SAME_EXTRA_BEFORE);
  static final Predicate<OperatorCase<TransposedConvolution>> SAME_AND_DERIVED =
      SAME.and(example -> example.operator().outputExtents().isEmpty());
  static final Predicate<OperatorCase<TransposedConvolution>> SAME_AND_GIVEN =
      SAME.and(example -> example.operator().outputExtents().isPresent());
  static final Predicate<OperatorCase<TransposedConvolution>> VALID = padded(AutoPadding.VALID);

  /** A full result that exists, so that a part of it can be kept. */
  static final Predicate<OperatorCase<TransposedConvolution>> WITH_FULL_RESULT =
      EXACT.and(example -> example.with(TransposedConvolutionLaws.uncropped(example)).isValid());

  static final Predicate<OperatorCase<TransposedConvolution>> EMPTY =
      EXACT.and(example -> example.outputShape().hasNoElements());
  static final Predicate<OperatorCase<TransposedConvolution>> EMPTY_BATCH =
      EXACT.and(example -> example.dimensions().batch() == 0);

  /** Nothing to sum in the weights gradient: no items, no inputs, or no outputs. */
  static final Predicate<OperatorCase<TransposedConvolution>> WITHOUT_TERMS =
      EMPTY.or(EXACT.and(example -> example.shape(Slot.INPUT).hasNoElements()));

  static final Predicate<OperatorCase<TransposedConvolution>> GROUPED =
      EXACT.and(example -> example.operator().groups() > 1);

  /** Groups of several outputs or several inputs: mapping errors show nowhere else. */
  static final Predicate<OperatorCase<TransposedConvolution>> SHARED_GROUPS =
      GROUPED.and(example -> example.shape(Slot.WEIGHTS).extent(1) > 1);

  static final Predicate<OperatorCase<TransposedConvolution>> WITH_BIAS =
      EXACT.and(example -> example.options().contains(Slot.BIAS));

  static final Predicate<OperatorCase<TransposedConvolution>> RANK_ZERO =
      EXACT.and(example -> example.spatialRank() == 0);

  static final Predicate<OperatorCase<TransposedConvolution>> SEVERAL_AXES =
      EXACT.and(example -> example.spatialRank() > 1);

  /** Kernel and stride 1, nothing cropped. */
  static final Predicate<OperatorCase<TransposedConvolution>> POINTWISE =
      EXACT.and(
          onEveryAxis(
              bound ->
                  bound.axis().kernel() == 1
                      && bound.axis().stride() == 1
                      && bound.inputExtent() == bound.outputExtent()
                      && bound.axis().padding().before() == 0));

  /** Some output position is written by no input position. */
  static final Predicate<OperatorCase<TransposedConvolution>> POSITION_UNREACHED =
      EXACT.and(
          example -> {
            TransposedConvolutionGeometry geometry = geometry(example);
            for (Index o : geometry.window().outputShape().indices()) {
              if (geometry.window().linksOfOutput(o).isEmpty()) {
                return geometry.batch() > 0;
              }
            }
            return false;
          });

  /** Some input position writes to nothing that is left. */
  static final Predicate<OperatorCase<TransposedConvolution>> POSITION_CROPPED =
      EXACT.and(
          example -> {
            TransposedConvolutionGeometry geometry = geometry(example);
            for (Index i : geometry.window().inputShape().indices()) {
              if (geometry.window().linksOfInput(i).isEmpty()) {
                return geometry.batch() > 0;
              }
            }
            return false;
          });

  /** The convolution that has input and output exchanged is a valid one. */
  static final Predicate<OperatorCase<TransposedConvolution>> OF_A_CONVOLUTION =
      EXACT.and(
          example -> {
            Shape output = example.outputShape();
            try {
              return TransposedConvolutionLaws.convolution(geometry(example))
                  .over(output, example.shape(Slot.WEIGHTS))
                  .outputShape()
                  .equals(example.shape(Slot.INPUT));
            } catch (InvalidCallException invalid) {
              return false;
            }
          });

  private TransposedConvolutionDomains() {}

  /** Returns the geometry of a valid case. */
  static TransposedConvolutionGeometry geometry(OperatorCase<TransposedConvolution> example) {
    return example.operator().over(example.shape(Slot.INPUT), example.shape(Slot.WEIGHTS));
  }

  private static boolean isNumbered(TransposedConvolution operator) {
    return operator.padding() instanceof PaddingRule.Explicit;
  }

  private static double longestSum(TransposedConvolutionGeometry geometry) {
    double kernel = geometry.window().kernel().elementCount();
    double output = kernel * geometry.convolution().channels().outputsPerGroup() + 1;
    double input = kernel * geometry.convolution().channels().inputsPerGroup();
    double batch = geometry.batch();
    double weights = geometry.window().inputShape().elementCount() * batch;
    double bias = geometry.window().outputShape().elementCount() * batch;
    return Math.max(Math.max(output, input), Math.max(weights, bias));
  }

  private static Predicate<OperatorCase<TransposedConvolution>> padded(AutoPadding rule) {
    return EXACT.and(example -> example.operator().padding() == rule);
  }

  private static Predicate<OperatorCase<TransposedConvolution>> onSomeAxis(
      Predicate<BoundAxis> condition) {
    return example -> geometry(example).window().window().axes().stream().anyMatch(condition);
  }

  private static Predicate<OperatorCase<TransposedConvolution>> onEveryAxis(
      Predicate<BoundAxis> condition) {
    return example -> geometry(example).window().window().axes().stream().allMatch(condition);
  }
}
