package org.convspec.conformance.contract;

import java.util.function.Predicate;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.ChannelGroups;
import org.convspec.spec.operator.ConvolutionGeometry;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Layout;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.Fill;

/** The cases that rules speak about. */
final class ConvolutionDomains {

  private static final double LARGEST_INTEGER = 9;

  private static final double LARGEST_PRODUCT = LARGEST_INTEGER * LARGEST_INTEGER;

  /** How many times the sum of an element's products a law may form, and stay exact. */
  private static final double LARGEST_FACTOR = 8;

  /** Valid, and with data that gives the same bits in any order of summation (EXACT tier). */
  static final Predicate<ConvolutionCase> EXACT =
      example ->
          isValid(example)
              && example.fill().kind().isSmallIntegers()
              && longestSum(example.geometry()) * LARGEST_PRODUCT * LARGEST_FACTOR
                  < example.type().accumulator().exactIntegerLimit();

  /** Of two numbers of 8 bits without a sign; a bias of 16 bits is less. */
  private static final double LARGEST_PRODUCT_OF_BYTES = 1 << 16;

  /** Valid, in an integer type, with sums that the output holds. */
  static final Predicate<ConvolutionCase> INTEGER_TYPE =
      example ->
          example.type().isInteger()
              && isValid(example)
              && (longestSum(example.geometry()) + 1) * LARGEST_PRODUCT_OF_BYTES
                  < example.typeOf(Slot.OUTPUT).largest();

  /** The same, with sums that are wider than what is multiplied. */
  static final Predicate<ConvolutionCase> NARROW_TYPE =
      INTEGER_TYPE.and(example -> example.type() != example.typeOf(Slot.OUTPUT));

  static final Predicate<ConvolutionCase> REAL =
      example -> isValid(example) && example.fill().kind().isReal();
  static final Predicate<ConvolutionCase> WITH_NAN = withData(Fill.Kind.NANS);
  static final Predicate<ConvolutionCase> WITH_INFINITIES = withData(Fill.Kind.INFINITIES);
  static final Predicate<ConvolutionCase> WITH_SIGNED_ZEROS = withData(Fill.Kind.ZEROS);
  static final Predicate<ConvolutionCase> SUBNORMAL = withData(Fill.Kind.SUBNORMALS);

  static final Predicate<ConvolutionCase> DATA_STORED_OTHERWISE =
      EXACT.and(example -> example.layouts().data() != Layout.CHANNELS_FIRST);
  static final Predicate<ConvolutionCase> WEIGHTS_STORED_OTHERWISE =
      EXACT.and(example -> example.layouts().weights() != Layout.OUTPUT_INPUT_SPACE);
  static final Predicate<ConvolutionCase> STORED_OTHERWISE =
      DATA_STORED_OTHERWISE.or(WEIGHTS_STORED_OTHERWISE);

  static final Predicate<ConvolutionCase> DILATED =
      EXACT.and(onSomeAxis(bound -> bound.axis().dilation() > 1 && bound.axis().kernel() > 1));
  static final Predicate<ConvolutionCase> STRIDED =
      EXACT.and(onSomeAxis(bound -> bound.axis().stride() > 1 && bound.outputExtent() > 1));
  static final Predicate<ConvolutionCase> ASYMMETRIC =
      EXACT.and(
          onSomeAxis(bound -> bound.axis().padding().before() != bound.axis().padding().after()));
  static final Predicate<ConvolutionCase> PADDED =
      EXACT.and(
          onSomeAxis(
              bound -> bound.axis().padding().before() > 0 || bound.axis().padding().after() > 0));
  static final Predicate<ConvolutionCase> CROPPED =
      EXACT.and(
          onSomeAxis(
              bound -> bound.axis().padding().before() < 0 || bound.axis().padding().after() < 0));
  static final Predicate<ConvolutionCase> PADDED_OR_CROPPED = PADDED.or(CROPPED);
  static final Predicate<ConvolutionCase> EMPTY =
      EXACT.and(example -> example.geometry().outputShape().hasNoElements());
  static final Predicate<ConvolutionCase> WITHOUT_ROOM =
      EXACT.and(onSomeAxis(bound -> bound.outputExtent() == 0));
  static final Predicate<ConvolutionCase> EMPTY_BATCH =
      EXACT.and(example -> example.geometry().batch() == 0);

  static final Predicate<ConvolutionCase> FLOORED = rounded(OutputRounding.FLOOR);
  static final Predicate<ConvolutionCase> CEILED = rounded(OutputRounding.CEIL);
  static final Predicate<ConvolutionCase> ROUNDED_EXACTLY = rounded(OutputRounding.EXACT);

  /** FLOOR with a last partial step somewhere. */
  static final Predicate<ConvolutionCase> PARTIAL_STEP_DROPPED =
      FLOORED.and(onSomeAxis(bound -> bound.tail() > 0 && bound.outputExtent() > 0));

  /** CEIL with a window more than FLOOR would have somewhere. */
  static final Predicate<ConvolutionCase> PARTIAL_STEP_KEPT =
      CEILED.and(onSomeAxis(bound -> bound.outputExtent() > bound.wholeWindows()));

  /** CEIL with a last partial step whose window would start in the end padding. */
  static final Predicate<ConvolutionCase> PARTIAL_STEP_IN_END_PADDING =
      CEILED.and(
          onSomeAxis(
              bound ->
                  bound.tail() > 0
                      && bound.outputExtent() > 0
                      && bound.outputExtent() == bound.wholeWindows()));

  /** FLOOR or EXACT, and padding in numbers: what laws about a last partial step need. */
  static final Predicate<ConvolutionCase> WHOLE_STEPS =
      EXACT.and(
          example ->
              example.convolution().rounding() != OutputRounding.CEIL
                  && example.convolution().padding() instanceof PaddingRule.Explicit);

  /** Padding given as numbers: what laws that change the input need. */
  static final Predicate<ConvolutionCase> EXPLICIT =
      EXACT.and(example -> example.convolution().padding() instanceof PaddingRule.Explicit);

  static final Predicate<ConvolutionCase> GROUPED = withChannels(groups -> groups.groups() > 1);

  /** Groups in which several outputs share several inputs: mapping errors show nowhere else. */
  static final Predicate<ConvolutionCase> SHARED_GROUPS =
      withChannels(
          groups ->
              groups.groups() > 1 && groups.inputsPerGroup() > 1 && groups.outputsPerGroup() > 1);

  static final Predicate<ConvolutionCase> DEPTHWISE_WITH_MULTIPLIER =
      withChannels(
          groups ->
              groups.groups() > 1 && groups.inputsPerGroup() == 1 && groups.outputsPerGroup() > 1);

  static final Predicate<ConvolutionCase> FLIPPED =
      EXACT.and(example -> example.convolution().orientation() == Orientation.FLIPPED);

  static final Predicate<ConvolutionCase> WITH_BIAS =
      EXACT.and(example -> example.bias().isPresent());

  static final Predicate<ConvolutionCase> RANK_ZERO =
      EXACT.and(example -> example.spatialRank() == 0);

  static final Predicate<ConvolutionCase> SEVERAL_AXES =
      EXACT.and(example -> example.spatialRank() > 1);

  /** Sums of products of an input and two weights, over all channels and taps, are exact. */
  static final Predicate<ConvolutionCase> CHANNELWISE =
      EXACT.and(
          example -> {
            ConvolutionGeometry geometry = example.geometry();
            double terms =
                (double) geometry.channels().inputChannels()
                    * geometry.window().kernel().elementCount();
            return terms * LARGEST_PRODUCT * LARGEST_INTEGER
                < example.type().accumulator().exactIntegerLimit();
          });

  /** Sums of products of an input and one weight per axis, over all taps, are exact. */
  static final Predicate<ConvolutionCase> AXISWISE =
      SEVERAL_AXES.and(
          example -> {
            double product = Math.pow(LARGEST_INTEGER, 1 + example.spatialRank());
            return example.geometry().window().kernel().elementCount() * product
                    < example.type().accumulator().exactIntegerLimit()
                && (example.convolution().rounding() != OutputRounding.EXACT
                    || !example.input().spatial().hasNoElements());
          });

  /** Kernel and stride 1, nothing padded. */
  static final Predicate<ConvolutionCase> POINTWISE =
      EXACT.and(
          onEveryAxis(
              bound ->
                  bound.axis().kernel() == 1
                      && bound.axis().stride() == 1
                      && bound.inputExtent() == bound.outputExtent()
                      && bound.axis().padding().before() == 0));

  /** Some output position reads no input position at all. */
  static final Predicate<ConvolutionCase> WINDOW_OUTSIDE =
      EXACT.and(
          example -> {
            ConvolutionGeometry geometry = example.geometry();
            if (geometry.outputShape().hasNoElements()) {
              return false;
            }
            return onSomeAxis(
                    bound -> {
                      for (long o = 0; o < bound.outputExtent(); o++) {
                        if (bound.linksOfOutput(o).isEmpty()) {
                          return true;
                        }
                      }
                      return false;
                    })
                .test(example);
          });

  /** Some input position is read by no window. */
  static final Predicate<ConvolutionCase> POSITION_UNREAD =
      EXACT.and(
          example -> {
            ConvolutionGeometry geometry = example.geometry();
            for (Index i : geometry.window().inputShape().indices()) {
              if (geometry.window().linksOfInput(i).isEmpty()) {
                return geometry.batch() > 0;
              }
            }
            return false;
          });

  private ConvolutionDomains() {}

  /** SAME padding of either kind. */
  static final Predicate<ConvolutionCase> SAME =
      autoPadded(AutoPadding.SAME_EXTRA_AFTER).or(autoPadded(AutoPadding.SAME_EXTRA_BEFORE));

  static Predicate<ConvolutionCase> autoPadded(AutoPadding rule) {
    return EXACT.and(example -> example.convolution().padding() == rule);
  }

  /** SAME padding that would crop if its total could be negative. */
  static final Predicate<ConvolutionCase> SAME_WITH_LONG_STRIDE =
      SAME.and(
          onSomeAxis(
              bound ->
                  bound.outputExtent() > 0
                      && bound.axis().padding().equals(Padding.NONE)
                      && bound.axis().position(bound.outputExtent() - 1, bound.axis().kernel() - 1)
                          < bound.inputExtent() - 1));

  /** Padding in numbers, and a window that fits on every axis. */
  static final Predicate<ConvolutionCase> FITTING =
      EXPLICIT.and(onEveryAxis(bound -> bound.outputExtent() > 0));

  static boolean isValid(ConvolutionCase example) {
    return example.isValid();
  }

  private static double longestSum(ConvolutionGeometry geometry) {
    double kernel = geometry.window().kernel().elementCount();
    double output = kernel * geometry.channels().inputsPerGroup() + 1;
    double input = kernel * geometry.channels().outputsPerGroup();
    double weights = geometry.window().outputShape().elementCount() * (double) geometry.batch();
    return Math.max(output, Math.max(input, weights));
  }

  private static Predicate<ConvolutionCase> withData(Fill.Kind kind) {
    return example -> isValid(example) && example.fill().kind() == kind;
  }

  private static Predicate<ConvolutionCase> rounded(OutputRounding rounding) {
    return EXACT.and(example -> example.convolution().rounding() == rounding);
  }

  private static Predicate<ConvolutionCase> withChannels(Predicate<ChannelGroups> condition) {
    return EXACT.and(example -> condition.test(example.geometry().channels()));
  }

  private static Predicate<ConvolutionCase> onSomeAxis(Predicate<BoundAxis> condition) {
    return example -> example.geometry().window().axes().stream().anyMatch(condition);
  }

  private static Predicate<ConvolutionCase> onEveryAxis(Predicate<BoundAxis> condition) {
    return example -> example.geometry().window().axes().stream().allMatch(condition);
  }
}
