package org.convspec.conformance.cases;

import java.util.function.Function;
import java.util.function.Predicate;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.PaddingRule;

/** G5: SAME, on either side, with what its formulas go wrong with. */
final class SameRows {

  private static final double SUGGESTED = 0.2;

  private SameRows() {}

  /** Adds them to a table of cases with a padding. */
  static <C> FeatureReach<C> in(FeatureReach<C> reach, Function<C, PaddingRule> padding) {
    Predicate<C> after = drawn -> padding.apply(drawn) == AutoPadding.SAME_EXTRA_AFTER;
    Predicate<C> before = drawn -> padding.apply(drawn) == AutoPadding.SAME_EXTRA_BEFORE;
    reach
        .amongAll()
        .of("G5", "SAME, an odd position after", SUGGESTED / 2, after)
        .of("G5", "SAME, an odd position before", SUGGESTED / 2, before);
    return amongThese(reach.among(after.or(before))).amongAll();
  }

  /** Adds them to a table of cases that all have SAME padding. */
  static <C> FeatureReach<C> amongThese(FeatureReach<C> reach) {
    return reach
        .onAxis("G5", "of SAME: odd total", 0.5, AxisFeatures.ODD_TOTAL)
        .onAxis("G5", "of SAME: stride above 1", 0.5, AxisFeatures.STRIDED)
        .onAxis(
            "G5",
            "of SAME: odd total and stride above 1, on one axis",
            0.25,
            AxisFeatures.ODD_TOTAL.and(AxisFeatures.STRIDED))
        .onAxis("G5", "of SAME: even kernel", 0.3, AxisFeatures.EVEN_KERNEL)
        .onAxis("G5", "of SAME: dilation above 1", 0.35, AxisFeatures.DILATED)
        .onAxis("G6", "of SAME: stride above the kernel", 0.1, AxisFeatures.STRIDE_ABOVE_KERNEL);
  }
}
