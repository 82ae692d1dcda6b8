package org.convspec.adapter.onnxruntime;

import org.convspec.reference.accuracy.ActivationBound;
import org.convspec.spec.operator.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "leakyrelu n2 c3 i4 slope0.25 float32 ints#1",
        "leakyrelu n2 c3 i4x2 slope-2 float32 ints#2",
      })
  void slopesArePassedOn(String line) {
    Asked.assertExact(line, Slot.OUTPUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sigmoid n2 c3 i4 float32 ints#1",
        "tanh n2 c3 i4x5 float32 ints#2",
        "gelu n2 c3 i4 form-erf float32 ints#3",
        "gelu n2 c3 i4 form-tanh float32 ints#4",
        "hardswish n2 c3 i- float32 ints#5",
      })
  void functionsAreWithinTheirBounds(String line) {
    Asked.assertWithin(ActivationBound::of, line, Slot.OUTPUT);
  }

  @Test
  void theLibraryHasNoSwish() {
    Asked.assertUnsupported(
        "silu n1 c1 i1 float32", Slot.OUTPUT, "Could not find an implementation for Swish(24)");
  }
}
