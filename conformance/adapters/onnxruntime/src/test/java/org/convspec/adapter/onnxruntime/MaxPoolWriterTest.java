package org.convspec.adapter.onnxruntime;

import org.convspec.spec.operator.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaxPoolWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "maxpool n2 c3 i9 k4 s3 index-tensor float32 ints#1",
        "maxpool n1 c2 i7x6 k3x2 s2x1 p1:0,0:1 index-tensor float32 ints#2",
        "maxpool n2 c3 i7x5 k2x3 s1x2 d2x1 index-column-major index-tensor float32 ints#3",
        "maxpool n2 c1 i4x3x5 k2x1x3 s2x1x1 ceil index-column-major index-tensor float32 ints#4",
        "maxpool n1 c1 i7x6 k3x2 s2x1 float32 ints#5",
        "maxpool n0 c2 i5x4 k3x2 index-tensor float32 ints#6",
        "maxpool n1 c1 i1 k2 d2 p1:1 empty-lowest index-tensor float32 ints#7",
      })
  void maximaAndTheirIndicesAreExact(String line) {
    Asked.assertExact(line, Slot.OUTPUT);
    Asked.assertExact(line, Slot.INDICES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "maxpool n1 c2 i4 k2 float32              | has no indices that count anew in every plane",
        "maxpool n1 c1 i4 k2 ties-last float32    | does not say that the last of equal maxima"
            + " counts",
        "maxpool n1 c1 i4 k2 float32 nans#1       | does not say that a NaN wins",
        "maxpool n1 c1 i1 k2 d2 p1:1 empty-nan float32 | has no other maximum of nothing than the"
            + " lowest number",
        "maxpool n1 c1 i4 k2 exact float32        | has no exact rounding",
      })
  void whatItCannotSayIsUnsupported(String line, String reason) {
    Asked.assertUnsupported(line, Slot.INDICES, "ONNX MaxPool " + reason);
  }
}
