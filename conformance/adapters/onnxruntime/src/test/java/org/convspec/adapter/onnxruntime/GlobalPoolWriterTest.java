package org.convspec.adapter.onnxruntime;

import org.convspec.spec.operator.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlobalPoolWriterTest {

  /** Planes of a power of two of elements, so that averages are exact. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "globalavg n2 c3 i8 float32 ints#1",
        "globalavg n1 c2 i4x2x8 float32 ints#2",
        "globalavg n0 c2 i4x2 float32 ints#3",
        "globalmax n2 c3 i7x5 float32 ints#4",
        "globalmax n1 c2 i3x2x5 float32 ints#5",
      })
  void planesAreReducedExactly(String line) {
    Asked.assertExact(line, Slot.OUTPUT);
  }

  @Test
  void thereAreNoIndices() {
    Asked.assertUnsupported(
        "globalmax n1 c1 i4 float32", Slot.INDICES, "ONNX GlobalMaxPool has no indices");
  }

  @Test
  void whatTheLibraryRefusesIsRejectedInItsWords() {
    Asked.assertRejected(
        "globalavg n1 c1 i- float32", Slot.OUTPUT, "Input dimension cannot be less than 3.");
  }
}
