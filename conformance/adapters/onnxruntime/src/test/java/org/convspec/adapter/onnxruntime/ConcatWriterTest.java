package org.convspec.adapter.onnxruntime;

import org.convspec.spec.operator.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConcatWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "concat n2 c3 i4 axis0 other=1x3x4 float32 ints#1",
        "concat n2 c3 i4 axis1 other=2x5x4 float32 ints#2",
        "concat n2 c3 i4x1 axis3 other=2x3x4x6 float32 ints#3",
        "concat n1 c0 i2 axis1 other=1x2x2 float32 ints#4",
      })
  void elementsAreCopied(String line) {
    Asked.assertExact(line, Slot.OUTPUT);
  }
}
