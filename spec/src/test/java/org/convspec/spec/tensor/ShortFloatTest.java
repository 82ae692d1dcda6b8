package org.convspec.spec.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** The floating-point types of 16 bits, over all 65,536 patterns and the numbers between them. */
class ShortFloatTest {

  private static final ElementType[] TYPES = {ElementType.FLOAT16, ElementType.BFLOAT16};
  private static final int LARGEST_OF_FLOAT16 = 0x7bff;
  private static final int LARGEST_OF_BFLOAT16 = 0x7f7f;

  private static int largestPattern(ElementType type) {
    return type == ElementType.FLOAT16 ? LARGEST_OF_FLOAT16 : LARGEST_OF_BFLOAT16;
  }

  @Example
  @Label("every pattern is an element, and has that pattern")
  void everyPatternIsAnElement() {
    for (ElementType type : TYPES) {
      for (int pattern = Short.MIN_VALUE; pattern <= Short.MAX_VALUE; pattern++) {
        double element = type.ofBits((short) pattern);
        assertThat(type.holds(element)).isTrue();
        boolean isNan = (pattern & 0x7fff) > largestPattern(type) + 1;
        assertThat(Double.isNaN(element)).isEqualTo(isNan);
        if (!isNan) {
          assertThat(type.bits(element)).isEqualTo((short) pattern);
        }
      }
      assertThat(type.ofBits(type.bits(Double.NaN))).isNaN();
    }
  }

  @Example
  @Label("a bfloat16 pattern is the upper half of the float32 pattern")
  void bfloat16IsTheUpperHalfOfFloat32() {
    for (int pattern = 0; pattern <= 0xffff; pattern++) {
      double single = Float.intBitsToFloat(pattern << 16);
      Double element = ElementType.BFLOAT16.ofBits((short) pattern);
      assertThat(element).isEqualTo(Double.valueOf(single)); // as objects: a NaN equals a NaN
    }
  }

  @Example
  @Label("a float16 pattern is sign, five bits of exponent with bias 15, ten bits of fraction")
  void float16IsMadeOfItsFields() {
    for (int pattern = 0; pattern <= LARGEST_OF_FLOAT16; pattern++) {
      int exponent = pattern / 1024;
      double fraction = pattern % 1024 / 1024.0;
      double want =
          exponent == 0 ? fraction * Math.pow(2, -14) : (1 + fraction) * Math.pow(2, exponent - 15);
      assertThat(ElementType.FLOAT16.ofBits((short) pattern)).isEqualTo(want);
      assertThat(ElementType.FLOAT16.ofBits((short) (pattern | 0x8000))).isEqualTo(-want);
    }
  }

  @Example
  @Label("between neighbours the nearer one is taken, and in the middle the even one")
  void betweenNeighboursTheNearerOneIsTaken() {
    for (ElementType type : TYPES) {
      for (int pattern = 0; pattern < largestPattern(type); pattern++) {
        double below = type.ofBits((short) pattern);
        double above = type.ofBits((short) (pattern + 1));
        double middle = below + (above - below) / 2;
        assertThat(type.round(middle)).isEqualTo(pattern % 2 == 0 ? below : above);
        assertThat(type.round(Math.nextDown(middle))).isEqualTo(below);
        assertThat(type.round(Math.nextUp(middle))).isEqualTo(above);
        assertThat(type.round(-middle)).isEqualTo(-type.round(middle));
      }
    }
  }

  @Example
  @Label("half a last place beyond the largest number lies infinity")
  void beyondTheLargestNumberLiesInfinity() {
    for (ElementType type : TYPES) {
      double largest = type.ofBits((short) largestPattern(type));
      double before = type.ofBits((short) (largestPattern(type) - 1));
      double limit = largest + (largest - before) / 2;
      assertThat(type.largest()).isEqualTo(largest);
      assertThat(type.round(Math.nextDown(limit))).isEqualTo(largest);
      assertThat(type.round(limit)).isEqualTo(Double.POSITIVE_INFINITY);
      assertThat(type.round(-limit)).isEqualTo(Double.NEGATIVE_INFINITY);
      assertThat(type.smallestPositive()).isEqualTo(type.ofBits((short) 1));
      assertThat(type.unitRoundoff()).isEqualTo((type.ofBits((short) (type.bits(1) + 1)) - 1) / 2);
    }
  }

  @Property
  @Label("rounding any number to 16 bits gives a neighbour of it, and keeps its sign")
  void roundingGivesANeighbour(@ForAll double value) {
    for (ElementType type : TYPES) {
      double rounded = type.round(value);
      assertThat(type.holds(rounded)).isTrue();
      assertThat(Math.copySign(1, rounded)).isEqualTo(Math.copySign(1, value));
      if (Double.isFinite(rounded)) {
        double distance = Math.abs(rounded - value);
        assertThat(distance)
            .isLessThanOrEqualTo(
                Math.max(Math.abs(value) * type.unitRoundoff(), type.smallestPositive() / 2));
      }
    }
  }
}
