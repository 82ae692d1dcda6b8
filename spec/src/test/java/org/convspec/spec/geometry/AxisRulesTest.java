package org.convspec.spec.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convspec.spec.rule.Refusal.assertRefusedBy;

import java.math.BigInteger;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.convspec.spec.rule.InvalidCallException;

/** Where a tap looks, in exact arithmetic. */
class AxisRulesTest {

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  @Label("required WIN-01 where a tap looks follows from one equation")
  void aTapLooksAt(
      @ForAll @LongRange(min = 1) long stride,
      @ForAll @LongRange(min = 1) long dilation,
      @ForAll long before,
      @ForAll @LongRange(min = 0) long o,
      @ForAll @LongRange(min = 0) long k) {
    Axis axis = new Axis(3, stride, dilation, new Padding(before, 0));
    BigInteger ofOutput = big(o).multiply(big(stride));
    BigInteger ofTap = big(k).multiply(big(dilation));
    BigInteger position = ofOutput.add(ofTap).subtract(big(before));
    if (fits(ofOutput) && fits(ofTap) && fits(ofOutput.add(ofTap)) && fits(position)) {
      assertThat(axis.position(o, k)).isEqualTo(position.longValueExact());
    } else {
      assertRefusedBy(
          "WIN-22", "input position is too large", "a 64-bit integer", () -> axis.position(o, k));
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Label("positions past 2^31 are exact")
  void positionsPast31Bits(
      @ForAll @LongRange(min = 1, max = 1L << 20) long stride,
      @ForAll @LongRange(min = 1, max = 1L << 20) long dilation,
      @ForAll @LongRange(min = -(1L << 40), max = 1L << 40) long before,
      @ForAll @LongRange(min = 0, max = 1L << 40) long o,
      @ForAll @LongRange(min = 0, max = 1L << 40) long k) {
    assertThat(new Axis(3, stride, dilation, new Padding(before, 0)).position(o, k))
        .isEqualTo(o * stride + k * dilation - before);
  }

  @Example
  @Label("two windows of stride 2 in numbers")
  void numbers() {
    Axis axis = new Axis(3, 2, 3, new Padding(4, 0));
    assertThat(new long[] {axis.position(0, 0), axis.position(0, 1), axis.position(0, 2)})
        .containsExactly(-4, -1, 2);
    assertThat(new long[] {axis.position(1, 0), axis.position(1, 1), axis.position(1, 2)})
        .containsExactly(-2, 1, 4);
  }

  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  @Label("output extents near 2^63 are exact or refused, never wrapped")
  void largeOutputExtents(
      @ForAll @LongRange(min = 1) long kernel,
      @ForAll @LongRange(min = 1) long stride,
      @ForAll @LongRange(min = 1) long dilation,
      @ForAll @LongRange(min = 0) long before,
      @ForAll @LongRange(min = 0) long after,
      @ForAll @LongRange(min = 0) long input,
      @ForAll OutputRounding rounding) {
    BigInteger effective = big(kernel).subtract(big(1)).multiply(big(dilation)).add(big(1));
    BigInteger padded = big(input).add(big(before)).add(big(after));
    BigInteger room = padded.subtract(effective);
    BigInteger[] steps = room.divideAndRemainder(big(stride));
    long got;
    try {
      got =
          new Axis(kernel, stride, dilation, new Padding(before, after))
              .outputExtent(input, rounding);
    } catch (InvalidCallException refused) {
      boolean inexact = !fits(padded) || !fits(effective);
      boolean windowStartsBeyond = !fits(steps[0].add(big(1)).multiply(big(stride)));
      switch (refused.rule()) {
        case "WIN-22" ->
            assertThat(inexact || rounding == OutputRounding.CEIL && windowStartsBeyond).isTrue();
        case "WIN-14" ->
            assertThat(rounding == OutputRounding.EXACT)
                .isEqualTo(room.signum() < 0 || steps[1].signum() != 0);
        default -> throw refused;
      }
      return;
    }
    BigInteger whole = room.signum() < 0 ? big(0) : steps[0].add(big(1));
    assertThat(big(got))
        .isBetween(whole, rounding == OutputRounding.CEIL ? whole.add(big(1)) : whole);
  }

  @Example
  @Label("the largest extents that fit, and the first that do not")
  void largestExtents() {
    long most = Long.MAX_VALUE;
    Axis pointwise = new Axis(1, 1, 1, Padding.NONE);
    assertThat(pointwise.outputExtent(most, OutputRounding.FLOOR)).isEqualTo(most);
    assertThat(pointwise.outputExtent(most, OutputRounding.CEIL)).isEqualTo(most);
    assertThat(pointwise.outputExtent(most, OutputRounding.EXACT)).isEqualTo(most);
    assertThat(new Axis(most, 1, 1, Padding.NONE).effectiveKernel()).isEqualTo(most);
    assertThat(new Axis(2, 1, most - 1, Padding.NONE).effectiveKernel()).isEqualTo(most);
    assertRefusedBy(
        "WIN-22",
        "effective kernel is too large",
        "a 64-bit integer",
        () -> new Axis(2, 1, most, Padding.NONE).effectiveKernel());
    assertRefusedBy(
        "WIN-22",
        "padded extent is too large",
        "a 64-bit integer",
        () -> pointwise.padded(new Padding(1, 0)).outputExtent(most, OutputRounding.FLOOR));
    assertRefusedBy(
        "WIN-22",
        "SAME padding is too large",
        "a 64-bit integer",
        () -> new Axis(3, 1, 1, Padding.NONE).samePaddingTotal(most));
  }

  private static boolean fits(BigInteger value) {
    return value.bitLength() < Long.SIZE;
  }

  private static BigInteger big(long value) {
    return BigInteger.valueOf(value);
  }
}
