package org.convspec.adapter.onnxruntime;

import org.convspec.spec.operator.Slot;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** DepthToSpace and SpaceToDepth. */
class ShuffleWriterTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pixelshuffle n2 c8 i2x3 f2x2 channel-first float32 ints#1",
        "pixelshuffle n2 c18 i2x1 f3x3 block-first float32 ints#2",
        "pixelunshuffle n2 c3 i4x6 f2x2 block-first float32 ints#3",
      })
  void elementsAreMoved(String line) {
    Asked.assertExact(line, Slot.OUTPUT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pixelshuffle n1 c6 i2x2 f2x3              | DepthToSpace has one factor for both axes",
        "pixelshuffle n1 c4 i2 f2                  | DepthToSpace has blocks of two spatial axes only",
        "pixelunshuffle n1 c1 i2x3 f2x3 block-first | SpaceToDepth has one factor for both axes",
        "pixelunshuffle n1 c1 i2x2 f2x2 channel-first"
            + " | SpaceToDepth counts channels by place in the block first",
      })
  void whatTheyCannotSayIsUnsupported(String line, String reason) {
    Asked.assertUnsupported(line + " float32", Slot.OUTPUT, "ONNX " + reason);
  }
}
