package org.convspec.conformance.contract;

import java.util.function.Predicate;
import org.convspec.reference.accuracy.LpPoolBound;
import org.convspec.spec.operator.LpNorm;
import org.convspec.spec.operator.LpPooling;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PlaneGeometry;
import org.convspec.spec.operator.Sign;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/**
 * The Lp poolings that rules speak about, over windows and over regions. Every domain keeps to
 * cases in which no rounding error decides about a NaN (LP-07).
 */
final class LpDomains {

  private LpDomains() {}

  private static <O extends Operator & LpPooling> Predicate<OperatorCase<O>> norm(
      Predicate<LpNorm> wanted) {
    return example -> wanted.test(example.operator().norm());
  }

  /** The sign of every sum is certain; that of magnitudes always is. */
  static <O extends Operator & LpPooling> Predicate<OperatorCase<O>> decided() {
    return LpDomains.<O>norm(norm -> norm.sign() == Sign.ABSOLUTE || norm.isSum())
        .or(example -> LpPoolBound.isDecided(example.forward()));
  }

  /** Small integers. */
  static <O extends Operator & LpPooling> Predicate<OperatorCase<O>> integers() {
    return OperatorDomains.<O>integers().and(decided());
  }

  /** Data of one kind. */
  static <O extends Operator & LpPooling> Predicate<OperatorCase<O>> withData(Fill.Kind kind) {
    return OperatorDomains.<O>withData(kind).and(decided());
  }

  /** Small integers, and powers that are exact on them. */
  static <O extends Operator & LpPooling> Predicate<OperatorCase<O>> exact() {
    return OperatorDomains.<O>integers().and(norm(norm -> norm.isSum() || norm.isMaximum()));
  }

  static <O extends Operator & LpPooling> Predicate<OperatorCase<O>> absolute() {
    return norm(norm -> norm.sign() == Sign.ABSOLUTE);
  }

  static <O extends Operator & LpPooling> Predicate<OperatorCase<O>> signed() {
    return norm(norm -> norm.sign() == Sign.SIGNED);
  }

  /** An infinite power. */
  static <O extends Operator & LpPooling> Predicate<OperatorCase<O>> maximum() {
    return norm(LpNorm::isMaximum);
  }

  /** A finite power. */
  static <O extends Operator & LpPooling> Predicate<OperatorCase<O>> finite() {
    return LpDomains.<O>maximum().negate();
  }

  /** Magnitudes to the power of one. */
  static <O extends Operator & LpPooling> Predicate<OperatorCase<O>> sumOfMagnitudes() {
    return LpDomains.<O>exact().and(absolute()).and(norm(LpNorm::isSum));
  }

  /** A window that reads no element. */
  static <O extends Operator & LpPooling> Predicate<OperatorCase<O>> emptyWindow() {
    return LpDomains.<O>integers()
        .and(
            example -> {
              PlaneGeometry geometry = example.operator().over(example.shape(Slot.INPUT));
              return PlaneRelations.hasEmptyOutput(geometry);
            });
  }

  /** An input position that no window reads. */
  static <O extends Operator & LpPooling> Predicate<OperatorCase<O>> positionUnread() {
    return LpDomains.<O>integers()
        .and(
            example -> {
              PlaneGeometry geometry = example.operator().over(example.shape(Slot.INPUT));
              return PlaneRelations.hasUnreadInput(geometry);
            });
  }
}
