package org.convspec.vectors.replay;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnknownFieldSet;
import com.google.protobuf.UnknownFieldSet.Field;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.onnx.DataType;
import org.convspec.vectors.onnx.OnnxFields;
import org.convspec.vectors.onnx.TensorMessage;

/** A test written field by field, with whatever attributes. */
final class TestModel {

  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f", "g", "h");

  private final long operatorSet;
  private final UnknownFieldSet.Builder node = UnknownFieldSet.newBuilder();
  private final UnknownFieldSet.Builder graph = UnknownFieldSet.newBuilder();
  private final List<byte[]> inputs = new ArrayList<>();
  private final List<byte[]> outputs = new ArrayList<>();
  private int named;

  TestModel(String operator, long operatorSet) {
    this.operatorSet = operatorSet;
    add(node, OnnxFields.NODE_OP_TYPE, ByteString.copyFromUtf8(operator));
  }

  TestModel domain(String domain) {
    add(node, OnnxFields.NODE_DOMAIN, ByteString.copyFromUtf8(domain));
    return this;
  }

  TestModel integer(String name, long value) {
    return attribute(name, OnnxFields.INT, OnnxFields.ATTRIBUTE_I, varint(value));
  }

  TestModel integers(String name, long... values) {
    Field.Builder field = Field.newBuilder();
    for (long value : values) {
      field.addVarint(value);
    }
    return attribute(name, OnnxFields.INTS, OnnxFields.ATTRIBUTE_INTS, field.build());
  }

  TestModel number(String name, float value) {
    Field field = Field.newBuilder().addFixed32(Float.floatToIntBits(value)).build();
    return attribute(name, OnnxFields.FLOAT, OnnxFields.ATTRIBUTE_F, field);
  }

  TestModel text(String name, String value) {
    Field field = Field.newBuilder().addLengthDelimited(ByteString.copyFromUtf8(value)).build();
    return attribute(name, OnnxFields.STRING, OnnxFields.ATTRIBUTE_S, field);
  }

  private TestModel attribute(String name, long kind, int number, Field value) {
    UnknownFieldSet.Builder attribute = UnknownFieldSet.newBuilder();
    add(attribute, OnnxFields.ATTRIBUTE_NAME, ByteString.copyFromUtf8(name));
    attribute.addField(OnnxFields.ATTRIBUTE_TYPE, varint(kind));
    attribute.addField(number, value);
    add(node, OnnxFields.NODE_ATTRIBUTE, attribute.build().toByteString());
    return this;
  }

  TestModel input(Shape shape, double... values) {
    return input(DataType.FLOAT, shape, values);
  }

  TestModel input(DataType type, Shape shape, double... values) {
    return input(tensor(type, shape, values));
  }

  TestModel input(byte[] tensor) {
    inputs.add(tensor);
    String name = nextName(OnnxFields.NODE_INPUT);
    add(graph, OnnxFields.GRAPH_INPUT, named(name));
    return this;
  }

  TestModel absent() {
    add(node, OnnxFields.NODE_INPUT, ByteString.EMPTY);
    return this;
  }

  TestModel output(Shape shape, double... values) {
    return output(DataType.FLOAT, shape, values);
  }

  TestModel output(DataType type, Shape shape, double... values) {
    outputs.add(tensor(type, shape, values));
    String name = nextName(OnnxFields.NODE_OUTPUT);
    add(graph, OnnxFields.GRAPH_OUTPUT, named(name));
    return this;
  }

  static byte[] tensor(DataType type, Shape shape, double... values) {
    return TensorMessage.file("any", type, Tensor.of(ElementType.FLOAT64, shape, values));
  }

  private String nextName(int field) {
    String name = NAMES.get(named++);
    add(node, field, ByteString.copyFromUtf8(name));
    return name;
  }

  private static ByteString named(String name) {
    UnknownFieldSet.Builder value = UnknownFieldSet.newBuilder();
    add(value, OnnxFields.VALUE_INFO_NAME, ByteString.copyFromUtf8(name));
    return value.build().toByteString();
  }

  private static Field varint(long value) {
    return Field.newBuilder().addVarint(value).build();
  }

  private static void add(UnknownFieldSet.Builder message, int field, ByteString value) {
    message.mergeField(field, Field.newBuilder().addLengthDelimited(value).build());
  }

  byte[] model(int nodes) {
    UnknownFieldSet.Builder whole = UnknownFieldSet.newBuilder().mergeFrom(graph.build());
    for (int number = 0; number < nodes; number++) {
      add(whole, OnnxFields.GRAPH_NODE, node.build().toByteString());
    }
    UnknownFieldSet.Builder operators = UnknownFieldSet.newBuilder();
    operators.addField(OnnxFields.OPERATOR_SET_ID_VERSION, varint(operatorSet));
    UnknownFieldSet.Builder model = UnknownFieldSet.newBuilder();
    add(model, OnnxFields.MODEL_OPSET_IMPORT, operators.build().toByteString());
    add(model, OnnxFields.MODEL_GRAPH, whole.build().toByteString());
    return model.build().toByteArray();
  }

  /** Writes the test into a folder. */
  Path write(Path folder) throws IOException {
    Path data = Files.createDirectories(folder.resolve("test_data_set_0"));
    Files.write(folder.resolve("model.onnx"), model(1));
    for (int number = 0; number < inputs.size(); number++) {
      Files.write(data.resolve("input_" + number + ".pb"), inputs.get(number));
    }
    for (int number = 0; number < outputs.size(); number++) {
      Files.write(data.resolve("output_" + number + ".pb"), outputs.get(number));
    }
    return folder;
  }

  /** Writes and replays it against the reference. */
  Verdict replayed(Path folder) throws IOException {
    return Replay.ofReference().run(write(folder)).verdict();
  }
}
