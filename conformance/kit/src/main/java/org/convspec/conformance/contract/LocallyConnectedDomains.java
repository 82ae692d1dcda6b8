package org.convspec.conformance.contract;

import java.util.function.Predicate;
import org.convspec.spec.operator.LocallyConnected;
import org.convspec.spec.operator.LocallyConnectedGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The locally connected operators that rules speak about. */
final class LocallyConnectedDomains {

  private static final double LARGEST_PRODUCT = 81;

  /** How many times the sum of an element's products a law may form, and stay exact. */
  private static final double LARGEST_FACTOR = 8;

  /** Valid, with data that gives the same bits in any order of summation (EXACT tier). */
  static final Predicate<OperatorCase<LocallyConnected>> EXACT =
      OperatorDomains.<LocallyConnected>integers().and(LocallyConnectedDomains::countsExactly);

  static final Predicate<OperatorCase<LocallyConnected>> WITH_NAN =
      OperatorDomains.<LocallyConnected>withData(Fill.Kind.NANS)
          .and(LocallyConnectedDomains::countsExactly);

  static final Predicate<OperatorCase<LocallyConnected>> WITH_INFINITIES =
      OperatorDomains.<LocallyConnected>withData(Fill.Kind.INFINITIES)
          .and(LocallyConnectedDomains::countsExactly);

  static final Predicate<OperatorCase<LocallyConnected>> REAL =
      OperatorDomains.withData(Fill.Kind.REALS);

  static final Predicate<OperatorCase<LocallyConnected>> WITH_BIAS =
      EXACT.and(example -> example.options().contains(Slot.BIAS));

  static final Predicate<OperatorCase<LocallyConnected>> GROUPED =
      EXACT.and(example -> example.operator().groups() > 1);

  static final Predicate<OperatorCase<LocallyConnected>> WITH_OUTPUT =
      EXACT.and(example -> !example.outputShape().hasNoElements());

  static final Predicate<OperatorCase<LocallyConnected>> WITHOUT_OUTPUT =
      EXACT.and(OperatorDomains.empty());

  /** An input position that no window reads. */
  static final Predicate<OperatorCase<LocallyConnected>> POSITION_UNREAD =
      EXACT.and(
          example -> {
            LocallyConnectedGeometry geometry = geometry(example);
            for (Index i : geometry.window().inputShape().indices()) {
              if (geometry.window().linksOfInput(i).isEmpty()) {
                return geometry.batch() > 0;
              }
            }
            return false;
          });

  private LocallyConnectedDomains() {}

  static LocallyConnectedGeometry geometry(OperatorCase<LocallyConnected> example) {
    return example.operator().over(example.shape(Slot.INPUT), example.shape(Slot.WEIGHTS));
  }

  private static boolean countsExactly(OperatorCase<LocallyConnected> example) {
    return longestSum(geometry(example)) * LARGEST_PRODUCT * LARGEST_FACTOR
        < example.type().accumulator().exactIntegerLimit();
  }

  /** Weights gradients are summed over positions by LOCAL-31. */
  private static double longestSum(LocallyConnectedGeometry geometry) {
    double kernel = geometry.window().kernel().elementCount();
    double output = kernel * geometry.channels().inputsPerGroup() + 1;
    double input = kernel * geometry.channels().outputsPerGroup();
    double weights = geometry.window().outputShape().elementCount() * (double) geometry.batch();
    return Math.max(output, Math.max(input, weights));
  }
}
