package org.convspec.adapter.onnxruntime;

import org.convspec.spec.operator.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GemmWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "linear n2 c3 m4 i- k- float32 ints#1",
        "linear n3 c2 m5 i- k- bias float32 ints#2",
        "linear n0 c2 m3 i- k- bias float32 ints#3",
        "linear n2 c0 m3 i- k- bias float32 ints#4",
      })
  void integersAreExact(String line) {
    Asked.assertExact(line, Slot.OUTPUT);
  }
}
