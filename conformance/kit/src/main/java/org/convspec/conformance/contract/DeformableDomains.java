package org.convspec.conformance.contract;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.DeformableGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The deformable convolutions that rules speak about. */
final class DeformableDomains {

  /** An input, a weight or an output gradient. */
  private static final double LARGEST_INTEGER = 9;

  private static final double LARGEST_MASK = 2;

  /** How many times the sum of an element's products a law may form, and stay exact. */
  private static final double LARGEST_FACTOR = 8;

  private static final double QUARTERS = 4;
  private static final double HALVES = 2;
  private static final int MOST_AXES_OF_QUARTERS = 2;

  /**
   * Valid, small integers with offsets and masks in quarters, and sums that are exact in any order:
   * all but those of an input gradient.
   */
  static final Predicate<OperatorCase<DeformableConvolution>> EXACT =
      OperatorDomains.<DeformableConvolution>integers().and(DeformableDomains::countsExactly);

  /** The sums of an input gradient are exact too; how long they are depends on the data. */
  static final Predicate<OperatorCase<DeformableConvolution>> EXACT_INPUT_GRADIENT =
      EXACT.and(DeformableDomains::sumsInputGradientExactly);

  static final Predicate<OperatorCase<DeformableConvolution>> REAL =
      OperatorDomains.withData(Fill.Kind.REALS);

  static final Predicate<OperatorCase<DeformableConvolution>> WITH_NAN =
      OperatorDomains.<DeformableConvolution>withData(Fill.Kind.NANS)
          .and(DeformableDomains::countsExactly);

  static final Predicate<OperatorCase<DeformableConvolution>> WITH_BIAS =
      EXACT.and(example -> example.options().contains(Slot.BIAS));

  static final Predicate<OperatorCase<DeformableConvolution>> WITH_MASK =
      EXACT.and(example -> example.options().contains(Slot.MASK));

  static final Predicate<OperatorCase<DeformableConvolution>> SEVERAL_OFFSET_GROUPS =
      EXACT.and(example -> example.operator().offsetGroups() > 1);

  static final Predicate<OperatorCase<DeformableConvolution>> GROUPED =
      EXACT.and(example -> example.operator().groups() > 1);

  /** Groups of weights alone: what a split into groups needs. */
  static final Predicate<OperatorCase<DeformableConvolution>> ONLY_GROUPED =
      GROUPED.and(example -> example.operator().offsetGroups() == 1);

  static final Predicate<OperatorCase<DeformableConvolution>> WITHOUT_OUTPUT =
      EXACT.and(OperatorDomains.empty());

  /** Padding that adds positions or none: a crop takes away what an offset could reach. */
  static final Predicate<OperatorCase<DeformableConvolution>> UNCROPPED =
      EXACT.and(
          example ->
              geometry(example).window().axes().stream()
                  .map(bound -> bound.axis().padding())
                  .allMatch(padding -> padding.before() >= 0 && padding.after() >= 0));

  /** A crop along some axis. */
  static final Predicate<OperatorCase<DeformableConvolution>> CROPPED =
      EXACT.and(UNCROPPED.negate());

  private DeformableDomains() {}

  static DeformableGeometry geometry(OperatorCase<DeformableConvolution> example) {
    return example.operator().over(example.shape(Slot.INPUT), example.shape(Slot.WEIGHTS));
  }

  /** Counts in the smallest unit that products of shares and masks have. */
  private static boolean countsExactly(OperatorCase<DeformableConvolution> example) {
    DeformableGeometry geometry = geometry(example);
    double product = LARGEST_INTEGER * LARGEST_INTEGER * LARGEST_MASK;
    double taps = geometry.window().kernel().elementCount();
    double output = (taps * geometry.channels().inputsPerGroup() + 1) * product;
    double positions = geometry.window().outputShape().elementCount();
    double weights = positions * geometry.batch() * product;
    double slope = 2 * LARGEST_INTEGER * product / unit(1);
    double channels = (double) geometry.channels().inputChannels() / geometry.offsetGroups();
    double offset = channels * geometry.channels().outputsPerGroup() * slope;
    double largest = Math.max(output, Math.max(weights, offset));
    return fits(example, largest);
  }

  private static boolean fits(OperatorCase<DeformableConvolution> example, double sum) {
    return sum * unit(example.spatialRank()) * QUARTERS * LARGEST_FACTOR
        < example.type().accumulator().exactIntegerLimit();
  }

  /** Into how many units 1 is cut by a product of shares. */
  private static double unit(int axes) {
    return Math.pow(axes > MOST_AXES_OF_QUARTERS ? HALVES : QUARTERS, axes);
  }

  private static boolean sumsInputGradientExactly(OperatorCase<DeformableConvolution> example) {
    DeformableGeometry geometry = geometry(example);
    double everyTapOnOnePosition =
        (double) geometry.window().outputShape().elementCount()
            * geometry.window().kernel().elementCount()
            * geometry.channels().outputsPerGroup()
            * LARGEST_INTEGER
            * LARGEST_INTEGER
            * LARGEST_MASK;
    return fits(example, everyTapOnOnePosition)
        || fits(example, largest(inputGradientOfMagnitudes(example)));
  }

  private static Tensor inputGradientOfMagnitudes(OperatorCase<DeformableConvolution> example) {
    Call call = example.asking(Slot.INPUT_GRADIENT).canonical();
    Map<Slot, Tensor> magnitudes = new EnumMap<>(Slot.class);
    call.tensors()
        .forEach(
            (slot, tensor) ->
                magnitudes.put(slot, slot == Slot.OFFSET ? tensor : tensor.map(Math::abs)));
    Call ofMagnitudes =
        new Call(call.operator(), call.direction(), call.layouts(), magnitudes, call.wanted());
    return LiteralPath.PATH.result(ofMagnitudes, Slot.INPUT_GRADIENT);
  }

  private static double largest(Tensor tensor) {
    double largest = 0;
    for (Index index : tensor.shape().indices()) {
      largest = Math.max(largest, tensor.at(index));
    }
    return largest;
  }
}
