package org.convspec.reference.literal;

import java.util.List;
import org.convspec.spec.operator.Centre;
import org.convspec.spec.operator.EpsilonPlace;

/**
 * What the elements of a set have in common: their centre, and how far they are spread around it
 * (chapter 16). A mean is a quotient, and a quotient is not exact; so everything is kept multiplied
 * by the number of elements, and divided last. A difference that is 0 is 0 then.
 */
final class ExactSpread {

  private final Centre from;
  private final Real count;

  /** What distances from the centre are multiplied by: the count, or 1 where the centre is 0. */
  private final Real factor;

  /** The factor times the centre. */
  private final Real centre;

  /** The sum of the squares of multiplied distances. */
  private final Real squares;

  private final Real epsilon;
  private final EpsilonPlace place;
  private final Real divisor;

  private ExactSpread(List<Real> elements, Centre from, double epsilon, EpsilonPlace place) {
    this.from = from;
    this.count = Real.of(elements.size());
    this.factor = from == Centre.MEAN ? count : Real.ONE;
    this.centre = from == Centre.MEAN ? sum(elements) : Real.ZERO;
    this.squares = sum(elements.stream().map(x -> distance(x).squared()).toList());
    this.epsilon = Real.of(epsilon);
    this.place = place;
    this.divisor = divisor();
  }

  /** Returns what the elements of a set have in common. */
  static ExactSpread of(List<Real> elements, Centre from, double epsilon, EpsilonPlace place) {
    return new ExactSpread(elements, from, epsilon, place);
  }

  static Real sum(List<Real> terms) {
    return terms.stream().reduce(Real.ZERO, Real::plus);
  }

  /** The distance of an element from the centre, times the factor. */
  private Real distance(Real x) {
    return factor.times(x).minus(centre);
  }

  /** Returns the centre: the mean, or 0. */
  Real centre() {
    return centre.over(factor);
  }

  /** NORM-19: the mean of the squares of all distances from the centre. */
  Real spread() {
    return squares.over(count.times(factor.squared()));
  }

  /** NORM-20, NORM-21: what distances are divided by. */
  private Real divisor() {
    return switch (place) {
      case INSIDE -> spread().plus(epsilon).sqrt();
      case OUTSIDE -> spread().sqrt().plus(epsilon);
    };
  }

  /**
   * Returns an element less the centre, over the divisor. NORM-70, NORM-71, NORM-72: what is not
   * finite follows IEEE 754; NORM-73: equal elements have distances of 0.
   */
  Real normalized(Real x) {
    return distance(x).over(factor.times(divisor));
  }

  /** Returns normalized(x) * scale + bias, as one fraction: a sum that is 0 is 0 then. */
  Real scaled(Real x, Real scale, Real bias) {
    Real denominator = factor.times(divisor);
    Real numerator = distance(x).times(scale);
    return denominator.isFinite()
        ? numerator.plus(bias.times(denominator)).over(denominator)
        : numerator.over(denominator).plus(bias);
  }

  /**
   * The gradient that arrives at the elements of the set: what their gradients share.
   *
   * @param sum of the gradients, where the centre moves with the elements; else 0
   * @param moment the sum of gradients times multiplied distances
   */
  record Upstream(Real sum, Real moment) {}

  /** Returns what the gradients of the elements of the set share. */
  Upstream upstream(List<Real> elements, List<Real> gradients) {
    Real moment = Real.ZERO;
    for (int number = 0; number < elements.size(); number++) {
      moment = moment.plus(gradients.get(number).times(distance(elements.get(number))));
    }
    return new Upstream(from == Centre.MEAN ? sum(gradients) : Real.ZERO, moment);
  }

  /**
   * Returns the gradient of an element.
   *
   * @param x the element
   * @param gradient what arrives at its normalized value
   * @param upstream what all gradients of the set share
   */
  Real gradient(Real x, Real gradient, Upstream upstream) {
    Real own = factor.times(gradient).minus(upstream.sum());
    return place == EpsilonPlace.INSIDE || epsilon.signum() == 0
        ? gradientInside(own, distance(x), upstream.moment())
        : gradientOutside(own, distance(x), upstream.moment());
  }

  /** NORM-30: one fraction, so that its numerator is exact. */
  private Real gradientInside(Real own, Real distance, Real moment) {
    Real raised = squares.plus(count.times(factor.squared()).times(epsilon));
    Real numerator = own.times(raised).minus(factor.times(distance).times(moment));
    return numerator.over(factor.times(raised)).over(divisor);
  }

  /** NORM-36, NORM-37: a deviation of 0 has no derivative, and takes none. */
  private Real gradientOutside(Real own, Real distance, Real moment) {
    Real viaDeviation =
        squares.signum() == 0
            ? squares
            : distance
                .times(moment)
                .over(count.times(factor.squared()).times(spread().sqrt()).times(divisor));
    return own.over(factor).minus(viaDeviation).over(divisor);
  }
}
