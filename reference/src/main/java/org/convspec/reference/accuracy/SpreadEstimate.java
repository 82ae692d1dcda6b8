package org.convspec.reference.accuracy;

import java.util.Arrays;
import org.convspec.spec.operator.Centre;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.tensor.ElementType;

/**
 * How far centre and spread of a set of elements may be off in an implementation that loses no more
 * than it must: by two passes, by the updates of Welford, by one pass over elements from which one
 * of them was subtracted. Chapter 16, Accuracy, derives it. The careless way, the mean of squares
 * less the square of the mean, loses more as soon as the mean is large against the deviation.
 */
final class SpreadEstimate {

  /** Roundings of a mean beside those of its sum: a quotient, updates, an element less the mean. */
  private static final double ROUNDINGS_OF_MEAN = 14;

  /** Roundings of epsilon, of its addition, of a root and of a quotient. */
  private static final double ROUNDINGS_OF_INVERSE = 12;

  /** What is subtracted on the way from an element or a mean is at most twice the distance. */
  private static final double LARGEST_STEP = 2;

  private final ElementType accumulator;
  private final Centre from;
  private final double count;
  private final double epsilon;
  private final EpsilonPlace place;
  private final Estimate centre;
  private final Estimate spread;

  SpreadEstimate(
      ElementType type, double[] elements, Centre from, double epsilon, EpsilonPlace place) {
    this.accumulator = type.accumulator();
    this.from = from;
    this.count = elements.length;
    this.epsilon = epsilon;
    this.place = place;
    this.centre = from == Centre.MEAN ? mean(elements) : Estimate.exact(0);
    this.spread = spreadOf(elements);
  }

  private double gamma() {
    return MultilinearBound.gamma(accumulator, count + ROUNDINGS_OF_MEAN);
  }

  private static double meanOf(double[] numbers) {
    return Arrays.stream(numbers).sum() / numbers.length;
  }

  /**
   * The mean is off by gamma times the mean of magnitudes and the largest distance from it. ACC-07:
   * where a sum of so many numbers may leave the range, there is no bound.
   */
  private Estimate mean(double[] elements) {
    double value = meanOf(elements);
    double magnitude = meanOf(Arrays.stream(elements).map(Math::abs).toArray());
    double farthest = Arrays.stream(elements).map(x -> Math.abs(x - value)).max().orElse(0);
    boolean isInRange = count * magnitude < accumulator.largest();
    double error = isInRange ? gamma() * (magnitude + farthest) : Double.POSITIVE_INFINITY;
    boolean isZero = magnitude == 0;
    return new Estimate(value, isZero ? 0 : error + 2 * accumulator.smallestPositive());
  }

  /**
   * The mean of squared distances is off by gamma times itself and the square of the largest
   * distance, by what a wrong centre adds to it, and by what the steps of updates take from it.
   */
  private Estimate spreadOf(double[] elements) {
    double[] squares =
        Arrays.stream(elements).map(x -> (x - centre.value()) * (x - centre.value())).toArray();
    double value = meanOf(squares);
    double largest = Arrays.stream(squares).max().orElse(0);
    double offCentre = centre.error() * (2 * Math.sqrt(value) + 2 * centre.error());
    double error = 2 * gamma() * (value + largest) + offCentre;
    boolean isInRange = LARGEST_STEP * LARGEST_STEP * count * largest < accumulator.largest();
    boolean isZero = Arrays.stream(elements).allMatch(x -> x == 0);
    double underflow = isZero ? 0 : (count + 1) * accumulator.smallestPositive();
    return new Estimate(value, isInRange ? error + underflow : Double.POSITIVE_INFINITY);
  }

  Estimate centre() {
    return centre;
  }

  Estimate spread() {
    return spread;
  }

  /** Returns an element less the centre. */
  Estimate distance(double x) {
    double error = centre.error() + accumulator.unitRoundoff() * Math.abs(x - centre.value());
    return new Estimate(x - centre.value(), from == Centre.MEAN ? error : 0);
  }

  /** Returns the same where it is multiplied before the centre is subtracted, and then summed. */
  Estimate distanceInSums(double x) {
    Estimate once = distance(x);
    return new Estimate(once.value(), 3 * once.error());
  }

  /** Returns whether the divisor is 0 without any doubt: of zeros, without epsilon. */
  boolean isNothing() {
    return epsilon == 0 && spread.magnitude() == 0;
  }

  /** Returns 1 over the divisor, for every spread that is not negative and no farther off. */
  Estimate inverse() {
    double value = inverse(spread.value());
    double largest = inverse(Math.max(0, spread.value() - spread.error()));
    if (largest == Double.POSITIVE_INFINITY || !Double.isFinite(spread.error())) {
      return new Estimate(value, Double.POSITIVE_INFINITY);
    }
    double roundings = ROUNDINGS_OF_INVERSE * accumulator.unitRoundoff() * largest;
    return new Estimate(value, largest - value + roundings);
  }

  private double inverse(double ofSpread) {
    return switch (place) {
      case INSIDE -> 1 / Math.sqrt(ofSpread + epsilon);
      case OUTSIDE -> 1 / (Math.sqrt(ofSpread) + epsilon);
    };
  }

  /**
   * Returns a distance over the deviation, without epsilon: what the derivative of the deviation
   * is. Its magnitude is at most the root of the count, whatever is computed.
   */
  Estimate distanceOverDeviation(double x) {
    Estimate distance = distanceInSums(x);
    double deviation = Math.sqrt(spread.value());
    double least = Math.sqrt(Math.max(0, spread.value() - spread.error()));
    double value = deviation == 0 ? 0 : distance.value() / deviation;
    double most = Math.sqrt(count);
    double error =
        least == 0
            ? Double.POSITIVE_INFINITY
            : distance.magnitude() / least
                - Math.abs(value)
                + ROUNDINGS_OF_INVERSE * accumulator.unitRoundoff() * most;
    return new Estimate(value, spread.magnitude() == 0 ? 0 : Math.min(error, 2 * most));
  }
}
