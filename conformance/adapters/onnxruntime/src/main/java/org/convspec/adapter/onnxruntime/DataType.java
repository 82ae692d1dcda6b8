package org.convspec.adapter.onnxruntime;

import org.convspec.spec.tensor.ElementType;

/** The types of elements that tensors of a model have here, a part of {@code TensorProto}'s. */
enum DataType {
  /** binary32. */
  FLOAT(1),
  /** 64-bit integers: extents, paddings, positions. */
  INT64(7),
  /** binary64. */
  DOUBLE(11);

  private final long number;

  DataType(long number) {
    this.number = number;
  }

  /** Returns the number that stands for it in a model. */
  long number() {
    return number;
  }

  /** Returns the type of data of an element type. */
  static DataType of(ElementType type) {
    return switch (type) {
      case FLOAT32 -> FLOAT;
      case FLOAT64 -> DOUBLE;
    };
  }
}
