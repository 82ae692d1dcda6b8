package org.convspec.adapter.onnxruntime;

import org.convspec.spec.operator.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PadWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pad n1 c2 i3x4 p0:0,0:0,1:2,0:3 value2.5 float32 ints#1",
        "pad n1 c2 i3x4 p1:0,0:1,0:2,3:0 value-7 float32 ints#2",
        "pad n1 c2 i5x4 p0:0,0:0,-2:1,2:-1 float32 ints#3",
        "pad n2 c1 i4 p0:0,0:0,3:2 reflect float32 ints#4",
        "pad n2 c1 i4x3 p0:0,0:0,3:0,1:5 replicate float32 ints#5",
        "pad n2 c1 i4x3 p0:0,1:1,4:1,0:2 circular float32 ints#6",
        "pad n2 c1 i2x3x2 p0:0,0:0,1:0,0:2,-1:1 replicate float32 ints#7",
        "pad n0 c1 i4 p0:0,0:0,1:2 float32 ints#8",
      })
  void elementsAreCopied(String line) {
    Asked.assertExact(line, Slot.OUTPUT);
  }

  @Test
  void aValueThatIsNoNumberIsPassedOn() {
    Asked.assertExact("pad n1 c1 i2 p0:0,0:0,1:0 valueNaN float32 ints#1", Slot.OUTPUT);
    Asked.assertExact("pad n1 c1 i2 p0:0,0:0,1:0 value-Infinity float32 ints#1", Slot.OUTPUT);
  }

  @Test
  void thereIsNoSymmetricMode() {
    Asked.assertUnsupported(
        "pad n1 c1 i4 p0:0,0:0,1:1 symmetric float32",
        Slot.OUTPUT,
        "ONNX Pad has no symmetric mode");
  }

  @Test
  void whatTheLibraryRefusesIsRejectedInItsWords() {
    Asked.assertRejected(
        "pad n1 c1 i3 p1:1 float32",
        Slot.OUTPUT,
        "Pads has incorrect number of values. Expected 2 * 3 values. Got 2 values.");
  }
}
