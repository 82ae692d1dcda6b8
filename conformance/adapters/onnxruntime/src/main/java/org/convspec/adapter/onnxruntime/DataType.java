package org.convspec.adapter.onnxruntime;

import ai.onnxruntime.OnnxJavaType;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.convspec.spec.tensor.ElementType;

/** The types of elements that tensors of a model have here, a part of {@code TensorProto}'s. */
enum DataType {
  /** binary32. */
  FLOAT(1, OnnxJavaType.FLOAT, Float.BYTES) {
    @Override
    void put(ByteBuffer data, double value) {
      data.putFloat((float) value);
    }

    @Override
    double get(ByteBuffer data) {
      return data.getFloat();
    }
  },
  /** Integers of 8 bits without a sign. */
  UINT8(2, OnnxJavaType.UINT8, Byte.BYTES) {
    @Override
    void put(ByteBuffer data, double value) {
      data.put((byte) (int) value);
    }

    @Override
    double get(ByteBuffer data) {
      return Byte.toUnsignedInt(data.get());
    }
  },
  /** Integers of 8 bits. */
  INT8(3, OnnxJavaType.INT8, Byte.BYTES) {
    @Override
    void put(ByteBuffer data, double value) {
      data.put((byte) value);
    }

    @Override
    double get(ByteBuffer data) {
      return data.get();
    }
  },
  /** Integers of 32 bits. */
  INT32(6, OnnxJavaType.INT32, Integer.BYTES) {
    @Override
    void put(ByteBuffer data, double value) {
      data.putInt((int) value);
    }

    @Override
    double get(ByteBuffer data) {
      return data.getInt();
    }
  },
  /** Integers of 64 bits: extents, paddings, positions. */
  INT64(7, OnnxJavaType.INT64, Long.BYTES) {
    @Override
    void put(ByteBuffer data, double value) {
      data.putLong((long) value);
    }

    @Override
    double get(ByteBuffer data) {
      return data.getLong();
    }
  },
  /** binary16. */
  FLOAT16(10, OnnxJavaType.FLOAT16, Short.BYTES) {
    @Override
    void put(ByteBuffer data, double value) {
      data.putShort(ElementType.FLOAT16.bits(value));
    }

    @Override
    double get(ByteBuffer data) {
      return ElementType.FLOAT16.ofBits(data.getShort());
    }
  },
  /** The upper half of binary32. */
  BFLOAT16(16, OnnxJavaType.BFLOAT16, Short.BYTES) {
    @Override
    void put(ByteBuffer data, double value) {
      data.putShort(ElementType.BFLOAT16.bits(value));
    }

    @Override
    double get(ByteBuffer data) {
      return ElementType.BFLOAT16.ofBits(data.getShort());
    }
  },
  /** binary64. */
  DOUBLE(11, OnnxJavaType.DOUBLE, Double.BYTES) {
    @Override
    void put(ByteBuffer data, double value) {
      data.putDouble(value);
    }

    @Override
    double get(ByteBuffer data) {
      return data.getDouble();
    }
  };

  private final long number;
  private final OnnxJavaType libraryType;
  private final int bytes;

  DataType(long number, OnnxJavaType libraryType, int bytes) {
    this.number = number;
    this.libraryType = libraryType;
    this.bytes = bytes;
  }

  /** Appends an element. */
  abstract void put(ByteBuffer data, double value);

  /** Takes the next element. */
  abstract double get(ByteBuffer data);

  /** Returns the number that stands for it in a model. */
  long number() {
    return number;
  }

  /** Returns the library's name for it. */
  OnnxJavaType libraryType() {
    return libraryType;
  }

  /** Returns the width of an element in bytes. */
  int bytes() {
    return bytes;
  }

  /** Returns the type of data of an element type. */
  static DataType of(ElementType type) {
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

  /**
   * Returns the type that the library names so.
   *
   * @throws IllegalStateException if no tensor of a model here is of that type
   */
  static DataType of(OnnxJavaType libraryType) {
    return Arrays.stream(values())
        .filter(type -> type.libraryType == libraryType)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a tensor of type " + libraryType));
  }
}
