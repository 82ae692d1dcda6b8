package org.convspec.vectors.onnx;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.convspec.spec.tensor.ElementType;

/** The types of elements that tensors of a model have here, a part of {@code TensorProto}'s. */
public enum DataType {
  /** binary32. */
  FLOAT(1, Float.BYTES) {
    @Override
    public void put(ByteBuffer data, double value) {
      data.putFloat((float) value);
    }

    @Override
    public double get(ByteBuffer data) {
      return data.getFloat();
    }
  },
  /** Integers of 8 bits without a sign. */
  UINT8(2, Byte.BYTES) {
    @Override
    public void put(ByteBuffer data, double value) {
      data.put((byte) (int) value);
    }

    @Override
    public double get(ByteBuffer data) {
      return Byte.toUnsignedInt(data.get());
    }
  },
  /** Integers of 8 bits. */
  INT8(3, Byte.BYTES) {
    @Override
    public void put(ByteBuffer data, double value) {
      data.put((byte) value);
    }

    @Override
    public double get(ByteBuffer data) {
      return data.get();
    }
  },
  /** Integers of 32 bits. */
  INT32(6, Integer.BYTES) {
    @Override
    public void put(ByteBuffer data, double value) {
      data.putInt((int) value);
    }

    @Override
    public double get(ByteBuffer data) {
      return data.getInt();
    }
  },
  /** Integers of 64 bits: extents, paddings, positions. */
  INT64(7, Long.BYTES) {
    @Override
    public void put(ByteBuffer data, double value) {
      data.putLong((long) value);
    }

    @Override
    public double get(ByteBuffer data) {
      return data.getLong();
    }
  },
  /** binary16. */
  FLOAT16(10, Short.BYTES) {
    @Override
    public void put(ByteBuffer data, double value) {
      data.putShort(ElementType.FLOAT16.bits(value));
    }

    @Override
    public double get(ByteBuffer data) {
      return ElementType.FLOAT16.ofBits(data.getShort());
    }
  },
  /** The upper half of binary32. */
  BFLOAT16(16, Short.BYTES) {
    @Override
    public void put(ByteBuffer data, double value) {
      data.putShort(ElementType.BFLOAT16.bits(value));
    }

    @Override
    public double get(ByteBuffer data) {
      return ElementType.BFLOAT16.ofBits(data.getShort());
    }
  },
  /** binary64. */
  DOUBLE(11, Double.BYTES) {
    @Override
    public void put(ByteBuffer data, double value) {
      data.putDouble(value);
    }

    @Override
    public double get(ByteBuffer data) {
      return data.getDouble();
    }
  };

  private final long number;
  private final int bytes;

  DataType(long number, int bytes) {
    this.number = number;
    this.bytes = bytes;
  }

  /** Appends an element. */
  public abstract void put(ByteBuffer data, double value);

  /** Takes the next element. */
  public abstract double get(ByteBuffer data);

  /** Returns the number that stands for it in a model. */
  public long number() {
    return number;
  }

  /** Returns the width of an element in bytes. */
  public int bytes() {
    return bytes;
  }

  /** Returns the type of data of an element type. */
  public static DataType of(ElementType type) {
    return switch (type) {
      case FLOAT64 -> DOUBLE;
      case FLOAT32 -> FLOAT;
      case FLOAT16 -> FLOAT16;
      case BFLOAT16 -> BFLOAT16;
      case INT32 -> INT32;
      case INT8 -> INT8;
      case UINT8 -> UINT8;
    };
  }

  /** Returns the type that has a number in a model, if a tensor here may be of that type. */
  public static Optional<DataType> numbered(long number) {
    return Arrays.stream(values()).filter(type -> type.number == number).findFirst();
  }
}
