package org.convspec.adapter.onnxruntime;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.onnx.DataType;
import org.convspec.vectors.onnx.NodeCall;

/** Copies of tensors in the library's memory, and back. */
final class OnnxTensors {

  private OnnxTensors() {}

  /** Returns a copy in the library's memory; whoever asked closes it. */
  static OnnxTensor copy(OrtEnvironment environment, NodeCall.Given given) throws OrtException {
    DataType type = given.type();
    double[] values = given.tensor().toArray();
    ByteBuffer data =
        ByteBuffer.allocateDirect(values.length * type.bytes()).order(ByteOrder.nativeOrder());
    Arrays.stream(values).forEach(value -> type.put(data, value));
    return OnnxTensor.createTensor(
        environment, data.flip(), given.tensor().shape().toArray(), libraryType(type));
  }

  /** Returns a copy of a tensor as elements of a type, which hold its elements. */
  static Tensor copy(OnnxTensor tensor, ElementType elementType) {
    DataType type = type(tensor.getInfo().type);
    ByteBuffer data = tensor.getByteBuffer().order(ByteOrder.nativeOrder());
    double[] values = new double[data.remaining() / type.bytes()];
    Arrays.setAll(values, element -> type.get(data));
    return Tensor.of(elementType, Shape.of(tensor.getInfo().getShape()), values);
  }

  private static OnnxJavaType libraryType(DataType type) {
    return switch (type) {
      case FLOAT -> OnnxJavaType.FLOAT;
      case UINT8 -> OnnxJavaType.UINT8;
      case INT8 -> OnnxJavaType.INT8;
      case INT32 -> OnnxJavaType.INT32;
      case INT64 -> OnnxJavaType.INT64;
      case FLOAT16 -> OnnxJavaType.FLOAT16;
      case BFLOAT16 -> OnnxJavaType.BFLOAT16;
      case DOUBLE -> OnnxJavaType.DOUBLE;
    };
  }

  private static DataType type(OnnxJavaType libraryType) {
    return Arrays.stream(DataType.values())
        .filter(type -> libraryType(type) == libraryType)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a tensor of type " + libraryType));
  }
}
