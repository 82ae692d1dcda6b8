package org.convspec.vectors.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.convspec.spec.tensor.Shape;

/**
 * An ONNX model of one node, under construction. Tensors are added in the order in which the node
 * numbers its inputs and its outputs.
 *
 * <p>The constants are the field numbers of the messages in {@code onnx/onnx.proto} of the ONNX
 * repository, by message and field.
 */
final class OnnxModel {

  /** Version of the file format: the one that came with {@link #OPSET}. */
  private static final long IR_VERSION = 13;

  /** The operator set that a node is looked up in: the first with the latest definition of all. */
  private static final long OPSET = 25;

  private static final String DEFAULT_DOMAIN = "";

  private static final int MODEL_IR_VERSION = 1;
  private static final int MODEL_GRAPH = 7;
  private static final int MODEL_OPSET_IMPORT = 8;

  private static final int OPERATOR_SET_ID_DOMAIN = 1;
  private static final int OPERATOR_SET_ID_VERSION = 2;

  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_NAME = 2;
  private static final int GRAPH_INITIALIZER = 5;
  private static final int GRAPH_INPUT = 11;
  private static final int GRAPH_OUTPUT = 12;

  private static final int NODE_INPUT = 1;
  private static final int NODE_OUTPUT = 2;
  private static final int NODE_OP_TYPE = 4;
  private static final int NODE_ATTRIBUTE = 5;

  private static final int ATTRIBUTE_NAME = 1;
  private static final int ATTRIBUTE_F = 2;
  private static final int ATTRIBUTE_I = 3;
  private static final int ATTRIBUTE_S = 4;
  private static final int ATTRIBUTE_INTS = 8;
  private static final int ATTRIBUTE_TYPE = 20;

  private static final int TENSOR_DIMS = 1;
  private static final int TENSOR_DATA_TYPE = 2;
  private static final int TENSOR_NAME = 8;
  private static final int TENSOR_RAW_DATA = 9;

  private static final int VALUE_INFO_NAME = 1;
  private static final int VALUE_INFO_TYPE = 2;

  private static final int TYPE_TENSOR_TYPE = 1;
  private static final int TENSOR_TYPE_ELEM_TYPE = 1;
  private static final int TENSOR_TYPE_SHAPE = 2;
  private static final int TENSOR_SHAPE_DIM = 1;
  private static final int DIMENSION_DIM_VALUE = 1;

  /** {@code AttributeProto.AttributeType}: which of the fields of an attribute is meant. */
  private static final long FLOAT = 1;

  private static final long INT = 2;

  private static final long STRING = 3;
  private static final long INTS = 7;

  /** The name of an input that the node does without, where others follow. */
  private static final String ABSENT = "";

  private final long opset;
  private final ProtoWriter node = new ProtoWriter();
  private final ProtoWriter graph = new ProtoWriter();

  private OnnxModel(String operator, long opset) {
    this.opset = opset;
    node.text(NODE_OP_TYPE, operator);
    graph.text(GRAPH_NAME, operator);
  }

  /** Starts the model of a node with no inputs, attributes or outputs yet. */
  static OnnxModel of(String operator) {
    return new OnnxModel(operator, OPSET);
  }

  /** Starts the model of a node that is looked up in another operator set. */
  static OnnxModel of(String operator, long opset) {
    return new OnnxModel(operator, opset);
  }

  /** Adds the next input of the node, an input of the graph, of known shape. */
  OnnxModel input(String name, DataType type, Shape shape) {
    node.text(NODE_INPUT, name);
    ProtoWriter dimensions = new ProtoWriter();
    for (long extent : shape.toArray()) {
      dimensions.message(TENSOR_SHAPE_DIM, new ProtoWriter().integer(DIMENSION_DIM_VALUE, extent));
    }
    graph.message(GRAPH_INPUT, value(name, tensor(type).message(TENSOR_TYPE_SHAPE, dimensions)));
    return this;
  }

  /** Says that the node does without its next input. */
  OnnxModel inputAbsent() {
    node.text(NODE_INPUT, ABSENT);
    return this;
  }

  /** Adds the next input of the node, a list of integers that the model holds. */
  OnnxModel constant(String name, List<Long> values) {
    ByteBuffer data = data(DataType.INT64, values.size());
    values.forEach(data::putLong); // not as doubles, which are no integers of 64 bits
    return constant(
        name, new ProtoWriter().integer(TENSOR_DIMS, values.size()), DataType.INT64, data);
  }

  /** Adds the next input of the node, a list of numbers that the model holds. */
  OnnxModel constant(String name, DataType type, List<Double> values) {
    ByteBuffer data = data(type, values.size());
    values.forEach(value -> type.put(data, value));
    return constant(name, new ProtoWriter().integer(TENSOR_DIMS, values.size()), type, data);
  }

  /** Adds the next input of the node, a number that the model holds. */
  OnnxModel constant(String name, DataType type, double value) {
    ByteBuffer data = data(type, 1);
    type.put(data, value);
    return constant(name, new ProtoWriter(), type, data);
  }

  private static ByteBuffer data(DataType type, int elements) {
    return ByteBuffer.allocate(elements * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
  }

  private OnnxModel constant(String name, ProtoWriter shaped, DataType type, ByteBuffer data) {
    node.text(NODE_INPUT, name);
    graph.message(
        GRAPH_INITIALIZER,
        shaped
            .integer(TENSOR_DATA_TYPE, type.number())
            .text(TENSOR_NAME, name)
            .bytes(TENSOR_RAW_DATA, data.array()));
    return this;
  }

  /** Adds the next output of the node, an output of the graph; whoever reads it finds its shape. */
  OnnxModel output(String name, DataType type) {
    node.text(NODE_OUTPUT, name);
    graph.message(GRAPH_OUTPUT, value(name, tensor(type)));
    return this;
  }

  /** Adds the next output of the node, which nobody asks for. */
  OnnxModel outputUnread(String name) {
    node.text(NODE_OUTPUT, name);
    return this;
  }

  /** Adds an attribute that is an integer. */
  OnnxModel attribute(String name, long value) {
    return attribute(attributeNamed(name, INT).integer(ATTRIBUTE_I, value));
  }

  /** Adds an attribute that is a number; ONNX has them in binary32, whatever the tensors are. */
  OnnxModel attribute(String name, double value) {
    return attribute(attributeNamed(name, FLOAT).number(ATTRIBUTE_F, (float) value));
  }

  /** Adds an attribute that is a list of integers, perhaps an empty one. */
  OnnxModel attribute(String name, List<Long> values) {
    ProtoWriter attribute = attributeNamed(name, INTS);
    values.forEach(value -> attribute.integer(ATTRIBUTE_INTS, value));
    return attribute(attribute);
  }

  /** Adds an attribute that is a text. */
  OnnxModel attribute(String name, String value) {
    return attribute(attributeNamed(name, STRING).text(ATTRIBUTE_S, value));
  }

  /** Returns the model as a file holds it. */
  byte[] toByteArray() {
    ProtoWriter operators =
        new ProtoWriter()
            .text(OPERATOR_SET_ID_DOMAIN, DEFAULT_DOMAIN)
            .integer(OPERATOR_SET_ID_VERSION, opset);
    ProtoWriter whole = new ProtoWriter().message(GRAPH_NODE, node).fieldsOf(graph);
    return new ProtoWriter()
        .integer(MODEL_IR_VERSION, IR_VERSION)
        .message(MODEL_OPSET_IMPORT, operators)
        .message(MODEL_GRAPH, whole)
        .toByteArray();
  }

  private OnnxModel attribute(ProtoWriter attribute) {
    node.message(NODE_ATTRIBUTE, attribute);
    return this;
  }

  private static ProtoWriter attributeNamed(String name, long type) {
    return new ProtoWriter().text(ATTRIBUTE_NAME, name).integer(ATTRIBUTE_TYPE, type);
  }

  private static ProtoWriter value(String name, ProtoWriter tensorType) {
    ProtoWriter type = new ProtoWriter().message(TYPE_TENSOR_TYPE, tensorType);
    return new ProtoWriter().text(VALUE_INFO_NAME, name).message(VALUE_INFO_TYPE, type);
  }

  private static ProtoWriter tensor(DataType type) {
    return new ProtoWriter().integer(TENSOR_TYPE_ELEM_TYPE, type.number());
  }
}
