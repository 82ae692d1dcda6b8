package org.convspec.adapter.onnxruntime;

import org.convspec.spec.operator.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nodes without attributes, whose results are exact. */
class PlainWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "add n2 c3 i4x5 float32 ints#1",
        "add n2 c3 i1x5 other=1x3x4x1 float32 ints#2",
        "add n1 c2 i- float32 ints#3",
        "add n0 c2 i3 other=1x2x3 float32 ints#4",
        "multiply n2 c3 i4x5 float32 ints#5",
        "multiply n2 c3 i4x5 other=2x3x1x1 float32 ints#6",
        "relu n2 c3 i4x5 float32 ints#7",
      })
  void integersAreExact(String line) {
    Asked.assertExact(line, Slot.OUTPUT);
  }
}
