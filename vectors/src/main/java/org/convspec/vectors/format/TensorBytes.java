package org.convspec.vectors.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Tensors as raw bytes: the elements in row-major order, little-endian. */
public final class TensorBytes {

  private TensorBytes() {}

  /** Returns the elements of a tensor as bytes; every NaN has the same. */
  public static byte[] of(Tensor tensor) {
    double[] values = tensor.toArray();
    ByteBuffer buffer =
        ByteBuffer.allocate(values.length * tensor.type().bytes()).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : values) {
      switch (tensor.type()) {
        case FLOAT64 -> buffer.putLong(Double.doubleToLongBits(value));
        case FLOAT32 -> buffer.putInt(Float.floatToIntBits((float) value));
        case FLOAT16, BFLOAT16 -> buffer.putShort(tensor.type().bits(value));
        case INT32 -> buffer.putInt((int) value);
        case INT8, UINT8 -> buffer.put((byte) (int) value);
      }
    }
    return buffer.array();
  }

  /** Returns the tensor that has these bytes, of which there are as many as its shape needs. */
  public static Tensor read(ElementType type, Shape shape, byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    double[] values = Tensor.allocate(shape);
    for (int place = 0; place < values.length; place++) {
      values[place] =
          switch (type) {
            case FLOAT64 -> buffer.getDouble();
            case FLOAT32 -> buffer.getFloat();
            case FLOAT16, BFLOAT16 -> type.ofBits(buffer.getShort());
            case INT32 -> buffer.getInt();
            case INT8 -> buffer.get();
            case UINT8 -> Byte.toUnsignedInt(buffer.get());
          };
    }
    return Tensor.rounding(type, shape, values);
  }
}
