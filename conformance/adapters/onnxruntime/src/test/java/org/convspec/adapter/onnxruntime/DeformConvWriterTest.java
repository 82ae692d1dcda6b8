package org.convspec.adapter.onnxruntime;

import org.convspec.spec.operator.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeformConvWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deform n2 c3 m4 i5x4 k3x2 bias mask float32 ints#1",
        "deform n1 c2 m3 i7x6 k3x2 s2x1 p1:0,0:2 mask float32 ints#2",
        "deform g2 n1 c4 m6 i5x4 k2x3 d2x1 p1:1,1:0 bias float32 ints#3",
        "deform n1 c4 m2 i5x4 k2x2 og2 pvalid float32 ints#4",
        "deform n0 c2 m3 i5x4 k3x2 float32 ints#5",
      })
  void integersAreExact(String line) {
    Asked.assertExact(line, Slot.OUTPUT);
  }

  @Test
  void thereIsNoAutomaticPadding() {
    Asked.assertUnsupported(
        "deform n1 c1 m1 i5x4 k3x2 psame-extra-after float32",
        Slot.OUTPUT,
        "ONNX DeformConv has no SAME_EXTRA_AFTER padding");
  }
}
