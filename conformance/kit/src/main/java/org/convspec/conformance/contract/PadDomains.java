package org.convspec.conformance.contract;

import java.util.List;
import java.util.function.Predicate;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.PadGeometry;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The cases that rules about padding speak about. */
final class PadDomains {

  private static final double LARGEST_INTEGER = 9;

  /** A product of two integers, and what a law may multiply it by. */
  private static final double LARGEST_TERM = LARGEST_INTEGER * LARGEST_INTEGER * 8;

  /** Valid, with integers in the tensors and any value. */
  static final Predicate<OperatorCase<Pad>> VALID = OperatorDomains.integers();

  /** Sums over all copies are exact, and so is the value. */
  static final Predicate<OperatorCase<Pad>> EXACT =
      VALID.and(
          example ->
              hasIntegerValue(example)
                  && example.outputShape().elementCount() * LARGEST_TERM
                      < example.type().accumulator().exactIntegerLimit());

  static final Predicate<OperatorCase<Pad>> LINEAR =
      EXACT.and(example -> example.operator().value() == 0);

  static final Predicate<OperatorCase<Pad>> REAL = OperatorDomains.withData(Fill.Kind.REALS);

  static final Predicate<OperatorCase<Pad>> WITH_NAN = OperatorDomains.withData(Fill.Kind.NANS);

  static final Predicate<OperatorCase<Pad>> WITH_INFINITIES =
      OperatorDomains.withData(Fill.Kind.INFINITIES);

  static final Predicate<OperatorCase<Pad>> SUBNORMAL =
      OperatorDomains.withData(Fill.Kind.SUBNORMALS);

  static final Predicate<OperatorCase<Pad>> STORED_OTHERWISE =
      VALID.and(OperatorDomains.dataStoredOtherwise()).and(example -> example.spatialRank() > 0);

  static final Predicate<OperatorCase<Pad>> FRACTION =
      VALID.and(
          example -> {
            double value = example.operator().value();
            return Double.isFinite(value) && value != Math.rint(value);
          });

  static final Predicate<OperatorCase<Pad>> VALUE_NOT_FINITE =
      VALID.and(example -> !Double.isFinite(example.operator().value()));

  static final Predicate<OperatorCase<Pad>> CROPPED =
      VALID.and(onSomeAxis(padding -> padding.before() < 0 || padding.after() < 0));

  static final Predicate<OperatorCase<Pad>> NOTHING_CROPPED = VALID.and(CROPPED.negate());

  /** Copies stand on one side of an axis whose other side is cropped. */
  static final Predicate<OperatorCase<Pad>> PADDED_BESIDE_CROP =
      VALID
          .and(example -> example.operator().mode() != PadMode.CONSTANT)
          .and(
              onSomeAxis(
                  padding ->
                      Math.min(padding.before(), padding.after()) < 0
                          && Math.max(padding.before(), padding.after()) > 0));

  static final Predicate<OperatorCase<Pad>> EMPTY_OUTPUT =
      VALID.and(example -> example.outputShape().hasNoElements());

  static final Predicate<OperatorCase<Pad>> WITHOUT_ELEMENTS =
      EMPTY_OUTPUT.or(VALID.and(example -> example.shape(Slot.INPUT).hasNoElements()));

  static final Predicate<OperatorCase<Pad>> SEVERAL_AXES =
      VALID.and(example -> example.spatialRank() > 1);

  /** What PAD-39 speaks of. */
  static final Predicate<ConvolutionCase> CONVOLUTION_WITH_PADDING =
      ConvolutionDomains.PADDED_OR_CROPPED
          .and(ConvolutionDomains.WHOLE_STEPS)
          .and(
              example ->
                  example.geometry().window().axes().stream()
                      .allMatch(PadDomains::cropsWhatIsThere));

  private PadDomains() {}

  static Predicate<OperatorCase<Pad>> in(PadMode mode) {
    return VALID.and(example -> example.operator().mode() == mode);
  }

  static PadGeometry geometry(OperatorCase<Pad> example) {
    return example.operator().over(example.shape(Slot.INPUT));
  }

  private static boolean hasIntegerValue(OperatorCase<Pad> example) {
    double value = example.operator().value();
    return value == Math.rint(value) && Math.abs(value) <= LARGEST_INTEGER;
  }

  private static Predicate<OperatorCase<Pad>> onSomeAxis(Predicate<Padding> condition) {
    return example -> {
      List<Padding> paddings = example.operator().paddings();
      return paddings.stream().anyMatch(condition);
    };
  }

  private static boolean cropsWhatIsThere(BoundAxis bound) {
    Padding padding = bound.axis().padding();
    return bound.inputExtent() + Math.min(0, padding.before()) + Math.min(0, padding.after()) >= 0;
  }
}
