package org.convspec.adapter.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;

import org.convspec.spec.operator.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AveragePoolWriterTest {

  /** Every divisor is a power of two, so that every quotient is exact. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "avgpool n2 c3 i9 k4 s3 by-kernel float32 ints#1",
        "avgpool n1 c2 i7x6 k2x4 s2x1 p1:0,0:2 by-kernel float32 ints#2",
        "avgpool n1 c2 i7x6 k2x4 s2x3 p1:0,0:2 by-inside-padded-input float32 ints#3",
        "avgpool n2 c1 i5x4 k2x2 p1:0,0:1 by-inside-input float32 ints#4",
        "avgpool n1 c2 i7x6x5 k2x1x2 s2x1x2 d1x1x2 ceil by-inside-input float32 ints#5",
        "avgpool n1 c2 i6x5 k4x2 s2x2 pvalid by-inside-padded-input float32 ints#6",
        "avgpool n0 c2 i5x4 k3x2 float32 ints#7",
      })
  void averagesAreExact(String line) {
    Asked.assertExact(line, Slot.OUTPUT);
  }

  /** The last window has taps beyond the padding; they count in neither of the two divisors. */
  @Test
  void thePaddingCountsOrItDoesNot() {
    String line = "avgpool n1 c1 i4 k2 s3 p1:0 ceil DIVISOR float32 counting";
    assertThat(Asked.computed(line.replace("DIVISOR", "by-inside-padded-input"), Slot.OUTPUT))
        .isEqualTo(Asked.literal(line.replace("DIVISOR", "by-inside-padded-input"), Slot.OUTPUT))
        .isNotEqualTo(Asked.computed(line.replace("DIVISOR", "by-inside-input"), Slot.OUTPUT));
    Asked.assertExact(line.replace("DIVISOR", "by-inside-input"), Slot.OUTPUT);
  }

  @Test
  void anAverageOfNothingIsZero() {
    Asked.assertExact(
        "avgpool n1 c1 i1 k2 d2 p1:1 by-inside-input empty-zero float32 ints#1", Slot.OUTPUT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "avgpool n1 c1 i4 k2 by-given divisor3 float32  | has no given divisor",
        "avgpool n1 c1 i4 k2 by-kernel divisor3 float32 | has no given divisor",
        "avgpool n1 c1 i4 k2 ceil by-kernel float32     | has no divisor that counts taps beyond"
            + " the padding",
        "avgpool n1 c1 i1 k2 d2 p1:1 by-inside-input empty-nan float32 | has no other average of"
            + " nothing than 0",
        "avgpool n1 c1 i4 k2 exact by-inside-input float32 | has no exact rounding",
        "avgpool n1 c1 i4 k2 pfull float32              | has no FULL padding",
        "avgpool n1 c1 i4 k2 NWC float32                | takes data as NC* only",
      })
  void whatItCannotSayIsUnsupported(String line, String reason) {
    Asked.assertUnsupported(line, Slot.OUTPUT, "ONNX AveragePool " + reason);
  }

  @Test
  void gradientsAreUnsupported() {
    Asked.assertUnsupported(
        "avgpool n1 c1 i4 k2 float32", Slot.INPUT_GRADIENT, "ONNX AveragePool has no gradient");
  }

  @Test
  void whatTheLibraryRefusesIsRejectedInItsWords() {
    Asked.assertRejected(
        "avgpool n1 c1 i4 k2x2 float32", Slot.OUTPUT, "Attribute kernel_shape has incorrect size");
  }
}
