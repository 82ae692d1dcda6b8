package org.convspec.vectors.onnx;

/**
 * The field numbers of the messages in {@code onnx/onnx.proto} of the ONNX repository, by message
 * and field.
 */
public final class OnnxFields {

  public static final int MODEL_IR_VERSION = 1;
  public static final int MODEL_GRAPH = 7;
  public static final int MODEL_OPSET_IMPORT = 8;

  public static final int OPERATOR_SET_ID_DOMAIN = 1;
  public static final int OPERATOR_SET_ID_VERSION = 2;

  public static final int GRAPH_NODE = 1;
  public static final int GRAPH_NAME = 2;
  public static final int GRAPH_INITIALIZER = 5;
  public static final int GRAPH_INPUT = 11;
  public static final int GRAPH_OUTPUT = 12;

  public static final int NODE_INPUT = 1;
  public static final int NODE_OUTPUT = 2;
  public static final int NODE_OP_TYPE = 4;
  public static final int NODE_ATTRIBUTE = 5;
  public static final int NODE_DOMAIN = 7;

  public static final int ATTRIBUTE_NAME = 1;
  public static final int ATTRIBUTE_F = 2;
  public static final int ATTRIBUTE_I = 3;
  public static final int ATTRIBUTE_S = 4;
  public static final int ATTRIBUTE_FLOATS = 7;
  public static final int ATTRIBUTE_INTS = 8;
  public static final int ATTRIBUTE_TYPE = 20;

  public static final int TENSOR_DIMS = 1;
  public static final int TENSOR_DATA_TYPE = 2;
  public static final int TENSOR_FLOAT_DATA = 4;
  public static final int TENSOR_INT32_DATA = 5;
  public static final int TENSOR_INT64_DATA = 7;
  public static final int TENSOR_NAME = 8;
  public static final int TENSOR_RAW_DATA = 9;
  public static final int TENSOR_DOUBLE_DATA = 10;
  public static final int TENSOR_EXTERNAL_DATA = 13;
  public static final int TENSOR_DATA_LOCATION = 14;

  public static final int VALUE_INFO_NAME = 1;
  public static final int VALUE_INFO_TYPE = 2;

  public static final int TYPE_TENSOR_TYPE = 1;
  public static final int TENSOR_TYPE_ELEM_TYPE = 1;
  public static final int TENSOR_TYPE_SHAPE = 2;
  public static final int TENSOR_SHAPE_DIM = 1;
  public static final int DIMENSION_DIM_VALUE = 1;

  /** {@code AttributeProto.AttributeType}: which of the fields of an attribute is meant. */
  public static final long FLOAT = 1;

  public static final long INT = 2;

  public static final long STRING = 3;

  public static final long FLOATS = 6;

  public static final long INTS = 7;

  private OnnxFields() {}
}
