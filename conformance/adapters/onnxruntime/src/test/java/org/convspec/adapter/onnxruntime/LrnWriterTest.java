package org.convspec.adapter.onnxruntime;

import org.convspec.reference.accuracy.LocalResponseBound;
import org.convspec.spec.operator.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LrnWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lrn n2 c5 i2x3 size3 alpha0.5 beta0.75 offset2 float32 ints#1",
        "lrn n1 c3 i4x1 size5 float32 ints#2",
      })
  void quotientsAreWithinTheirBounds(String line) {
    Asked.assertWithin(LocalResponseBound::of, line, Slot.OUTPUT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lrn n1 c3 i2x2 size3 within-channel   | has neighbours in other channels only",
        "lrn n1 c3 i2x2 size2 extra-before     | has no extra neighbour in front",
        "lrn n1 c3 i2x2 size3 alpha-by-one     | has an alpha that is divided by the size",
      })
  void whatItCannotSayIsUnsupported(String line, String reason) {
    Asked.assertUnsupported(line + " float32", Slot.OUTPUT, "ONNX LRN " + reason);
  }
}
