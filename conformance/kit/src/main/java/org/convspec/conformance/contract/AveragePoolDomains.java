package org.convspec.conformance.contract;

import java.util.function.Predicate;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.PoolGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The average poolings that rules speak about. */
final class AveragePoolDomains {

  static final Predicate<OperatorCase<AveragePool>> INTEGERS = OperatorDomains.integers();
  static final Predicate<OperatorCase<AveragePool>> REAL =
      OperatorDomains.withData(Fill.Kind.REALS);

  static final Predicate<OperatorCase<AveragePool>> INSIDE_INPUT = by(Divisor.INSIDE_INPUT);
  static final Predicate<OperatorCase<AveragePool>> INSIDE_PADDED_INPUT =
      by(Divisor.INSIDE_PADDED_INPUT);
  static final Predicate<OperatorCase<AveragePool>> KERNEL = by(Divisor.KERNEL);
  static final Predicate<OperatorCase<AveragePool>> GIVEN = by(Divisor.GIVEN);

  /** A window that reads no element, where the divisor would be 0. */
  static final Predicate<OperatorCase<AveragePool>> EMPTY_WINDOW =
      INSIDE_INPUT.and(example -> geometry(example).window().hasEmptyWindow());

  /** No window without elements: what is averaged is a number. */
  static final Predicate<OperatorCase<AveragePool>> NO_EMPTY_WINDOW =
      INTEGERS.and(EMPTY_WINDOW.negate());

  /** Divisors that are powers of two: every quotient of integers is exact. */
  static final Predicate<OperatorCase<AveragePool>> EXACT =
      NO_EMPTY_WINDOW.and(AveragePoolDomains::dividesExactly);

  /** An output element whose window is not wholly inside the input. */
  static final Predicate<OperatorCase<AveragePool>> CUT =
      INTEGERS.and(
          example -> {
            PoolGeometry geometry = geometry(example);
            long whole = geometry.window().kernel().elementCount();
            return anyOutput(geometry, o -> geometry.window().linksOfOutput(o).size() < whole);
          });

  /** A last window of CEIL rounding that looks beyond the padding. */
  static final Predicate<OperatorCase<AveragePool>> OVERHANGING =
      INTEGERS.and(
          example -> {
            PoolGeometry geometry = geometry(example);
            long whole = geometry.window().kernel().elementCount();
            return example.operator().window().rounding() == OutputRounding.CEIL
                && anyOutput(geometry, o -> geometry.window().tapsInsidePadded(o) < whole);
          });

  /** An input position that no window reads. */
  static final Predicate<OperatorCase<AveragePool>> POSITION_UNREAD =
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

  private AveragePoolDomains() {}

  static PoolGeometry geometry(OperatorCase<AveragePool> example) {
    return example.operator().over(example.shape(Slot.INPUT));
  }

  private static Predicate<OperatorCase<AveragePool>> by(Divisor divisor) {
    return INTEGERS.and(example -> example.operator().divisor() == divisor);
  }

  private static boolean dividesExactly(OperatorCase<AveragePool> example) {
    PoolGeometry geometry = geometry(example);
    return !anyOutput(
        geometry, o -> Long.bitCount(Math.abs(example.operator().divisorAt(geometry, o))) != 1);
  }

  private static boolean anyOutput(PoolGeometry geometry, Predicate<Index> condition) {
    if (geometry.outputShape().hasNoElements()) {
      return false;
    }
    for (Index o : geometry.window().outputShape().indices()) {
      if (condition.test(o)) {
        return true;
      }
    }
    return false;
  }
}
