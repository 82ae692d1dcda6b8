package org.convspec.spec.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convspec.spec.rule.Refusal.assertRefusedBy;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Where the output positions of a resized axis lie, and what they take. */
class ResizeAxisRulesTest {

  private static ResizeAxis axis(
      long inputs, long outputs, ResizeMode mode, CoordinateRule rule, double... scale) {
    return new ResizeAxis(
        inputs,
        outputs,
        mode,
        rule,
        scale.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(scale[0]));
  }

  private static List<String> coordinates(ResizeAxis axis) {
    return LongStream.range(0, axis.outputExtent())
        .mapToObj(o -> axis.coordinate(o).toString())
        .toList();
  }

  private static List<String> coordinates(
      long inputs, long outputs, CoordinateRule rule, double... scale) {
    return coordinates(axis(inputs, outputs, ResizeMode.NEAREST_FLOOR, rule, scale));
  }

  @Example
  @Label("coordinates of every rule, by hand")
  void byHand() {
    assertThat(coordinates(3, 5, CoordinateRule.HALF_PIXEL))
        .containsExactly("0", "2/5", "1", "8/5", "2");
    assertThat(coordinates(5, 3, CoordinateRule.HALF_PIXEL)).containsExactly("1/3", "2", "11/3");
    assertThat(coordinates(3, 7, CoordinateRule.HALF_PIXEL_SYMMETRIC, 2.5))
        .containsExactly("0", "1/5", "3/5", "1", "7/5", "9/5", "2");
    assertThat(coordinates(4, 1, CoordinateRule.PYTORCH_HALF_PIXEL)).containsExactly("0");
    assertThat(coordinates(4, 2, CoordinateRule.PYTORCH_HALF_PIXEL)).containsExactly("1/2", "5/2");
    assertThat(coordinates(4, 3, CoordinateRule.ALIGN_CORNERS)).containsExactly("0", "3/2", "3");
    assertThat(coordinates(4, 1, CoordinateRule.ALIGN_CORNERS)).containsExactly("0");
    assertThat(coordinates(1, 3, CoordinateRule.ALIGN_CORNERS)).containsExactly("0", "0", "0");
    assertThat(coordinates(3, 4, CoordinateRule.ASYMMETRIC))
        .containsExactly("0", "3/4", "3/2", "2");
    assertThat(coordinates(3, 4, CoordinateRule.ASYMMETRIC, 2))
        .containsExactly("0", "1/2", "1", "3/2");
    assertThat(coordinates(3, 4, CoordinateRule.TF_HALF_PIXEL_FOR_NEAREST))
        .containsExactly("3/8", "9/8", "15/8", "2");
  }

  @Property
  @Label("the shares of an output position add up to 1, at positions of the input")
  void sharesAddUp(
      @ForAll @IntRange(min = 1, max = 9) int inputs,
      @ForAll @IntRange(min = 1, max = 12) int outputs,
      @ForAll ResizeMode mode,
      @ForAll CoordinateRule rule,
      @ForAll @IntRange(max = 30) int tenths) {
    double[] scale = tenths == 0 ? new double[0] : new double[] {tenths / 10.0};
    ResizeAxis axis = axis(inputs, outputs, mode, rule, scale);
    for (long o = 0; o < outputs; o++) {
      Fraction sum = Fraction.ZERO;
      for (ResizeAxis.Share share : axis.shares(o)) {
        assertThat(share.input()).isBetween(0L, inputs - 1L);
        assertThat(share.share()).isGreaterThan(Fraction.ZERO);
        assertThat(
                new Fraction(axis.commonDenominator(), share.share().denominator()).denominator())
            .isOne();
        sum = sum.plus(share.share());
      }
      assertThat(sum).isEqualTo(Fraction.ONE);
    }
  }

  @Property
  @Label("a binary axis is one whose coordinates are short doubles, and whose scale is one too")
  void binary(
      @ForAll @IntRange(min = 1, max = 9) int inputs,
      @ForAll @IntRange(min = 1, max = 12) int outputs) {
    int common = gcd(inputs, outputs);
    boolean isPower =
        Integer.bitCount(inputs / common) == 1 && Integer.bitCount(outputs / common) == 1;
    assertThat(axis(inputs, outputs, ResizeMode.LINEAR, CoordinateRule.HALF_PIXEL).isBinary())
        .isEqualTo(isPower);
    assertThat(axis(5, 3, ResizeMode.LINEAR, CoordinateRule.ALIGN_CORNERS).isBinary()).isTrue();
    assertThat(axis(3, 4, ResizeMode.LINEAR, CoordinateRule.ALIGN_CORNERS).isBinary()).isFalse();
    assertThat(axis(3, 6, ResizeMode.LINEAR, CoordinateRule.ASYMMETRIC, 2.6).isBinary()).isFalse();
    assertThat(axis(3, 7, ResizeMode.LINEAR, CoordinateRule.ASYMMETRIC, 2).isBinary()).isTrue();
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  @Example
  @Label("numbers that no axis has are refused by their rule")
  void refused() {
    assertRefusedBy("RESIZE-02", () -> axis(3, -1, ResizeMode.LINEAR, CoordinateRule.ASYMMETRIC));
    assertRefusedBy("RESIZE-03", () -> axis(0, 1, ResizeMode.LINEAR, CoordinateRule.ASYMMETRIC));
    for (double scale : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertRefusedBy(
          "RESIZE-05", () -> axis(3, 6, ResizeMode.LINEAR, CoordinateRule.ASYMMETRIC, scale));
    }
    assertThat(axis(0, 0, ResizeMode.LINEAR, CoordinateRule.ASYMMETRIC).outputExtent()).isZero();
  }

  @Example
  @Label("extents near the largest integer are no special case")
  void hugeExtents() {
    long huge = Long.MAX_VALUE;
    ResizeAxis axis = axis(huge, huge, ResizeMode.NEAREST_PREFER_CEIL, CoordinateRule.HALF_PIXEL);
    assertThat(axis.shares(huge - 1).get(0).input()).isEqualTo(huge - 1);
  }
}
