package org.convspec.vectors.generate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.OptionalLong;
import org.convspec.reference.accuracy.ResultBound;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Add;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.Linear;
import org.convspec.spec.operator.LocallyConnected;
import org.convspec.spec.operator.Multiply;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.operator.Unfold;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.golden.Expected;
import org.convspec.vectors.golden.Tier;

/** What a result of a valid call must be: the exact numbers, rounded once, and how to compare. */
final class Expectation {

  /** Bounds are written with so many digits. */
  private static final MathContext FEW_DIGITS = new MathContext(3, RoundingMode.UP);

  private final Call call;
  private final Slot slot;
  private final ElementType type;
  private final Tensor exact;

  private Expectation(Call call, Slot slot) {
    this.call = call;
    this.slot = slot;
    this.type = call.elementTypeOf(slot);
    this.exact = LiteralPath.PATH.result(call, slot);
  }

  /**
   * Returns what a result must be, as stored.
   *
   * @throws UncertainException if the data do not settle it
   */
  static Expected of(Call call, Slot slot) {
    Undecided.refuse(call.canonical(), slot);
    return new Expectation(call, slot).expected();
  }

  private Expected expected() {
    if (Undecided.isOpen(call, slot)) {
      Tensor nothing = exact.map(element -> Double.POSITIVE_INFINITY);
      return Expected.bounded(stored(exact.as(type)), stored(nothing));
    }
    OptionalLong proof = isSumOfProducts() ? new Proof(call).of(slot, type) : OptionalLong.empty();
    Tensor want = exact.as(type);
    boolean isCopy = ResultBound.isCopy(call.operator(), slot);
    if (isCopy || type.isInteger() || proof.isPresent()) {
      if (proof.isPresent()) {
        Certificate.ofProven(exact, call, slot);
      } else {
        Certificate.ofStored(exact, call, slot);
      }
      return Expected.equal(isSpecial() ? Tier.SPECIAL : Tier.EXACT, stored(want), proof);
    }
    Tensor bound = ResultBound.judged(call, slot, exact).map(Expectation::written);
    if (isZero(bound)) {
      return Expected.equal(isSpecial() ? Tier.SPECIAL : Tier.EXACT, stored(want), proof);
    }
    Certificate.ofRounded(exact, bound, call, slot);
    return Expected.bounded(stored(want), stored(bound));
  }

  private Tensor stored(Tensor canonical) {
    return call.layouts().store(slot, canonical);
  }

  /** Whether the result is linear in each of its inputs, with nothing but sums of products. */
  private boolean isSumOfProducts() {
    Operator operator = call.operator();
    return operator instanceof Convolution
        || operator instanceof TransposedConvolution
        || operator instanceof LocallyConnected
        || operator instanceof Linear
        || operator instanceof Multiply
        || operator instanceof Add
        || operator instanceof Fold
        || operator instanceof Unfold
        || operator instanceof Pad;
  }

  /** The bound of an element as it is written: with few digits, rounded up. */
  private static double written(double bound) {
    return Double.isFinite(bound)
        ? new BigDecimal(bound).round(FEW_DIGITS).doubleValue()
        : Double.POSITIVE_INFINITY;
  }

  private static boolean isZero(Tensor bound) {
    for (double each : bound.toArray()) {
      if (each != 0) {
        return false;
      }
    }
    return true;
  }

  private boolean isSpecial() {
    return call.tensors().values().stream().anyMatch(this::hasSpecials) || hasSpecials(exact);
  }

  private boolean hasSpecials(Tensor tensor) {
    for (double value : tensor.toArray()) {
      boolean isNegativeZero = value == 0 && 1 / value < 0;
      boolean isSubnormal =
          value != 0
              && !type.isInteger()
              && Math.abs(value) < type.smallestPositive() / type.unitRoundoff() / 2;
      if (!Double.isFinite(value) || isNegativeZero || isSubnormal) {
        return true;
      }
    }
    return false;
  }
}
