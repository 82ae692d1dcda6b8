package org.convspec.spec.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.convspec.spec.geometry.Window.Link;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/** Which output positions a transposed window writes to, and how many there are. */
class TransposedWindowTest {

  private static TransposedWindow axis(
      long input, long kernel, long stride, long dilation, OutputCrop crop) {
    return TransposedWindow.over(
        Shape.of(kernel), Shape.of(input), List.of(stride), List.of(dilation), crop);
  }

  private static OutputCrop numbers(long before, long after, long outputPadding) {
    return new OutputCrop(
        PaddingRule.explicit(new Padding(before, after)), List.of(outputPadding), Optional.empty());
  }

  private static OutputCrop given(PaddingRule padding, long extent) {
    return new OutputCrop(padding, List.of(0L), Optional.of(List.of(extent)));
  }

  @Property
  @Label("outputs, taps and inputs list one relation: every pair that a formula finds")
  void oneRelation(
      @ForAll @LongRange(min = 0, max = 5) long input,
      @ForAll @LongRange(min = 1, max = 4) long kernel,
      @ForAll @LongRange(min = 1, max = 4) long stride,
      @ForAll @LongRange(min = 1, max = 3) long dilation,
      @ForAll @LongRange(min = -2, max = 5) long before,
      @ForAll @LongRange(min = -2, max = 5) long after) {
    long reach = (input - 1) * stride + (kernel - 1) * dilation + 1;
    for (long op = 0; op < Math.max(stride, dilation); op++) {
      long extent = reach - before - after + op;
      if (extent < 0) {
        continue;
      }
      TransposedWindow window = axis(input, kernel, stride, dilation, numbers(before, after, op));
      assertThat(window.outputShape()).isEqualTo(Shape.of(extent));
      assertThat(window.inputShape()).isEqualTo(Shape.of(input));
      assertThat(window.kernel()).isEqualTo(Shape.of(kernel));
      Set<Link> wanted = new HashSet<>();
      for (long i = 0; i < input; i++) {
        for (long k = 0; k < kernel; k++) {
          long o = i * stride + k * dilation - before;
          if (0 <= o && o < extent) {
            wanted.add(new Link(Index.of(o), Index.of(k), Index.of(i)));
          }
        }
      }
      assertThat(byOutput(window)).isEqualTo(wanted);
      assertThat(byInput(window)).isEqualTo(wanted);
      assertThat(byTap(window)).isEqualTo(wanted);
    }
  }

  private static Set<Link> byOutput(TransposedWindow window) {
    Set<Link> links = new HashSet<>();
    window.outputShape().indices().forEach(o -> links.addAll(window.linksOfOutput(o)));
    return links;
  }

  private static Set<Link> byInput(TransposedWindow window) {
    Set<Link> links = new HashSet<>();
    window.inputShape().indices().forEach(i -> links.addAll(window.linksOfInput(i)));
    return links;
  }

  private static Set<Link> byTap(TransposedWindow window) {
    Set<Link> links = new HashSet<>();
    window.kernel().indices().forEach(k -> links.addAll(window.linksOfTap(k)));
    return links;
  }

  @Property
  @Label("with SAME the crop is that of the convolution which divides the given extent")
  void sameIsTheGradientOfSame(
      @ForAll @LongRange(min = 1, max = 12) long output,
      @ForAll @LongRange(min = 1, max = 4) long kernel,
      @ForAll @LongRange(min = 1, max = 4) long stride,
      @ForAll @LongRange(min = 1, max = 3) long dilation) {
    long input = (output + stride - 1) / stride;
    for (AutoPadding rule : List.of(AutoPadding.SAME_EXTRA_AFTER, AutoPadding.SAME_EXTRA_BEFORE)) {
      Window convolution =
          Window.over(
              Shape.of(kernel),
              Shape.of(output),
              List.of(stride),
              List.of(dilation),
              rule,
              OutputRounding.FLOOR);
      TransposedWindow window = axis(input, kernel, stride, dilation, given(rule, output));
      assertThat(window.inputShape()).isEqualTo(convolution.outputShape());
      for (Index o : window.outputShape().indices()) {
        assertThat(window.linksOfOutput(o)).hasSameSizeAs(convolution.linksOfInput(o));
        assertThat(window.window().linksOfInput(o)).isEqualTo(convolution.linksOfInput(o));
      }
    }
  }

  @Example
  @Label("what is refused, and by which rule")
  void refusals() {
    assertRefused("TCONV-11", () -> axis(3, 3, 2, 1, numbers(0, 0, 2)));
    assertRefused("TCONV-12", () -> axis(2, 2, 1, 1, numbers(2, 2, 0)));
    assertRefused("TCONV-12", () -> axis(2, 2, 1, 1, given(AutoPadding.SAME_EXTRA_AFTER, -1)));
    assertRefused("TCONV-13", () -> axis(2, 3, 2, 1, given(PaddingRule.explicit(Padding.NONE), 7)));
    assertRefused("TCONV-13", () -> axis(2, 3, 2, 1, given(AutoPadding.VALID, 4)));
    assertRefused("TCONV-20", () -> axis(2, 3, 2, 1, given(AutoPadding.CAUSAL, 5)));
    assertRefused("WIN-22", () -> axis(1L << 62, 3, 4, 1, numbers(0, 0, 0)));
    assertRefused("WIN-22", () -> axis(1, 1, 1, 1, numbers(Long.MIN_VALUE, 0, 0)));
    assertRefused("WIN-22", () -> axis(1L << 62, 3, 4, 1, given(AutoPadding.SAME_EXTRA_AFTER, 1)));
  }

  private static void assertRefused(String rule, Runnable call) {
    InvalidCallException refused = catchThrowableOfType(InvalidCallException.class, call::run);
    assertThat(refused.rule()).isEqualTo(rule);
  }

  @Example
  @Label("extents beyond 2^31 are exact")
  void longAxes() {
    TransposedWindow window = axis(1L << 40, 3, 1L << 20, 5, numbers(1, 2, 3));
    long full = ((1L << 40) - 1) * (1L << 20) + 11;
    assertThat(window.outputShape()).isEqualTo(Shape.of(full));
    assertThat(window.linksOfInput(Index.of((1L << 40) - 1))).hasSize(3);
  }
}
