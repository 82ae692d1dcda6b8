package org.convspec.vectors.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Examples of the encoding guide of protobuf, and the ends of the 64-bit range. */
class ProtoWriterTest {

  @Test
  void anIntegerIsSevenBitsAByteLowestFirst() {
    assertThat(hex(new ProtoWriter().integer(1, 150))).isEqualTo("089601");
    assertThat(hex(new ProtoWriter().integer(1, 0))).isEqualTo("0800");
  }

  @Test
  void aNegativeIntegerTakesTenBytes() {
    assertThat(hex(new ProtoWriter().integer(1, -2))).isEqualTo("08feffffffffffffffff01");
    assertThat(hex(new ProtoWriter().integer(1, Long.MIN_VALUE)))
        .isEqualTo("0880808080808080808001");
    assertThat(hex(new ProtoWriter().integer(1, Long.MAX_VALUE))).isEqualTo("08ffffffffffffffff7f");
  }

  @Test
  void aNumberIsFourBytesLowestFirst() {
    assertThat(hex(new ProtoWriter().number(2, 1))).isEqualTo("150000803f");
    assertThat(hex(new ProtoWriter().number(2, -2.5f))).isEqualTo("15000020c0");
  }

  @Test
  void aFieldNumberPastFifteenTakesTwoBytes() {
    assertThat(hex(new ProtoWriter().integer(20, 7))).isEqualTo("a00107");
  }

  @Test
  void aTextIsItsLengthAndItsBytes() {
    assertThat(hex(new ProtoWriter().text(2, "testing"))).isEqualTo("120774657374696e67");
  }

  @Test
  void aMessageIsItsLengthAndItsFields() {
    ProtoWriter inner = new ProtoWriter().integer(1, 150);
    assertThat(hex(new ProtoWriter().message(3, inner))).isEqualTo("1a03089601");
  }

  private static String hex(ProtoWriter writer) {
    return HexFormat.of().formatHex(writer.toByteArray());
  }
}
