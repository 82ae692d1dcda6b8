package org.convspec.vectors.replay;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.onnx.DataType;
import org.convspec.vectors.onnx.OnnxFields;

/**
 * A tensor of ONNX.
 *
 * @param type the type of its elements
 * @param values its elements, as float64 holds them
 */
public record GivenTensor(DataType type, Tensor values) {

  /** Integers beyond it are not all held by float64. */
  private static final long LARGEST = 1L << 53;

  private static final long EXTERNAL = 1;

  /**
   * Reads a tensor.
   *
   * @throws BadMessageException if the message contradicts itself
   * @throws NotReplayedException if its elements are of a type that is unknown here, or elsewhere
   */
  static GivenTensor of(Message message) {
    DataType type = type(message.integer(OnnxFields.TENSOR_DATA_TYPE));
    if (message.integer(OnnxFields.TENSOR_DATA_LOCATION) == EXTERNAL) {
      throw new NotReplayedException(
          Reason.NO_TRANSLATION, "a tensor whose elements are in another file");
    }
    Shape shape = shape(message.integers(OnnxFields.TENSOR_DIMS));
    double[] values = values(message, type);
    if (shape.elementCount() != values.length) {
      throw new BadMessageException(
          "a tensor of shape " + shape + " has " + values.length + " elements");
    }
    return new GivenTensor(type, Tensor.of(ElementType.FLOAT64, shape, values));
  }

  private static DataType type(long number) {
    return DataType.numbered(number)
        .orElseThrow(
            () ->
                new NotReplayedException(
                    Reason.ELEMENT_TYPE, "elements of ONNX's type number " + number));
  }

  private static Shape shape(List<Long> extents) {
    try {
      return Shape.of(extents.stream().mapToLong(Long::longValue).toArray());
    } catch (IllegalArgumentException | ArithmeticException unlike) {
      throw new BadMessageException("a tensor has the extents " + extents);
    }
  }

  private static double[] values(Message message, DataType type) {
    return message.has(OnnxFields.TENSOR_RAW_DATA)
        ? raw(message.bytes(OnnxFields.TENSOR_RAW_DATA), type)
        : listed(message, type);
  }

  private static double[] raw(byte[] bytes, DataType type) {
    if (bytes.length % type.bytes() != 0) {
      throw new BadMessageException(
          "a tensor has " + bytes.length + " bytes, which are no whole elements");
    }
    ByteBuffer data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    double[] values = new double[bytes.length / type.bytes()];
    for (int place = 0; place < values.length; place++) {
      values[place] = type == DataType.INT64 ? exact(data.getLong()) : type.get(data);
    }
    return values;
  }

  /** Elements in a field of their own type; the narrow ones stand as integers of 32 bits. */
  private static double[] listed(Message message, DataType type) {
    DoubleStream values =
        switch (type) {
          case FLOAT -> wide(message.numbers(OnnxFields.TENSOR_FLOAT_DATA));
          case DOUBLE -> wide(message.wideNumbers(OnnxFields.TENSOR_DOUBLE_DATA));
          case INT64 ->
              integers(message, OnnxFields.TENSOR_INT64_DATA).mapToDouble(Long::doubleValue);
          case INT32, INT8, UINT8 ->
              integers(message, OnnxFields.TENSOR_INT32_DATA).mapToDouble(Long::doubleValue);
          case FLOAT16 -> bits(message, ElementType.FLOAT16);
          case BFLOAT16 -> bits(message, ElementType.BFLOAT16);
        };
    return values.toArray();
  }

  private static DoubleStream wide(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue);
  }

  private static Stream<Long> integers(Message message, int field) {
    return message.integers(field).stream().peek(GivenTensor::exact);
  }

  private static DoubleStream bits(Message message, ElementType type) {
    return integers(message, OnnxFields.TENSOR_INT32_DATA)
        .mapToDouble(bits -> type.ofBits(bits.shortValue()));
  }

  private static double exact(long value) {
    if (Math.abs(value) > LARGEST || value == Long.MIN_VALUE) {
      throw new NotReplayedException(Reason.ELEMENT_TYPE, "an integer that float64 does not hold");
    }
    return value;
  }

  Shape shape() {
    return values.shape();
  }

  /** Returns the same with another shape. */
  GivenTensor reshape(Shape other) {
    return new GivenTensor(type, values.reshape(other));
  }

  /** Returns elements that are integers. */
  List<Long> integers() {
    return Arrays.stream(values.toArray()).mapToObj(value -> (long) value).toList();
  }

  /** Returns the elements. */
  List<Double> numbers() {
    return Arrays.stream(values.toArray()).boxed().toList();
  }

  boolean isEmpty() {
    return shape().hasNoElements();
  }

  /**
   * Returns the same elements in an element type.
   *
   * @throws NotReplayedException if it does not hold them
   */
  Tensor as(ElementType elementType) {
    double[] elements = values.toArray();
    for (double each : elements) {
      if (!Double.isNaN(each) && !elementType.holds(each)) {
        throw new NotReplayedException(
            Reason.ELEMENT_TYPE,
            "an element of " + type + " that " + elementType.label() + " does not hold");
      }
    }
    return Tensor.rounding(elementType, shape(), elements);
  }

  /**
   * Returns the element type of ours.
   *
   * @throws NotReplayedException if there is none
   */
  ElementType elementType() {
    return Arrays.stream(ElementType.values())
        .filter(each -> DataType.of(each) == type)
        .findFirst()
        .orElseThrow(() -> new NotReplayedException(Reason.ELEMENT_TYPE, "data of " + type));
  }
}
