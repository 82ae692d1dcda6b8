package org.convspec.spec.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convspec.spec.rule.Refusal.assertRefusedBy;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Output extents against windows that are laid down one by one. */
class OutputExtentTest {

  @Property(tries = 2000)
  @Label("FLOOR counts the windows that fit")
  void floor(@ForAll("axes") Axis axis, @ForAll @LongRange(min = 0, max = 14) long input) {
    if (SmallAxes.paddedExtent(axis, input) < 0) {
      assertTooMuchCropped(axis, input, OutputRounding.FLOOR);
    } else {
      long whole = wholeWindows(axis, input);
      assertThat(axis.outputExtent(input, OutputRounding.FLOOR)).isEqualTo(whole);
      BoundAxis bound = new BoundAxis(axis, input, whole);
      assertThat(bound.wholeWindows()).isEqualTo(whole);
      assertThat(bound.tail()).isEqualTo(whole == 0 ? 0 : positionsBehindLast(axis, input, whole));
    }
  }

  @Property(tries = 2000)
  @Label("CEIL counts one more if positions are left and it starts before the end padding")
  void ceil(@ForAll("axes") Axis axis, @ForAll @LongRange(min = 0, max = 14) long input) {
    if (SmallAxes.paddedExtent(axis, input) < 0) {
      assertTooMuchCropped(axis, input, OutputRounding.CEIL);
      return;
    }
    long whole = wholeWindows(axis, input);
    boolean isLeft =
        whole == 0
            ? SmallAxes.paddedExtent(axis, input) + axis.stride() > effectiveKernel(axis)
            : positionsBehindLast(axis, input, whole) > 0;
    long left = input + Math.min(0, axis.padding().after());
    boolean startsInside = whole * axis.stride() < axis.padding().before() + left;
    assertThat(axis.outputExtent(input, OutputRounding.CEIL))
        .isEqualTo(isLeft && startsInside ? whole + 1 : whole);
  }

  @Property(tries = 2000)
  @Label("EXACT takes only inputs that whole steps cover")
  void exact(@ForAll("axes") Axis axis, @ForAll @LongRange(min = 0, max = 14) long input) {
    long padded = SmallAxes.paddedExtent(axis, input);
    if (padded < 0) {
      assertTooMuchCropped(axis, input, OutputRounding.EXACT);
      return;
    }
    long whole = wholeWindows(axis, input);
    if (whole > 0 && positionsBehindLast(axis, input, whole) == 0) {
      assertThat(axis.outputExtent(input, OutputRounding.EXACT)).isEqualTo(whole);
    } else {
      assertRefusedBy(
          "WIN-14",
          "padded extent minus effective kernel is " + (padded - effectiveKernel(axis)),
          "a non-negative multiple of the stride " + axis.stride(),
          () -> axis.outputExtent(input, OutputRounding.EXACT));
    }
  }

  @Example
  @Label("output extents of course texts: S01 to S07, S09")
  void publishedExtents() {
    assertThat(floor(7, 2, 3, 224)).isEqualTo(112);
    assertThat(floor(3, 1, 1, 32)).isEqualTo(32);
    assertThat(floor(3, 2, 1, 7)).isEqualTo(4);
    assertThat(floor(5, 2, 2, 20)).isEqualTo(10);
    assertThat(floor(5, 1, 0, 32)).isEqualTo(28);
    assertThat(floor(3, 1, 0, 9)).isEqualTo(7);
    assertThat(new Axis(3, 1, 2, Padding.NONE).effectiveKernel()).isEqualTo(5);
  }

  private static long floor(long kernel, long stride, long padding, long input) {
    return new Axis(kernel, stride, 1, new Padding(padding, padding))
        .outputExtent(input, OutputRounding.FLOOR);
  }

  private static void assertTooMuchCropped(Axis axis, long input, OutputRounding rounding) {
    assertRefusedBy(
        "WIN-09",
        "padded extent is " + SmallAxes.paddedExtent(axis, input),
        "at least 0",
        () -> axis.outputExtent(input, rounding));
  }

  /** Counts windows from position 0 of the padded input as long as their last tap is inside. */
  private static long wholeWindows(Axis axis, long input) {
    long count = 0;
    while (lastTap(axis, count) < SmallAxes.paddedExtent(axis, input)) {
      count++;
    }
    return count;
  }

  private static long positionsBehindLast(Axis axis, long input, long whole) {
    return SmallAxes.paddedExtent(axis, input) - 1 - lastTap(axis, whole - 1);
  }

  private static long lastTap(Axis axis, long window) {
    return window * axis.stride() + effectiveKernel(axis) - 1;
  }

  /** Counts the positions from the first tap to the last. */
  private static long effectiveKernel(Axis axis) {
    long span = 1;
    for (long tap = 1; tap < axis.kernel(); tap++) {
      span += axis.dilation();
    }
    return span;
  }

  @Provide
  Arbitrary<Axis> axes() {
    return SmallAxes.padded();
  }
}
