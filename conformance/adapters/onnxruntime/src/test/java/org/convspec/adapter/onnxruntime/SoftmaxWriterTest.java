package org.convspec.adapter.onnxruntime;

import org.convspec.reference.accuracy.SoftmaxBound;
import org.convspec.spec.operator.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoftmaxWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "softmax n2 c3 i4 axis0 float32 ints#1",
        "softmax n2 c3 i4x5 axis2 float32 ints#2",
        "softmax n2 c3 i- axis1 float32 ints#3",
        "logsoftmax n2 c3 i4x5 axis1 float32 ints#4",
        "logsoftmax n2 c3 i4 axis2 float32 ints#5",
      })
  void linesAreAlongTheAxis(String line) {
    Asked.assertWithin(SoftmaxBound::of, line, Slot.OUTPUT);
  }
}
