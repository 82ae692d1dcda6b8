package org.convspec.adapter.onnxruntime;

import org.convspec.reference.accuracy.BatchNormBound;
import org.convspec.spec.operator.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchNormalizationWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bninfer n2 c3 i4x5 scale bias float32 ints#1",
        "bninfer n3 c2 i- scale bias float32 ints#2",
      })
  void inferenceIsWithinItsBound(String line) {
    Asked.assertWithin(BatchNormBound::of, line, Slot.OUTPUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bntrain n2 c3 i4x5 scale bias retention0.75 float32 ints#1",
        "bntrain n3 c2 i- scale bias retention0.25 float32 ints#2",
      })
  void outputAndStatisticsOfTrainingAreWithinTheirBounds(String line) {
    Asked.assertWithin(BatchNormBound::of, line, Slot.OUTPUT);
    Asked.assertWithin(BatchNormBound::of, line, Slot.NEW_MEAN);
    Asked.assertWithin(BatchNormBound::of, line, Slot.NEW_VARIANCE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "bninfer n2 c3 i4 scale                   | cannot do without bias",
        "bninfer n2 c3 i4 eps-outside scale bias    | has no epsilon outside the root",
        "bntrain n2 c3 i4 running-unbiased scale bias | has no unbiased running variance",
      })
  void whatItCannotSayIsUnsupported(String line, String reason) {
    Asked.assertUnsupported(line + " float32", Slot.OUTPUT, "ONNX BatchNormalization " + reason);
  }
}
