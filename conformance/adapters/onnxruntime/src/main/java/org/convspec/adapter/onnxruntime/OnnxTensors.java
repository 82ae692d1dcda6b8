package org.convspec.adapter.onnxruntime;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.util.Arrays;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Copies of tensors in the library's memory, and back. */
final class OnnxTensors {

  private OnnxTensors() {}

  /** Returns a copy in the library's memory; whoever asked closes it. */
  static OnnxTensor copy(OrtEnvironment environment, Tensor tensor) throws OrtException {
    double[] values = tensor.toArray();
    long[] shape = tensor.shape().toArray();
    return switch (tensor.type()) {
      case FLOAT32 -> OnnxTensor.createTensor(environment, floats(values), shape);
      case FLOAT64 -> OnnxTensor.createTensor(environment, DoubleBuffer.wrap(values), shape);
    };
  }

  private static FloatBuffer floats(double[] values) {
    FloatBuffer floats = FloatBuffer.allocate(values.length);
    Arrays.stream(values).forEach(value -> floats.put((float) value));
    return floats.flip();
  }

  /** Returns a copy of a tensor whose elements are of a type. */
  static Tensor copy(OnnxTensor tensor, ElementType type) {
    double[] values =
        switch (type) {
          case FLOAT32 -> doubles(tensor.getFloatBuffer());
          case FLOAT64 -> doubles(tensor.getDoubleBuffer());
        };
    return Tensor.of(type, Shape.of(tensor.getInfo().getShape()), values);
  }

  private static double[] doubles(FloatBuffer floats) {
    double[] values = new double[floats.remaining()];
    Arrays.setAll(values, floats::get);
    return values;
  }

  private static double[] doubles(DoubleBuffer doubles) {
    double[] values = new double[doubles.remaining()];
    doubles.get(values);
    return values;
  }
}
