package org.convspec.adapter.onnxruntime;

import org.convspec.spec.operator.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Col2ImWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "fold n2 c3 i7 k3 s2 float32 ints#1",
        "fold n2 c3 i7x5 k3x2 s2x1 p1:0,0:2 float32 ints#2",
        "fold n1 c2 i7x6 k3x2 s1x2 d2x3 p2:1,1:3 float32 ints#3",
        "fold n1 c2 i3x4x5 k2x1x3 s1x2x1 p0:0,0:1,2:1 float32 ints#4",
        "fold n1 c2 i6x5 k3x2 s2x3 pvalid float32 ints#5",
        "fold n0 c2 i5x4 k3x2 float32 ints#6",
      })
  void integersAreExact(String line) {
    Asked.assertExact(line, Slot.OUTPUT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fold n1 c1 i5 k2 psame-extra-after float32 | has no SAME_EXTRA_AFTER padding",
        "fold n1 c1 i5 k2 s2 ceil float32           | has no ceil rounding",
      })
  void whatItCannotSayIsUnsupported(String line, String reason) {
    Asked.assertUnsupported(line, Slot.OUTPUT, "ONNX Col2Im " + reason);
  }
}
