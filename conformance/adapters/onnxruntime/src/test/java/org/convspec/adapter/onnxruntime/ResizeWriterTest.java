package org.convspec.adapter.onnxruntime;

import org.convspec.reference.accuracy.ResizeBound;
import org.convspec.spec.operator.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResizeWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resize n2 c3 i4x5 o7x3 nearest-floor asymmetric float32 ints#1",
        "resize n2 c3 i4 o8 nearest-ceil float32 ints#2",
        "resize n1 c2 i4x2x3 o2x4x6 nearest-prefer-ceil float32 ints#3",
        "resize n1 c2 i4x2 o2x4 nearest-prefer-floor pytorch-half-pixel float32 ints#4",
        "resize n1 c2 i3x4 o6x2 nearest-floor asymmetric scale2x0.5 float32 ints#5",
      })
  void nearestElementsAreCopied(String line) {
    Asked.assertExact(line, Slot.OUTPUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "resize n2 c3 i4x5 o7x3 float32 ints#1",
        "resize n2 c3 i4x5 o7x3 align-corners float32 ints#2",
        "resize n1 c1 i3 o7 half-pixel-symmetric scale2.5 float32 ints#3",
        "resize n1 c2 i4x3 o1x5 pytorch-half-pixel float32 ints#4",
        "resize n1 c2 i4x3x2 o2x5x3 asymmetric float32 ints#5",
      })
  void mixturesAreWithinTheirBounds(String line) {
    Asked.assertWithin(ResizeBound::of, line, Slot.OUTPUT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resize n1 c1 i3 o6 nearest-floor tf-half-pixel-for-nearest"
            + " | has no TF_HALF_PIXEL_FOR_NEAREST coordinates",
        "resize n1 c1 i3 o6 scale0.1 | has scales of float32 only",
        "resize n1 c1 i3 o7 scale2   | has no extents beside scales",
      })
  void whatItCannotSayIsUnsupported(String line, String reason) {
    Asked.assertUnsupported(line + " float32", Slot.OUTPUT, "ONNX Resize " + reason);
  }
}
