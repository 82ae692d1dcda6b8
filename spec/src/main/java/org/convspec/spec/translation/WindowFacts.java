package org.convspec.spec.translation;

import java.util.List;
import java.util.stream.IntStream;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.Axis;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.PoolWindow;

/** What holds of a pooling over every input, so that different words mean the same pooling. */
final class WindowFacts {

  private WindowFacts() {}

  /** Returns whether no tap ever looks beyond the input. */
  static boolean everyTapIsInside(PoolWindow window) {
    return window.rounding() != OutputRounding.CEIL
        && (window.padding() == AutoPadding.VALID
            || (window.padding() instanceof PaddingRule.Explicit explicit
                && explicit.perAxis().stream()
                    .allMatch(each -> each.before() <= 0 && each.after() <= 0)));
  }

  /** Returns whether every window has an element under it, if the input has any. */
  static boolean everyWindowMeetsInput(PoolWindow window) {
    boolean isContiguous = window.dilations().stream().allMatch(each -> each == 1);
    return everyTapIsInside(window) || (isContiguous && isShorterThanKernel(window));
  }

  private static boolean isShorterThanKernel(PoolWindow window) {
    if (!(window.padding() instanceof PaddingRule.Explicit explicit)) {
      return window.padding() != AutoPadding.FULL && window.padding() != AutoPadding.CAUSAL;
    }
    return pairwise(
        explicit.perAxis(),
        window.kernel(),
        (padding, kernel) -> within(padding.before(), kernel) && within(padding.after(), kernel));
  }

  private static boolean within(long padding, long kernel) {
    return 0 <= padding && padding < kernel;
  }

  /** Something that holds of an axis. */
  interface OfAxis {
    /** Returns whether it holds. */
    boolean test(Padding padding, long kernel);
  }

  /** Returns whether something holds of the padding and the kernel of every axis. */
  static boolean pairwise(List<Padding> paddings, List<Long> kernel, OfAxis holds) {
    for (int axis = 0; axis < Math.min(paddings.size(), kernel.size()); axis++) {
      if (!holds.test(paddings.get(axis), kernel.get(axis))) {
        return false;
      }
    }
    return true;
  }

  /** Returns how many positions each axis of the kernel spans (WIN-05). */
  static List<Long> effectiveKernel(PoolWindow window) {
    return IntStream.range(0, Math.min(window.kernel().size(), window.dilations().size()))
        .mapToObj(axis -> effective(window.kernel().get(axis), window.dilations().get(axis)))
        .toList();
  }

  private static long effective(long kernel, long dilation) {
    return new Axis(kernel, 1, dilation, Padding.NONE).effectiveKernel();
  }

  /** Returns whether rounding up never gives a window that begins behind the input (WIN-13). */
  static boolean lastWindowIsNeverDropped(PoolWindow window, List<Padding> paddings) {
    List<Long> kernel = effectiveKernel(window);
    return window.rounding() != OutputRounding.CEIL
        || IntStream.range(0, Math.min(kernel.size(), paddings.size()))
            .allMatch(
                axis ->
                    paddings.get(axis).after() + window.strides().get(axis) <= kernel.get(axis));
  }

  /** Returns whether the divisor is always this one too, by whatever name it was asked for. */
  static boolean divides(AveragePool pool, Divisor by) {
    if (pool.divisor() == by) {
      return true;
    }
    if (pool.divisor() == Divisor.GIVEN || by == Divisor.GIVEN) {
      return false;
    }
    boolean isByReal = pool.divisor() == Divisor.INSIDE_INPUT || by == Divisor.INSIDE_INPUT;
    return isByReal
        ? everyTapIsInside(pool.window())
        : pool.window().rounding() != OutputRounding.CEIL;
  }

  /** Returns whether windows without elements give this, or cannot be seen. */
  static boolean gives(AveragePool pool, EmptyWindow value) {
    return pool.empty() == value
        || pool.divisor() != Divisor.INSIDE_INPUT
        || everyWindowMeetsInput(pool.window());
  }
}
