package org.convspec.vectors.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convspec.spec.tensor.Shape;

/**
 * An ONNX model of one node, under construction. Tensors are added in the order in which the node
 * numbers its inputs and its outputs.
 */
final class OnnxModel {

  /** Version of the file format: the one that came with {@link #OPSET}. */
  private static final long IR_VERSION = 13;

  /** The operator set that a node is looked up in: the first with the latest definition of all. */
  private static final long OPSET = 25;

  private static final String DEFAULT_DOMAIN = "";

  /** The name of an input that the node does without, where others follow. */
  private static final String ABSENT = "";

  private final long opset;
  private final ProtoWriter node = new ProtoWriter();
  private final ProtoWriter graph = new ProtoWriter();
  private final Map<String, DataType> outputs = new LinkedHashMap<>();

  private OnnxModel(String operator, long opset) {
    this.opset = opset;
    node.text(OnnxFields.NODE_OP_TYPE, operator);
    graph.text(OnnxFields.GRAPH_NAME, operator);
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
    node.text(OnnxFields.NODE_INPUT, name);
    graph.message(OnnxFields.GRAPH_INPUT, value(name, tensor(type, shape)));
    return this;
  }

  /** Says that the node does without its next input. */
  OnnxModel inputAbsent() {
    node.text(OnnxFields.NODE_INPUT, ABSENT);
    return this;
  }

  /** Adds the next input of the node, a list of integers that the model holds. */
  OnnxModel constant(String name, List<Long> values) {
    ByteBuffer data = data(DataType.INT64, values.size());
    values.forEach(data::putLong); // not as doubles, which are no integers of 64 bits
    return constant(name, Shape.of(values.size()), DataType.INT64, data);
  }

  /** Adds the next input of the node, a list of numbers that the model holds. */
  OnnxModel constant(String name, DataType type, List<Double> values) {
    ByteBuffer data = data(type, values.size());
    values.forEach(value -> type.put(data, value));
    return constant(name, Shape.of(values.size()), type, data);
  }

  /** Adds the next input of the node, a number that the model holds. */
  OnnxModel constant(String name, DataType type, double value) {
    ByteBuffer data = data(type, 1);
    type.put(data, value);
    return constant(name, Shape.of(), type, data);
  }

  private static ByteBuffer data(DataType type, int elements) {
    return ByteBuffer.allocate(elements * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
  }

  private OnnxModel constant(String name, Shape shape, DataType type, ByteBuffer data) {
    node.text(OnnxFields.NODE_INPUT, name);
    graph.message(OnnxFields.GRAPH_INITIALIZER, TensorMessage.of(name, type, shape, data.array()));
    return this;
  }

  /** Adds the next output of the node, an output of the graph. */
  OnnxModel output(String name, DataType type) {
    node.text(OnnxFields.NODE_OUTPUT, name);
    outputs.put(name, type);
    return this;
  }

  /** Adds the next output of the node, which nobody asks for. */
  OnnxModel outputUnread(String name) {
    node.text(OnnxFields.NODE_OUTPUT, name);
    return this;
  }

  /** Adds an attribute that is an integer. */
  OnnxModel attribute(String name, long value) {
    return attribute(attributeNamed(name, OnnxFields.INT).integer(OnnxFields.ATTRIBUTE_I, value));
  }

  /** Adds an attribute that is a number; ONNX has them in binary32, whatever the tensors are. */
  OnnxModel attribute(String name, double value) {
    return attribute(
        attributeNamed(name, OnnxFields.FLOAT).number(OnnxFields.ATTRIBUTE_F, (float) value));
  }

  /** Adds an attribute that is a list of integers, perhaps an empty one. */
  OnnxModel attribute(String name, List<Long> values) {
    ProtoWriter attribute = attributeNamed(name, OnnxFields.INTS);
    values.forEach(value -> attribute.integer(OnnxFields.ATTRIBUTE_INTS, value));
    return attribute(attribute);
  }

  /** Adds an attribute that is a text. */
  OnnxModel attribute(String name, String value) {
    return attribute(attributeNamed(name, OnnxFields.STRING).text(OnnxFields.ATTRIBUTE_S, value));
  }

  /**
   * Returns the model as a file holds it.
   *
   * @param shapes the shapes of outputs by name; of others, whoever reads the model finds them
   */
  byte[] toByteArray(Map<String, Shape> shapes) {
    ProtoWriter operators =
        new ProtoWriter()
            .text(OnnxFields.OPERATOR_SET_ID_DOMAIN, DEFAULT_DOMAIN)
            .integer(OnnxFields.OPERATOR_SET_ID_VERSION, opset);
    ProtoWriter whole = new ProtoWriter().message(OnnxFields.GRAPH_NODE, node).fieldsOf(graph);
    outputs.forEach(
        (name, type) ->
            whole.message(
                OnnxFields.GRAPH_OUTPUT,
                value(
                    name,
                    shapes.containsKey(name) ? tensor(type, shapes.get(name)) : tensor(type))));
    return new ProtoWriter()
        .integer(OnnxFields.MODEL_IR_VERSION, IR_VERSION)
        .message(OnnxFields.MODEL_OPSET_IMPORT, operators)
        .message(OnnxFields.MODEL_GRAPH, whole)
        .toByteArray();
  }

  private OnnxModel attribute(ProtoWriter attribute) {
    node.message(OnnxFields.NODE_ATTRIBUTE, attribute);
    return this;
  }

  private static ProtoWriter attributeNamed(String name, long type) {
    return new ProtoWriter()
        .text(OnnxFields.ATTRIBUTE_NAME, name)
        .integer(OnnxFields.ATTRIBUTE_TYPE, type);
  }

  private static ProtoWriter value(String name, ProtoWriter tensorType) {
    ProtoWriter type = new ProtoWriter().message(OnnxFields.TYPE_TENSOR_TYPE, tensorType);
    return new ProtoWriter()
        .text(OnnxFields.VALUE_INFO_NAME, name)
        .message(OnnxFields.VALUE_INFO_TYPE, type);
  }

  private static ProtoWriter tensor(DataType type) {
    return new ProtoWriter().integer(OnnxFields.TENSOR_TYPE_ELEM_TYPE, type.number());
  }

  private static ProtoWriter tensor(DataType type, Shape shape) {
    ProtoWriter dimensions = new ProtoWriter();
    for (long extent : shape.toArray()) {
      dimensions.message(
          OnnxFields.TENSOR_SHAPE_DIM,
          new ProtoWriter().integer(OnnxFields.DIMENSION_DIM_VALUE, extent));
    }
    return tensor(type).message(OnnxFields.TENSOR_TYPE_SHAPE, dimensions);
  }
}
