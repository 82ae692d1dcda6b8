package org.convspec.spec.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Padding rules against what they promise. */
class AutoPaddingTest {

  @Property(tries = 2000)
  @Label("SAME gives ceil(input / stride) outputs with the least padding that does")
  void same(@ForAll("unpadded") Axis axis, @ForAll @LongRange(min = 0, max = 14) long input) {
    long outputs = 0;
    while (outputs * axis.stride() < input) {
      outputs++;
    }
    for (AutoPadding rule :
        new AutoPadding[] {AutoPadding.SAME_EXTRA_AFTER, AutoPadding.SAME_EXTRA_BEFORE}) {
      Padding padding = rule.resolve(0, axis, input);
      long total = padding.before() + padding.after();
      long needed = (outputs - 1) * axis.stride() + axis.effectiveKernel() - input;
      assertThat(total).isEqualTo(Math.max(needed, 0));
      assertThat(floor(axis.padded(padding), input)).isEqualTo(outputs);
      if (total > 0 && outputs > 0) {
        assertThat(floor(axis.padded(new Padding(0, total - 1)), input)).isLessThan(outputs);
      }
    }
  }

  @Property
  @Label("SAME splits evenly; the odd position goes where the name says")
  void sameSplits(@ForAll("unpadded") Axis axis, @ForAll @LongRange(min = 0, max = 14) long input) {
    Padding extraAfter = AutoPadding.SAME_EXTRA_AFTER.resolve(0, axis, input);
    Padding extraBefore = AutoPadding.SAME_EXTRA_BEFORE.resolve(0, axis, input);
    assertThat(extraAfter.after() - extraAfter.before()).isBetween(0L, 1L);
    assertThat(extraBefore).isEqualTo(new Padding(extraAfter.after(), extraAfter.before()));
  }

  @Example
  @Label("SAME never crops: its total is 0 where windows leave gaps")
  void sameNeverCrops() {
    Axis gaps = new Axis(1, 3, 1, Padding.NONE);
    assertThat(AutoPadding.SAME_EXTRA_AFTER.resolve(0, gaps, 6)).isEqualTo(Padding.NONE);
    assertThat(AutoPadding.SAME_EXTRA_BEFORE.resolve(0, gaps, 6)).isEqualTo(Padding.NONE);
    assertThat(floor(gaps, 6)).isEqualTo(2);
  }

  @Example
  @Label("half a kernel on each side is not SAME for even kernels: S10")
  void evenKernels() {
    Axis even = new Axis(4, 1, 1, Padding.NONE);
    assertThat(floor(even.padded(new Padding(2, 2)), 10)).isEqualTo(11);
    assertThat(AutoPadding.SAME_EXTRA_AFTER.resolve(0, even, 10)).isEqualTo(new Padding(1, 2));
    assertThat(AutoPadding.SAME_EXTRA_BEFORE.resolve(0, even, 10)).isEqualTo(new Padding(2, 1));
  }

  @Property
  @Label("FULL has a window at every place where the span meets the input")
  void full(@ForAll("unpadded") Axis axis, @ForAll @LongRange(min = 1, max = 14) long input) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (long start = -50; start <= 50; start++) {
      boolean meets = start < input && start + axis.effectiveKernel() > 0;
      first = meets ? Math.min(first, start) : first;
      last = meets ? Math.max(last, start) : last;
    }
    Axis full = axis.padded(AutoPadding.FULL.resolve(0, axis, input));
    assertThat(full.position(0, 0)).isEqualTo(first);
    assertThat(floor(full, input)).isEqualTo((last - first) / axis.stride() + 1);
  }

  @Property
  @Label("CAUSAL reads nothing ahead of output times stride, and that position last")
  void causal(@ForAll("unpadded") Axis axis, @ForAll @LongRange(min = 0, max = 14) long input) {
    Axis causal = axis.padded(AutoPadding.CAUSAL.resolve(0, axis, input));
    long outputs = floor(causal, input);
    assertThat(outputs).isEqualTo((input + axis.stride() - 1) / axis.stride());
    for (long o = 0; o < outputs; o++) {
      assertThat(causal.position(o, axis.kernel() - 1)).isEqualTo(o * axis.stride());
    }
  }

  @Property
  @Label("VALID adds nothing")
  void valid(@ForAll("unpadded") Axis axis, @ForAll @LongRange(min = 0, max = 14) long input) {
    assertThat(AutoPadding.VALID.resolve(0, axis, input)).isEqualTo(Padding.NONE);
  }

  private static long floor(Axis axis, long input) {
    return axis.outputExtent(input, OutputRounding.FLOOR);
  }

  @Provide
  Arbitrary<Axis> unpadded() {
    return SmallAxes.unpadded();
  }
}
