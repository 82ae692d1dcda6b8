package org.convspec.reference.accuracy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.convspec.spec.geometry.ResizeMode;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * Resizing as honest libraries compute it, every operation rounded to the accumulator of an element
 * type: with the formulas arranged in one of several ways, and sums in random order.
 */
final class RoundedResize {

  /** How a coordinate is computed. */
  enum Arrangement {
    /** Times the quotient of the extents, as PyTorch and TensorFlow do. */
    MULTIPLIED,
    /** Divided by the scale, as ONNX writes it. */
    DIVIDED
  }

  /** How an element is computed from its neighbours. */
  enum Mixture {
    /** A sum of products with shares. */
    SHARES,
    /** From one to the other, axis by axis. */
    BETWEEN
  }

  private record Part(long position, double share) {}

  private final Resize resize;
  private final Shape input;
  private final Shape output;
  private final ElementType type;
  private final ElementType wide;
  private final Arrangement arrangement;
  private final Mixture mixture;
  private final Random random;

  RoundedResize(
      Resize resize,
      Shape input,
      ElementType type,
      Arrangement arrangement,
      Mixture mixture,
      Random random) {
    this.resize = resize;
    this.input = input;
    this.output = resize.over(input).outputShape();
    this.type = type;
    this.wide = type.accumulator();
    this.arrangement = arrangement;
    this.mixture = mixture;
    this.random = random;
  }

  private double round(double value) {
    return wide.round(value);
  }

  private double scale(int axis) {
    return resize.scales().isEmpty()
        ? round((double) output.extent(2 + axis) / input.extent(2 + axis))
        : round(resize.scales().get(axis));
  }

  private double overScale(int axis, double position) {
    double distance =
        resize.scales().isEmpty()
            ? round((double) input.extent(2 + axis) / output.extent(2 + axis))
            : round(1 / scale(axis));
    return arrangement == Arrangement.MULTIPLIED
        ? round(position * distance)
        : round(position / scale(axis));
  }

  private double coordinate(int axis, long o) {
    long in = input.extent(2 + axis);
    long out = output.extent(2 + axis);
    return switch (resize.coordinates()) {
      case HALF_PIXEL -> round(overScale(axis, o + 0.5) - 0.5);
      case PYTORCH_HALF_PIXEL -> out == 1 ? 0 : round(overScale(axis, o + 0.5) - 0.5);
      case HALF_PIXEL_SYMMETRIC -> symmetric(axis, o, in, out);
      case ALIGN_CORNERS -> aligned(o, in, out);
      case ASYMMETRIC -> overScale(axis, o);
      case TF_HALF_PIXEL_FOR_NEAREST -> overScale(axis, o + 0.5);
    };
  }

  private double symmetric(int axis, long o, long in, long out) {
    if (arrangement == Arrangement.MULTIPLIED) {
      return round((in - 1) / 2.0 + overScale(axis, o + 0.5 - out / 2.0));
    }
    double adjustment = round(out / round(scale(axis) * in));
    double offset = round(in / 2.0 * round(1 - adjustment));
    return round(round(offset + overScale(axis, o + 0.5)) - 0.5);
  }

  private double aligned(long o, long in, long out) {
    if (out == 1) {
      return 0;
    }
    return arrangement == Arrangement.MULTIPLIED
        ? round(o * round((in - 1.0) / (out - 1)))
        : round((double) o * (in - 1) / (out - 1));
  }

  private List<Part> parts(int axis, long o) {
    long last = input.extent(2 + axis) - 1;
    double x = Math.min(Math.max(coordinate(axis, o), 0), last);
    if (resize.mode() != ResizeMode.LINEAR) {
      return List.of(new Part(nearest(x), 1));
    }
    long lower = (long) Math.floor(x);
    double upper = round(x - lower);
    return List.of(new Part(lower, round(1 - upper)), new Part(Math.min(lower + 1, last), upper));
  }

  private long nearest(double x) {
    return (long)
        switch (resize.mode()) {
          case NEAREST_FLOOR -> Math.floor(x);
          case NEAREST_CEIL -> Math.ceil(x);
          case NEAREST_PREFER_FLOOR -> Math.ceil(round(x - 0.5));
          default -> Math.floor(round(x + 0.5));
        };
  }

  Tensor output(Tensor from) {
    return Tensor.tabulate(
        type,
        output,
        index -> {
          List<Part>[] parts = parts(index);
          boolean isSum = mixture == Mixture.SHARES || resize.mode() != ResizeMode.LINEAR;
          return isSum
              ? sum(terms(from, index.slice(0, 2), parts, 1))
              : between(from, index.slice(0, 2), parts);
        });
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an array of lists
  private List<Part>[] parts(Index index) {
    List[] parts = new List[index.rank() - 2];
    for (int axis = 0; axis < parts.length; axis++) {
      parts[axis] = parts(axis, index.at(2 + axis));
    }
    return parts;
  }

  private List<Double> terms(Tensor from, Index position, List<Part>[] parts, double share) {
    int axis = position.rank() - 2;
    if (axis == parts.length) {
      double element = from.at(position);
      return List.of(resize.mode() == ResizeMode.LINEAR ? round(share * element) : element);
    }
    List<Double> terms = new ArrayList<>();
    for (Part part : parts[axis]) {
      Index longer = position.then(Index.of(part.position()));
      terms.addAll(terms(from, longer, parts, round(share * part.share())));
    }
    return terms;
  }

  private double between(Tensor from, Index position, List<Part>[] parts) {
    int axis = position.rank() - 2;
    if (axis == parts.length) {
      return from.at(position);
    }
    Part lower = parts[axis].get(0);
    Part upper = parts[axis].get(1);
    double a = between(from, position.then(Index.of(lower.position())), parts);
    double b = between(from, position.then(Index.of(upper.position())), parts);
    return round(a + round(round(b - a) * upper.share()));
  }

  private double sum(List<Double> terms) {
    List<Double> order = new ArrayList<>(terms);
    Collections.shuffle(order, random);
    double sum = 0;
    for (double term : order) {
      sum = round(sum + term);
    }
    return sum;
  }

  /** A gradient scatters the shares of the forward direction. */
  Tensor inputGradient(Tensor outputGradient) {
    List<List<Double>> terms = new ArrayList<>();
    for (long place = 0; place < input.elementCount(); place++) {
      terms.add(new ArrayList<>());
    }
    for (Index o : output.indices()) {
      scatter(terms, o.slice(0, 2), parts(o), 1, outputGradient.at(o));
    }
    return Tensor.tabulate(type, input, i -> sum(terms.get((int) input.offset(i))));
  }

  private void scatter(
      List<List<Double>> terms, Index position, List<Part>[] parts, double share, double dy) {
    int axis = position.rank() - 2;
    if (axis == parts.length) {
      terms.get((int) input.offset(position)).add(round(share * dy));
      return;
    }
    for (Part part : parts[axis]) {
      Index longer = position.then(Index.of(part.position()));
      scatter(terms, longer, parts, round(share * part.share()), dy);
    }
  }
}
