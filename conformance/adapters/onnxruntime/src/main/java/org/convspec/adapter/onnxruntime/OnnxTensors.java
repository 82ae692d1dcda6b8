package org.convspec.adapter.onnxruntime;

import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Copies of tensors in the library's memory, and back. */
final class OnnxTensors {

  private OnnxTensors() {}

  /** Returns a copy in the library's memory; whoever asked closes it. */
  static OnnxTensor copy(OrtEnvironment environment, NodeCall.Given given) throws OrtException {
    double[] values = given.tensor().toArray();
    long[] shape = given.tensor().shape().toArray();
    return switch (given.type()) {
      case FLOAT -> OnnxTensor.createTensor(environment, floats(values), shape);
      case INT64 -> OnnxTensor.createTensor(environment, integers(values), shape);
      case DOUBLE -> OnnxTensor.createTensor(environment, DoubleBuffer.wrap(values), shape);
    };
  }

  private static FloatBuffer floats(double[] values) {
    FloatBuffer floats = FloatBuffer.allocate(values.length);
    Arrays.stream(values).forEach(value -> floats.put((float) value));
    return floats.flip();
  }

  private static LongBuffer integers(double[] values) {
    return LongBuffer.wrap(Arrays.stream(values).mapToLong(value -> (long) value).toArray());
  }

  /** Returns a copy of a tensor as numbers of a type: of that type, or integers. */
  static Tensor copy(OnnxTensor tensor, ElementType type) {
    return Tensor.of(type, Shape.of(tensor.getInfo().getShape()), values(tensor));
  }

  private static double[] values(OnnxTensor tensor) {
    OnnxJavaType type = tensor.getInfo().type;
    return switch (type) {
      case FLOAT -> doubles(tensor.getFloatBuffer());
      case INT64 -> doubles(tensor.getLongBuffer());
      case DOUBLE -> doubles(tensor.getDoubleBuffer());
      default -> throw new IllegalStateException("an output of type " + type);
    };
  }

  private static double[] doubles(FloatBuffer floats) {
    double[] values = new double[floats.remaining()];
    Arrays.setAll(values, floats::get);
    return values;
  }

  private static double[] doubles(LongBuffer integers) {
    double[] values = new double[integers.remaining()];
    Arrays.setAll(values, integers::get);
    return values;
  }

  private static double[] doubles(DoubleBuffer doubles) {
    double[] values = new double[doubles.remaining()];
    doubles.get(values);
    return values;
  }
}
