package org.convspec.adapter.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;

import org.convspec.spec.operator.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConvTransposeWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tconv n2 c3 m4 i4 k5 s3 bias float32 ints#1",
        "tconv n2 c2 m3 i4x3 k3x2 s2x1 p1:0,0:2 float32 ints#2",
        "tconv n1 c3 m2 i4x3 k3x2 s3x1 d2x3 p2:1,1:3 op1x0 bias float32 ints#3",
        "tconv g2 n2 c4 m6 i5x3 k2x3 bias float32 ints#4",
        "tconv n1 c2 m3 i3x2x4 k2x1x3 s1x2x1 p0:0,0:0,2:1 float32 ints#5",
        "tconv n1 c2 m3 i3x4 k3x2 s2x3 pvalid op1x0 float32 ints#6",
        "tconv n1 c1 m2 i3 k4 s2 psame-extra-before o7 float32 ints#7",
        "tconv n0 c2 m3 i5x4 k3x2 float32 ints#8",
      })
  void integersAreExact(String line) {
    Asked.assertExact(line, Slot.OUTPUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"psame-extra-after", "psame-extra-before"})
  void theOddPositionIsCroppedOnTheSideThatTheNameSays(String padding) {
    String line = "tconv n1 c2 m3 i4 k3 s2 PADDING float32 ints#1";
    String other = padding.equals("psame-extra-after") ? "psame-extra-before" : "psame-extra-after";
    assertThat(Asked.computed(line.replace("PADDING", padding), Slot.OUTPUT))
        .isEqualTo(Asked.literal(line.replace("PADDING", padding), Slot.OUTPUT))
        .isNotEqualTo(Asked.literal(line.replace("PADDING", other), Slot.OUTPUT));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tconv n1 c1 m1 i2 k3 s2 p1:1 o4 float32 | has no output extents beside its pads",
        "tconv n1 c1 m1 i2 k3 s2 pvalid o5 float32 | has no output extents beside its pads",
        "tconv n1 c1 m1 i2 k3 pfull float32      | has no FULL padding",
        "tconv n1 c1 m1 i2x2 k3x3 OHWI float32   | takes weights as OI* only",
      })
  void whatItCannotSayIsUnsupported(String line, String reason) {
    Asked.assertUnsupported(line, Slot.OUTPUT, "ONNX ConvTranspose " + reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "tconv n1 c1 m1 i2 k2 p-1:0 float32  | Attribute pads must not contain negative values",
        "tconv n1 c1 m1 i2 k2 op-1 float32   | Attribute output_padding must not contain negative"
            + " values",
        "tconv n1 c1 m1 i2 k2 s2x2 float32   | Attribute strides has incorrect size",
      })
  void whatTheLibraryRefusesIsRejectedInItsWords(String line, String reason) {
    Asked.assertRejected(line, Slot.OUTPUT, reason);
  }
}
