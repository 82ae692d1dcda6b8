package org.convspec.conformance.contract;

import java.util.function.Predicate;
import org.convspec.spec.operator.AlphaDivisor;
import org.convspec.spec.operator.LocalResponseNorm;
import org.convspec.spec.operator.ResponseGeometry;
import org.convspec.spec.operator.ResponseRegion;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** Which cases the rules of local response normalization speak about. */
final class LocalResponseDomains {

  private LocalResponseDomains() {}

  private static Predicate<OperatorCase<LocalResponseNorm>> norm(
      Predicate<LocalResponseNorm> wanted) {
    return example -> wanted.test(example.operator());
  }

  private static Predicate<OperatorCase<LocalResponseNorm>> integersWith(
      Predicate<LocalResponseNorm> wanted) {
    return OperatorDomains.<LocalResponseNorm>integers().and(norm(wanted));
  }

  /** Small integers. */
  static Predicate<OperatorCase<LocalResponseNorm>> integers() {
    return OperatorDomains.integers();
  }

  static Predicate<OperatorCase<LocalResponseNorm>> across() {
    return integersWith(norm -> norm.region() == ResponseRegion.ACROSS_CHANNELS);
  }

  static Predicate<OperatorCase<LocalResponseNorm>> within() {
    return integersWith(norm -> norm.region() == ResponseRegion.WITHIN_CHANNEL);
  }

  static Predicate<OperatorCase<LocalResponseNorm>> oddSize() {
    return integersWith(norm -> norm.size() % 2 == 1);
  }

  static Predicate<OperatorCase<LocalResponseNorm>> evenSize() {
    return integersWith(norm -> norm.size() % 2 == 0);
  }

  static Predicate<OperatorCase<LocalResponseNorm>> alphaByOne() {
    return integersWith(norm -> norm.divisor() == AlphaDivisor.ONE);
  }

  static Predicate<OperatorCase<LocalResponseNorm>> alphaBySize() {
    return integersWith(norm -> norm.divisor() == AlphaDivisor.SIZE);
  }

  /** Alpha divided by the size, and a neighbourhood that lacks some of its positions. */
  static Predicate<OperatorCase<LocalResponseNorm>> cut() {
    return alphaBySize()
        .and(
            example -> {
              ResponseGeometry geometry = example.operator().over(example.shape(Slot.INPUT));
              for (Index at : geometry.input().indices()) {
                if (geometry.neighbours(at).size() < geometry.positions()) {
                  return true;
                }
              }
              return false;
            });
  }

  /** A size that exceeds the extent of some axis along which neighbours lie. */
  static Predicate<OperatorCase<LocalResponseNorm>> longerThanAxis() {
    return LocalResponseDomains.integers()
        .and(
            example -> {
              ResponseGeometry geometry = example.operator().over(example.shape(Slot.INPUT));
              return geometry.window().axes().stream()
                  .anyMatch(axis -> axis.inputExtent() < example.operator().size());
            });
  }

  /** An offset, without which alpha may not be 0. */
  static Predicate<OperatorCase<LocalResponseNorm>> offset() {
    return integersWith(norm -> norm.offset() > 0);
  }

  /** No offset: only numbers other than 0 have a base. */
  static Predicate<OperatorCase<LocalResponseNorm>> noOffset() {
    return integersWith(norm -> norm.offset() == 0);
  }

  /** A power that grows with the sum, which is not multiplied by 0. */
  private static Predicate<OperatorCase<LocalResponseNorm>> growing() {
    return norm(norm -> norm.alpha() > 0 && norm.beta() > 0);
  }

  /** One NaN; where neither alpha nor beta is 0. */
  static Predicate<OperatorCase<LocalResponseNorm>> nan() {
    return OperatorDomains.<LocalResponseNorm>withData(Fill.Kind.NANS).and(growing());
  }

  /** Some infinities, where neither alpha nor beta is 0. */
  static Predicate<OperatorCase<LocalResponseNorm>> infinities() {
    return OperatorDomains.<LocalResponseNorm>withData(Fill.Kind.INFINITIES).and(growing());
  }

  /** Zeros and no offset. */
  static Predicate<OperatorCase<LocalResponseNorm>> zerosWithoutOffset() {
    return OperatorDomains.<LocalResponseNorm>withData(Fill.Kind.ZEROS)
        .and(growing())
        .and(norm(norm -> norm.offset() == 0));
  }

  static Predicate<OperatorCase<LocalResponseNorm>> reals() {
    return OperatorDomains.withData(Fill.Kind.REALS);
  }
}
