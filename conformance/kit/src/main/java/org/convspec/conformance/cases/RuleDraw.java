package org.convspec.conformance.cases;

import java.util.Optional;
import java.util.Random;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/** Which windows of random cases have a rule for a padding, and not numbers: one in four. */
final class RuleDraw {

  private static final int RULES_IN_HUNDREDTHS = 26;

  /** SAME has formulas to get wrong, so it comes most often. */
  private static final Weighted<AutoPadding> RULES =
      Weighted.of(AutoPadding.SAME_EXTRA_AFTER, 10)
          .or(AutoPadding.SAME_EXTRA_BEFORE, 10)
          .or(AutoPadding.VALID, 3)
          .or(AutoPadding.FULL, 2)
          .or(AutoPadding.CAUSAL, 1);

  private RuleDraw() {}

  /** Draws a rule for all axes, or none. */
  static Optional<AutoPadding> next(Random random) {
    return random.nextInt(100) < RULES_IN_HUNDREDTHS
        ? Optional.of(RULES.next(random))
        : Optional.empty();
  }

  /** Extents are drawn for a padding in numbers: with a rule, EXACT may meet a remainder. */
  static boolean fits(PoolWindow window, Shape input) {
    try {
      window.over(input);
      return true;
    } catch (InvalidCallException invalid) {
      return false;
    }
  }
}
