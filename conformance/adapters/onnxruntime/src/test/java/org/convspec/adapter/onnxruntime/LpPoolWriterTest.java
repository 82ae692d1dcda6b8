package org.convspec.adapter.onnxruntime;

import org.convspec.reference.accuracy.LpPoolBound;
import org.convspec.spec.operator.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LpPoolWriterTest {

  /** A sum of magnitudes has no root to round. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "lppool n2 c3 i9x7 k4x2 s3x1 p1:0,0:1 power1 float32 ints#1",
        "lppool n1 c2 i7x6x4 k2x1x2 d2x1x1 ceil power1 float32 ints#2",
        "globallp n2 c3 i4x5 power1 float32 ints#3",
      })
  void sumsAreExact(String line) {
    Asked.assertExact(line, Slot.OUTPUT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lppool n2 c3 i9 k4 s3 power2 float32 ints#1",
        "lppool n1 c2 i7x6 k3x2 s2x1 p1:0,0:1 power3 float32 ints#2",
        "globallp n2 c3 i4x5 power2 float32 ints#3",
      })
  void normsAreWithinTheirBounds(String line) {
    Asked.assertWithin(LpPoolBound::of, line, Slot.OUTPUT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lppool n1 c1 i4 k2 power2.5 float32       | has powers that are integers only",
        "lppool n1 c1 i4 k2 powerInfinity float32  | has powers that are integers only",
        "lppool n1 c1 i4 k2 power3 signed float32  | takes magnitudes only",
        "lppool n1 c1 i4 k2 pcausal float32        | has no CAUSAL padding",
      })
  void whatItCannotSayIsUnsupported(String line, String reason) {
    Asked.assertUnsupported(line, Slot.OUTPUT, "ONNX LpPool " + reason);
  }
}
