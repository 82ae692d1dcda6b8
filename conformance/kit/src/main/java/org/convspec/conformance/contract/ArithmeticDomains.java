package org.convspec.conformance.contract;

import java.util.function.Predicate;
import org.convspec.spec.operator.Broadcasting;
import org.convspec.spec.operator.Dropout;
import org.convspec.spec.operator.Linear;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.OperatorCase;

/** The sums, products, dropouts and linear layers that rules speak about. */
final class ArithmeticDomains {

  private static final double LARGEST_INTEGER = 9;

  /** A product of two integers, and what a law may multiply it by. */
  private static final double LARGEST_TERM = LARGEST_INTEGER * LARGEST_INTEGER * 8;

  /** No rate takes more than this from the bits of a result. */
  private static final double LARGEST_FACTOR = 16;

  static final Predicate<OperatorCase<Dropout>> EXACT_DROPOUT =
      OperatorDomains.<Dropout>integers()
          .and(
              example ->
                  isPowerOfTwo(1 - example.operator().rate())
                      && LARGEST_TERM * LARGEST_FACTOR
                          < example.type().accumulator().exactIntegerLimit());

  static final Predicate<OperatorCase<Dropout>> NOTHING_DROPPED =
      OperatorDomains.<Dropout>integers().and(example -> example.operator().rate() == 0);

  static final Predicate<OperatorCase<Linear>> EXACT_LINEAR =
      OperatorDomains.<Linear>integers().and(ArithmeticDomains::isExact);

  static final Predicate<OperatorCase<Linear>> WITH_BIAS =
      EXACT_LINEAR.and(example -> example.options().contains(Slot.BIAS));

  static final Predicate<OperatorCase<Linear>> WITHOUT_BIAS =
      EXACT_LINEAR.and(example -> example.options().isEmpty());

  /** Valid, with weights in another layout. */
  static final Predicate<OperatorCase<Linear>> LINEAR_STORED_OTHERWISE =
      OperatorDomains.<Linear>integers().and(OperatorDomains.weightsStoredOtherwise());

  private ArithmeticDomains() {}

  /** Valid, with the channels last. */
  static <O extends Operator> Predicate<OperatorCase<O>> storedOtherwise() {
    return OperatorDomains.<O>integers().and(OperatorDomains.dataStoredOtherwise());
  }

  /** Sums over all outputs that read an element are exact. */
  static <O extends Operator & Broadcasting> Predicate<OperatorCase<O>> exact() {
    return OperatorDomains.<O>integers()
        .and(
            example ->
                example.outputShape().elementCount() * LARGEST_TERM
                    < example.type().accumulator().exactIntegerLimit());
  }

  /** Some axis of one operand is repeated along the other. */
  static <O extends Operator & Broadcasting> Predicate<OperatorCase<O>> repeating() {
    return ArithmeticDomains.<O>exact()
        .and(example -> !example.shape(Slot.INPUT).equals(example.shape(Slot.OTHER)));
  }

  private static boolean isExact(OperatorCase<Linear> example) {
    Shape input = example.shape(Slot.INPUT);
    long outputs = example.shape(Slot.WEIGHTS).extent(0);
    long longest = 1 + Math.max(input.extent(0), Math.max(input.extent(1), outputs));
    return longest * LARGEST_TERM < example.type().accumulator().exactIntegerLimit();
  }

  private static boolean isPowerOfTwo(double number) {
    return number == Math.scalb(1.0, Math.getExponent(number));
  }
}
