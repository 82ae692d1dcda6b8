package org.convspec.spec.tensor;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.convspec.spec.rule.InvalidCallException;

/**
 * Numbers on a grid: an element type, a shape, and one value per index in row-major order.
 * Immutable. Values are carried as doubles; each is an element of the type (TEN-05).
 */
public final class Tensor {

  private final ElementType type;
  private final Shape shape;
  private final double[] values;

  private Tensor(ElementType type, Shape shape, double[] values) {
    this.type = type;
    this.shape = shape;
    this.values = values;
  }

  /**
   * Returns the tensor with these values in row-major order.
   *
   * @throws InvalidCallException by TEN-02 if there are not as many values as elements, by TEN-05
   *     if a value is not an element of the type
   */
  public static Tensor of(ElementType type, Shape shape, double... values) {
    if (values.length != shape.elementCount()) { // TEN-02
      throw new InvalidCallException(
          "TEN-02",
          "number of values",
          values.length,
          shape.elementCount() + " for shape " + shape);
    }
    for (double value : values) {
      if (!type.holds(value)) { // TEN-05
        throw new InvalidCallException("TEN-05", "value", value, "an element of " + type.label());
      }
    }
    return new Tensor(type, shape, values.clone());
  }

  /**
   * Returns the tensor whose element at each index is the function's value there, rounded to the
   * type.
   *
   * @throws InvalidCallException by TEN-06 if the shape does not fit in memory
   */
  public static Tensor tabulate(ElementType type, Shape shape, ToDoubleFunction<Index> function) {
    double[] values = allocate(shape);
    int next = 0;
    for (Index index : shape.indices()) {
      values[next++] = type.round(function.applyAsDouble(index));
    }
    return new Tensor(type, shape, values);
  }

  /**
   * Returns the tensor that takes its values, in row-major order, from an array that the caller
   * gives up: each is rounded to the type in place.
   *
   * @throws InvalidCallException by TEN-02 if there are not as many values as elements
   */
  public static Tensor rounding(ElementType type, Shape shape, double[] values) {
    if (values.length != shape.elementCount()) { // TEN-02
      throw new InvalidCallException(
          "TEN-02", "number of values", values.length, shape.elementCount() + " for " + shape);
    }
    Arrays.setAll(values, place -> type.round(values[place]));
    return new Tensor(type, shape, values);
  }

  /** Returns the tensor of zeros. */
  public static Tensor zeros(ElementType type, Shape shape) {
    return new Tensor(type, shape, allocate(shape));
  }

  /**
   * Returns room for the values of a tensor of this shape: an array of zeros.
   *
   * @throws InvalidCallException by TEN-06 if the shape does not fit in memory
   */
  public static double[] allocate(Shape shape) {
    long count = shape.elementCount();
    // TEN-06; a Java array holds fewer than 2^31 elements, a heap often fewer.
    if (count <= Integer.MAX_VALUE - 8
        && count * Double.BYTES <= Runtime.getRuntime().maxMemory()) {
      try {
        return new double[(int) count];
      } catch (OutOfMemoryError full) {
        // falls through: what else lies in the heap is known only by trying
      }
    }
    throw new InvalidCallException(
        "TEN-06", "tensor of shape " + shape, count + " elements", "one that fits in memory");
  }

  /** Returns the element type. */
  public ElementType type() {
    return type;
  }

  /** Returns the shape. */
  public Shape shape() {
    return shape;
  }

  /**
   * Returns the element at an index.
   *
   * @throws InvalidCallException by TEN-04 if the index lies outside the shape
   */
  public double at(Index index) {
    return values[(int) shape.offset(index)];
  }

  /**
   * Returns the element at these coordinates.
   *
   * @throws InvalidCallException by TEN-04 if they lie outside the shape
   */
  public double at(long... coordinates) {
    return at(Index.of(coordinates));
  }

  /** Returns the element at {@code (first, second, rest...)}. */
  public double at(long first, long second, Index rest) {
    return at(Index.of(first, second, rest));
  }

  /** Returns the values in row-major order, as a new array. */
  public double[] toArray() {
    return values.clone();
  }

  /** Returns the same shape with each value replaced by the function's, rounded to the type. */
  public Tensor map(DoubleUnaryOperator function) {
    return new Tensor(
        type,
        shape,
        Arrays.stream(values).map(value -> type.round(function.applyAsDouble(value))).toArray());
  }

  /**
   * Returns the element-wise combination of two tensors of one shape, rounded to this one's type.
   *
   * @throws InvalidCallException by TEN-12 if the shapes differ
   */
  public Tensor combine(Tensor other, DoubleBinaryOperator function) {
    if (!shape.equals(other.shape)) {
      throw new InvalidCallException("TEN-12", "second shape", other.shape, "equal to " + shape);
    }
    double[] combined = new double[values.length];
    Arrays.setAll(combined, i -> type.round(function.applyAsDouble(values[i], other.values[i])));
    return new Tensor(type, shape, combined);
  }

  /** Returns the same values rounded to another element type. */
  public Tensor as(ElementType other) {
    return new Tensor(other, shape, Arrays.stream(values).map(other::round).toArray());
  }

  /** Returns the same values in row-major order under another shape of as many elements. */
  public Tensor reshape(Shape other) {
    return of(type, other, values);
  }

  /** Returns whether type, shape and every bit pattern agree (a NaN equals a NaN). */
  @Override
  public boolean equals(Object other) {
    return other instanceof Tensor tensor
        && type == tensor.type
        && shape.equals(tensor.shape)
        && Arrays.equals(values, tensor.values);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + Arrays.hashCode(values);
  }

  /** Returns type, shape and values, for messages about small tensors. */
  @Override
  public String toString() {
    return type.label() + shape + Arrays.toString(values);
  }
}
