package org.convspec.vectors.onnx;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** A tensor as a message of ONNX, its elements as raw bytes. */
public final class TensorMessage {

  private TensorMessage() {}

  /** Returns a tensor as a file holds it. */
  public static byte[] file(String name, DataType type, Tensor tensor) {
    double[] values = tensor.toArray();
    ByteBuffer data =
        ByteBuffer.allocate(values.length * type.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    Arrays.stream(values).forEach(value -> type.put(data, value));
    return of(name, type, tensor.shape(), data.array()).toByteArray();
  }

  /** Returns a tensor that has these bytes. */
  static ProtoWriter of(String name, DataType type, Shape shape, byte[] data) {
    ProtoWriter message = new ProtoWriter();
    for (long extent : shape.toArray()) {
      message.integer(OnnxFields.TENSOR_DIMS, extent);
    }
    return message
        .integer(OnnxFields.TENSOR_DATA_TYPE, type.number())
        .text(OnnxFields.TENSOR_NAME, name)
        .bytes(OnnxFields.TENSOR_RAW_DATA, data);
  }
}
