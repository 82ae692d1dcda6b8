package org.convspec.conformance.contract;

import java.util.Arrays;
import java.util.function.Predicate;
import org.convspec.spec.operator.Reduction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SoftmaxCrossEntropy;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The cross entropies that rules speak about. */
final class SoftmaxCrossEntropyDomains {

  /** Valid, with labels that name classes. */
  private static final Predicate<OperatorCase<SoftmaxCrossEntropy>> VALID =
      example ->
          example.isValid()
              && (example.dimensions().channels() > 0
                  || example.shape(Slot.LABELS).hasNoElements());

  static final Predicate<OperatorCase<SoftmaxCrossEntropy>> INTEGERS =
      VALID.and(OperatorDomains.integers());
  static final Predicate<OperatorCase<SoftmaxCrossEntropy>> REAL = withData(Fill.Kind.REALS);
  static final Predicate<OperatorCase<SoftmaxCrossEntropy>> WIDE = withData(Fill.Kind.FULL_RANGE);
  static final Predicate<OperatorCase<SoftmaxCrossEntropy>> WITH_NAN = withData(Fill.Kind.NANS);

  static final Predicate<OperatorCase<SoftmaxCrossEntropy>> NONE = reduced(Reduction.NONE);
  static final Predicate<OperatorCase<SoftmaxCrossEntropy>> SUM = reduced(Reduction.SUM);
  static final Predicate<OperatorCase<SoftmaxCrossEntropy>> MEAN =
      reduced(Reduction.MEAN).and(example -> counting(example) > 0);
  static final Predicate<OperatorCase<SoftmaxCrossEntropy>> MEAN_OF_NONE =
      reduced(Reduction.MEAN).and(example -> counting(example) == 0);

  /** Reduced, and not a mean of none. */
  static final Predicate<OperatorCase<SoftmaxCrossEntropy>> REDUCED = SUM.or(MEAN);

  /** A result that is a number. */
  static final Predicate<OperatorCase<SoftmaxCrossEntropy>> PROPER = NONE.or(REDUCED);

  /** One by one, and every label counts. */
  static final Predicate<OperatorCase<SoftmaxCrossEntropy>> ATTENTIVE =
      NONE.and(example -> example.operator().ignored().isEmpty());

  /** A label that does not count, beside one that does. */
  static final Predicate<OperatorCase<SoftmaxCrossEntropy>> IGNORING =
      PROPER.and(example -> counting(example) < example.shape(Slot.LABELS).elementCount());

  /** A label that names no class, and does not say that it does not count. */
  static final Predicate<OperatorCase<SoftmaxCrossEntropy>> STRAYING =
      withData(Fill.Kind.STRAYS)
          .and(
              example ->
                  Arrays.stream(labels(example))
                      .anyMatch(
                          label ->
                              !example.operator().isIgnored(label) && isNoClass(example, label)));

  private SoftmaxCrossEntropyDomains() {}

  private static Predicate<OperatorCase<SoftmaxCrossEntropy>> withData(Fill.Kind kind) {
    return VALID.and(OperatorDomains.withData(kind));
  }

  private static Predicate<OperatorCase<SoftmaxCrossEntropy>> reduced(Reduction reduction) {
    return INTEGERS.and(example -> example.operator().reduction() == reduction);
  }

  private static double[] labels(OperatorCase<SoftmaxCrossEntropy> example) {
    return example.canonical(Slot.LABELS, example.shape(Slot.LABELS)).toArray();
  }

  private static boolean isNoClass(OperatorCase<SoftmaxCrossEntropy> example, double label) {
    return label != Math.rint(label) || label < 0 || label >= example.dimensions().channels();
  }

  private static long counting(OperatorCase<SoftmaxCrossEntropy> example) {
    return Arrays.stream(labels(example))
        .filter(label -> !example.operator().isIgnored(label))
        .count();
  }
}
