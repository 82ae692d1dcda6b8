package org.convspec.adapter.onnxruntime;

import java.util.List;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;

/**
 * An ONNX model of one node, under construction. The node's inputs and output are those of the
 * graph.
 *
 * <p>The constants are the field numbers of the messages in {@code onnx/onnx.proto} of the ONNX
 * repository, by message and field.
 */
final class OnnxModel {

  /** Version of the file format: the one that came with {@link #OPSET}. */
  private static final long IR_VERSION = 10;

  /** The operator set that a node is looked up in: the first with the latest definition of Conv. */
  private static final long OPSET = 22;

  private static final String DEFAULT_DOMAIN = "";

  private static final int MODEL_IR_VERSION = 1;
  private static final int MODEL_GRAPH = 7;
  private static final int MODEL_OPSET_IMPORT = 8;

  private static final int OPERATOR_SET_ID_DOMAIN = 1;
  private static final int OPERATOR_SET_ID_VERSION = 2;

  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_NAME = 2;
  private static final int GRAPH_INPUT = 11;
  private static final int GRAPH_OUTPUT = 12;

  private static final int NODE_INPUT = 1;
  private static final int NODE_OUTPUT = 2;
  private static final int NODE_OP_TYPE = 4;
  private static final int NODE_ATTRIBUTE = 5;

  private static final int ATTRIBUTE_NAME = 1;
  private static final int ATTRIBUTE_I = 3;
  private static final int ATTRIBUTE_S = 4;
  private static final int ATTRIBUTE_INTS = 8;
  private static final int ATTRIBUTE_TYPE = 20;

  private static final int VALUE_INFO_NAME = 1;
  private static final int VALUE_INFO_TYPE = 2;

  private static final int TYPE_TENSOR_TYPE = 1;
  private static final int TENSOR_TYPE_ELEM_TYPE = 1;
  private static final int TENSOR_TYPE_SHAPE = 2;
  private static final int TENSOR_SHAPE_DIM = 1;
  private static final int DIMENSION_DIM_VALUE = 1;

  /** {@code AttributeProto.AttributeType}: which of the fields of an attribute is meant. */
  private static final long INT = 2;

  private static final long STRING = 3;
  private static final long INTS = 7;

  private final ProtoWriter node = new ProtoWriter();
  private final ProtoWriter graph = new ProtoWriter();

  /** Starts the model of a node with no inputs, attributes or output yet. */
  OnnxModel(String operator) {
    node.text(NODE_OP_TYPE, operator);
    graph.text(GRAPH_NAME, operator);
  }

  /** Adds the next input of the node, of known shape. */
  OnnxModel input(String name, ElementType type, Shape shape) {
    node.text(NODE_INPUT, name);
    ProtoWriter dimensions = new ProtoWriter();
    for (long extent : shape.toArray()) {
      dimensions.message(TENSOR_SHAPE_DIM, new ProtoWriter().integer(DIMENSION_DIM_VALUE, extent));
    }
    graph.message(GRAPH_INPUT, value(name, tensor(type).message(TENSOR_TYPE_SHAPE, dimensions)));
    return this;
  }

  /** Adds the output of the node; its shape is for the library to find. */
  OnnxModel output(String name, ElementType type) {
    node.text(NODE_OUTPUT, name);
    graph.message(GRAPH_OUTPUT, value(name, tensor(type)));
    return this;
  }

  /** Adds an attribute that is an integer. */
  OnnxModel attribute(String name, long value) {
    return attribute(attributeNamed(name, INT).integer(ATTRIBUTE_I, value));
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
    ProtoWriter opset =
        new ProtoWriter()
            .text(OPERATOR_SET_ID_DOMAIN, DEFAULT_DOMAIN)
            .integer(OPERATOR_SET_ID_VERSION, OPSET);
    ProtoWriter whole = new ProtoWriter().message(GRAPH_NODE, node).fieldsOf(graph);
    return new ProtoWriter()
        .integer(MODEL_IR_VERSION, IR_VERSION)
        .message(MODEL_OPSET_IMPORT, opset)
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

  private static ProtoWriter tensor(ElementType type) {
    return new ProtoWriter().integer(TENSOR_TYPE_ELEM_TYPE, dataType(type));
  }

  /** Returns the {@code TensorProto.DataType} of an element type. */
  private static long dataType(ElementType type) {
    return switch (type) {
      case FLOAT32 -> 1;
      case FLOAT64 -> 11;
    };
  }
}
