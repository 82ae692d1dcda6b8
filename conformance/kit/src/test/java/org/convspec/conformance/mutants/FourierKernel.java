package org.convspec.conformance.mutants;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convspec.spec.Call;

/**
 * A convolution by fast Fourier transforms: inputs and weights are transformed, multiplied point by
 * point, added over channels, and transformed back. All axes lie behind each other in one line,
 * which is long enough that nothing wraps around.
 */
final class FourierKernel extends PlainKernel {

  /** Complex numbers, each with parts in the accumulator type. */
  private record Line(double[] real, double[] imaginary) {
    Line(int length) {
      this(new double[length], new double[length]);
    }
  }

  private final Map<List<Long>, double[]> correlations = new HashMap<>();

  FourierKernel(Call call) {
    super(call);
  }

  @Override
  double outputElement(long n, long oc, long[] o) {
    long[] first = new long[rank()];
    for (int axis = 0; axis < rank(); axis++) {
      first[axis] = o[axis] * stride(axis);
    }
    double[] plane = correlations.computeIfAbsent(List.of(n, oc), any -> correlation(n, oc));
    return add(bias(oc), plane[place(first)]);
  }

  /** Returns how far windows reach along an axis, padding and all. */
  private long span(int axis) {
    return (outputExtent(axis) - 1) * stride(axis) + effectiveKernel(axis);
  }

  private int place(long[] position) {
    long place = 0;
    for (int axis = 0; axis < rank(); axis++) {
      place = place * span(axis) + position[axis];
    }
    return Math.toIntExact(place);
  }

  private int length() {
    long length = 1;
    for (int axis = 0; axis < rank(); axis++) {
      length *= span(axis);
    }
    return Integer.highestOneBit(Math.toIntExact(2 * length - 1));
  }

  /** Returns the sums over channels and taps for every first position that a window may have. */
  private double[] correlation(long n, long oc) {
    Line sums = new Line(length());
    for (long j = 0; j < inputsPerGroup(); j++) {
      Line input = transformed(inputLine(n, inputChannel(oc, j)), -1);
      addProducts(sums, input, transformed(weightsLine(oc, j), -1));
    }
    double[] plane = transformed(sums, 1).real();
    for (int place = 0; place < plane.length; place++) {
      plane[place] = round(plane[place] / plane.length); // a power of two
    }
    return plane;
  }

  private Line inputLine(long n, long ic) {
    Line line = new Line(length());
    long[] spans = new long[rank()];
    for (int axis = 0; axis < rank(); axis++) {
      spans[axis] = span(axis);
    }
    for (long[] position : odometer(spans)) {
      long[] i = position.clone();
      for (int axis = 0; axis < rank(); axis++) {
        i[axis] -= before(axis);
      }
      line.real()[place(position)] = isInside(i, input.space()) ? input(n, ic, i) : 0;
    }
    return line;
  }

  private Line weightsLine(long oc, long j) {
    Line line = new Line(length());
    for (long[] k : taps()) {
      long[] reach = k.clone();
      for (int axis = 0; axis < rank(); axis++) {
        reach[axis] = reach(axis, k[axis]);
      }
      line.real()[place(reach)] = weight(oc, j, k);
    }
    return line;
  }

  /** Adds input times weights conjugated, point by point: a correlation. */
  private void addProducts(Line sums, Line input, Line weights) {
    for (int point = 0; point < sums.real().length; point++) {
      double a = input.real()[point];
      double b = input.imaginary()[point];
      double c = weights.real()[point];
      double d = weights.imaginary()[point];
      double real = add(multiply(a, c), multiply(b, d));
      double imaginary = add(multiply(b, c), -multiply(a, d));
      sums.real()[point] = add(sums.real()[point], real);
      sums.imaginary()[point] = add(sums.imaginary()[point], imaginary);
    }
  }

  /** Returns the transform of a line, without a factor (Cooley and Tukey, radix 2). */
  private Line transformed(Line line, int sign) {
    int length = line.real().length;
    if (length == 1) {
      return line;
    }
    Line even = transformed(everyOther(line, 0), sign);
    Line odd = transformed(everyOther(line, 1), sign);
    Line transformed = new Line(length);
    int half = length / 2;
    for (int point = 0; point < half; point++) {
      double cosine = round(Math.cos(2 * Math.PI * point / length));
      double sine = round(sign * Math.sin(2 * Math.PI * point / length));
      double a = odd.real()[point];
      double b = odd.imaginary()[point];
      double real = add(multiply(a, cosine), -multiply(b, sine));
      double imaginary = add(multiply(a, sine), multiply(b, cosine));
      transformed.real()[point] = add(even.real()[point], real);
      transformed.imaginary()[point] = add(even.imaginary()[point], imaginary);
      transformed.real()[half + point] = add(even.real()[point], -real);
      transformed.imaginary()[half + point] = add(even.imaginary()[point], -imaginary);
    }
    return transformed;
  }

  private static Line everyOther(Line line, int first) {
    Line some = new Line(line.real().length / 2);
    for (int point = 0; point < some.real().length; point++) {
      some.real()[point] = line.real()[2 * point + first];
      some.imaginary()[point] = line.imaginary()[2 * point + first];
    }
    return some;
  }
}
