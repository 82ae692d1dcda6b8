package org.convspec.conformance.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.vectors.cases.Lists;

/** What makes the window of a pooling invalid, on its last axis, or in a list that is too long. */
public enum WindowBreakage {
  /** No taps. */
  NO_TAPS("WIN-02", window -> window.withKernel(atEnd(window.kernel(), 0L))),
  /** No step. */
  NO_STRIDE("WIN-03", window -> window.withStrides(atEnd(window.strides(), 0L))),
  /** Taps on top of each other. */
  NO_DILATION("WIN-04", window -> window.withDilations(atEnd(window.dilations(), 0L))),
  /** A crop of more than there is. */
  TOO_MUCH_CROPPED("WIN-09", WindowBreakage::cropped),
  /** A stride too many. */
  STRIDE_TOO_MANY("WIN-24", window -> window.withStrides(longer(window.strides())));

  /** More than any extent that is drawn. */
  private static final long FAR = 10_000;

  private final String rule;
  private final Function<PoolWindow, PoolWindow> damage;

  WindowBreakage(String rule, Function<PoolWindow, PoolWindow> damage) {
    this.rule = rule;
    this.damage = damage;
  }

  /** Returns the rule that is broken. */
  public String rule() {
    return rule;
  }

  /** Returns the window that breaks it. */
  public PoolWindow of(PoolWindow window) {
    return damage.apply(window);
  }

  private static List<Long> atEnd(List<Long> numbers, long number) {
    return Lists.replaced(numbers, numbers.size() - 1, number);
  }

  private static List<Long> longer(List<Long> numbers) {
    List<Long> more = new ArrayList<>(numbers);
    more.add(1L);
    return more;
  }

  private static PoolWindow cropped(PoolWindow window) {
    List<Padding> paddings =
        window.padding() instanceof PaddingRule.Explicit explicit
            ? explicit.perAxis()
            : Collections.nCopies(window.kernel().size(), Padding.NONE);
    Padding crop = new Padding(-FAR, 0);
    return window.withPadding(
        new PaddingRule.Explicit(Lists.replaced(paddings, paddings.size() - 1, crop)));
  }
}
