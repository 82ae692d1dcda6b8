package org.convspec.adapter.onnxruntime;

import org.convspec.spec.operator.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaxUnpoolWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maxunpool n2 c3 i3 o7 index-tensor float32 ints#1",
        "maxunpool n2 c3 i3x2 o7x5 index-tensor float32 ints#2",
        "maxunpool n1 c1 i2x1x3 o3x4x5 float32 ints#3",
        "maxunpool n0 c2 i3 o7 index-tensor float32 ints#4",
      })
  void elementsGoWhereTheirIndicesSay(String line) {
    Asked.assertExact(line, Slot.OUTPUT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "maxunpool n2 c1 i3 o7 float32                       | has no indices that count anew in"
            + " every plane",
        "maxunpool n1 c1 i3 o7 index-column-major float32    | has no indices by columns",
      })
  void whatItCannotSayIsUnsupported(String line, String reason) {
    Asked.assertUnsupported(line, Slot.OUTPUT, "ONNX MaxUnpool " + reason);
  }
}
