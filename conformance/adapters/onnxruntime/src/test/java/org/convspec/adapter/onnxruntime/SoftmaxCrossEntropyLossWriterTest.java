package org.convspec.adapter.onnxruntime;

import org.convspec.reference.accuracy.SoftmaxCrossEntropyBound;
import org.convspec.spec.operator.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SoftmaxCrossEntropyLossWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "crossentropy n3 c4 i- float32 ints#1",
        "crossentropy n2 c4 i3x5 float32 ints#2",
        "crossentropy n2 c4 i3 reduced-sum float32 ints#3",
        "crossentropy n2 c4 i3x2 reduced-mean float32 ints#4",
        "crossentropy n2 c4 i5 reduced-mean ignored1 float32 ints#5",
        "crossentropy n2 c4 i5 ignored-100 float32 ints#6",
      })
  void lossesAreWithinTheirBounds(String line) {
    Asked.assertWithin(SoftmaxCrossEntropyBound::of, line, Slot.OUTPUT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "crossentropy n2 c3 i4 labels=2x4 float32   | has no axis of classes in its labels",
        "crossentropy n2 c3 i4 labels=2x3x4 float32 | has no axis of classes in its labels",
      })
  void whatItCannotSayIsUnsupported(String line, String reason) {
    Asked.assertUnsupported(line, Slot.OUTPUT, "ONNX SoftmaxCrossEntropyLoss " + reason);
  }
}
