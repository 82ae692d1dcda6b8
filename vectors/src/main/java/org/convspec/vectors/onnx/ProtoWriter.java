package org.convspec.vectors.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A protobuf message being written, field by field, in the order of the calls.
 *
 * <p>Of the wire format it knows what a model needs: a field is a tag, which is the field number
 * and how the value is written, and then the value. Integers are varints; numbers of binary32 are
 * four bytes; texts, bytes and messages are their length and their bytes. A repeated field is the
 * same field several times.
 */
final class ProtoWriter {

  /** Wire type of integers: seven bits a byte, the lowest first, the top bit set on all but one. */
  private static final int VARINT = 0;

  /** Wire type of texts, bytes, messages: the length as a varint, then so many bytes. */
  private static final int LENGTH_DELIMITED = 2;

  /** Wire type of numbers of binary32: four bytes, the lowest first. */
  private static final int FIXED32 = 5;

  private static final int WIRE_TYPE_BITS = 3;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Adds an integer; a negative one takes ten bytes, as protobuf's int64 does. */
  ProtoWriter integer(int field, long value) {
    tag(field, VARINT);
    varint(value);
    return this;
  }

  /** Adds a number of binary32. */
  ProtoWriter number(int field, float value) {
    tag(field, FIXED32);
    bytes.writeBytes(
        ByteBuffer.allocate(Float.BYTES).order(ByteOrder.LITTLE_ENDIAN).putFloat(value).array());
    return this;
  }

  /** Adds a text in UTF-8. */
  ProtoWriter text(int field, String value) {
    return delimited(field, value.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds bytes that mean nothing to protobuf. */
  ProtoWriter bytes(int field, byte[] value) {
    return delimited(field, value);
  }

  /** Adds a message as it stands now; what is written to it later is not seen. */
  ProtoWriter message(int field, ProtoWriter value) {
    return delimited(field, value.toByteArray());
  }

  /** Adds every field of another message to this one. */
  ProtoWriter fieldsOf(ProtoWriter other) {
    bytes.writeBytes(other.toByteArray());
    return this;
  }

  /** Returns what was written so far. */
  byte[] toByteArray() {
    return bytes.toByteArray();
  }

  private ProtoWriter delimited(int field, byte[] value) {
    tag(field, LENGTH_DELIMITED);
    varint(value.length);
    bytes.writeBytes(value);
    return this;
  }

  private void tag(int field, int wireType) {
    varint((long) field << WIRE_TYPE_BITS | wireType);
  }

  private void varint(long value) {
    long rest = value;
    while ((rest & ~0x7fL) != 0) {
      bytes.write((int) (rest & 0x7f | 0x80));
      rest >>>= 7; // unsigned, or a negative number would never end
    }
    bytes.write((int) rest);
  }
}
