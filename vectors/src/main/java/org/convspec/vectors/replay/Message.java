package org.convspec.vectors.replay;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.UnknownFieldSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A message of protobuf whose fields are known by number alone. */
final class Message {

  private final UnknownFieldSet fields;

  private Message(UnknownFieldSet fields) {
    this.fields = fields;
  }

  /**
   * Reads a message.
   *
   * @throws BadMessageException if the bytes are none
   */
  static Message of(byte[] bytes) {
    return of(ByteString.copyFrom(bytes));
  }

  private static Message of(ByteString bytes) {
    try {
      return new Message(UnknownFieldSet.parseFrom(bytes));
    } catch (InvalidProtocolBufferException unlike) {
      throw new BadMessageException("it is no message of protobuf: " + unlike.getMessage());
    }
  }

  boolean has(int field) {
    return fields.hasField(field);
  }

  /** Returns an integer; 0 if it is not there, as protobuf has it. */
  long integer(int field) {
    List<Long> values = fields.getField(field).getVarintList();
    require(!values.isEmpty() || !has(field), field, "an integer");
    return values.isEmpty() ? 0 : values.get(values.size() - 1);
  }

  /** Returns a number of binary32; 0 if it is not there. */
  float number(int field) {
    List<Integer> values = fields.getField(field).getFixed32List();
    require(!values.isEmpty() || !has(field), field, "a number");
    return values.isEmpty() ? 0 : Float.intBitsToFloat(values.get(values.size() - 1));
  }

  /** Returns a text; an empty one if it is not there. */
  String text(int field) {
    byte[] bytes = bytes(field);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException unlike) {
      throw new BadMessageException("field " + field + " is no text in UTF-8");
    }
  }

  /** Returns texts. */
  List<String> texts(int field) {
    return delimited(field).stream().map(ByteString::toStringUtf8).toList();
  }

  /** Returns bytes; none if they are not there. */
  byte[] bytes(int field) {
    List<ByteString> values = delimited(field);
    return values.isEmpty() ? new byte[0] : values.get(values.size() - 1).toByteArray();
  }

  /** Returns a message; an empty one if it is not there. */
  Message message(int field) {
    List<Message> all = messages(field);
    return all.isEmpty() ? of(ByteString.EMPTY) : all.get(all.size() - 1);
  }

  /** Returns messages. */
  List<Message> messages(int field) {
    return delimited(field).stream().map(Message::of).toList();
  }

  private List<ByteString> delimited(int field) {
    List<ByteString> values = fields.getField(field).getLengthDelimitedList();
    require(!values.isEmpty() || !has(field), field, "bytes");
    return values;
  }

  /** Returns integers, each a field of its own or all packed into one. */
  List<Long> integers(int field) {
    UnknownFieldSet.Field found = fields.getField(field);
    List<Long> values = new ArrayList<>(found.getVarintList());
    for (ByteString packed : found.getLengthDelimitedList()) {
      unpack(packed, input -> values.add(input.readRawVarint64()));
    }
    return values;
  }

  /** Returns numbers of binary32, each a field of its own or all packed into one. */
  List<Double> numbers(int field) {
    UnknownFieldSet.Field found = fields.getField(field);
    List<Double> values = new ArrayList<>();
    found.getFixed32List().forEach(bits -> values.add((double) Float.intBitsToFloat(bits)));
    for (ByteString packed : found.getLengthDelimitedList()) {
      unpack(packed, input -> values.add((double) input.readFloat()));
    }
    return values;
  }

  /** Returns numbers of binary64, each a field of its own or all packed into one. */
  List<Double> wideNumbers(int field) {
    UnknownFieldSet.Field found = fields.getField(field);
    List<Double> values = new ArrayList<>();
    found.getFixed64List().forEach(bits -> values.add(Double.longBitsToDouble(bits)));
    for (ByteString packed : found.getLengthDelimitedList()) {
      unpack(packed, input -> values.add(input.readDouble()));
    }
    return values;
  }

  /** Reads one element. */
  private interface Element {
    void read(CodedInputStream input) throws IOException;
  }

  private static void unpack(ByteString packed, Element element) {
    CodedInputStream input = packed.newCodedInput();
    try {
      while (!input.isAtEnd()) {
        element.read(input);
      }
    } catch (IOException unlike) {
      throw new BadMessageException("a packed list ends too early");
    }
  }

  private static void require(boolean holds, int field, String expected) {
    if (!holds) {
      throw new BadMessageException("field " + field + " is not " + expected);
    }
  }
}
