package org.convspec.spec.operator;

import java.util.List;
import java.util.Map;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;

/**
 * Max pooling of any spatial rank (chapter 9).
 *
 * @param window the window that slides over each channel
 * @param nan what a NaN under the window does
 * @param ties which of equal maxima is the argmax
 * @param empty what becomes of a window that reads no element
 * @param indexing what the indices mean
 */
public record MaxPool(
    PoolWindow window, NanPolicy nan, TieRule ties, EmptyWindow empty, Indexing indexing)
    implements Operator, MaxPooling {

  private static final Signature SIGNATURE =
      new Signature(
          List.of(Slot.INPUT),
          List.of(),
          List.of(Slot.OUTPUT, Slot.INDICES),
          Map.of(Slot.INPUT, Slot.INPUT_GRADIENT));

  /** Returns the same pooling with another window. */
  public MaxPool withWindow(PoolWindow other) {
    return new MaxPool(other, nan, ties, empty, indexing);
  }

  /** Returns the same pooling with another treatment of NaN. */
  public MaxPool withNan(NanPolicy other) {
    return new MaxPool(window, other, ties, empty, indexing);
  }

  /** Returns the same pooling with another choice among equal maxima. */
  public MaxPool withTies(TieRule other) {
    return new MaxPool(window, nan, other, empty, indexing);
  }

  /** Returns the same pooling with another value for windows that read no element. */
  public MaxPool withEmpty(EmptyWindow other) {
    return new MaxPool(window, nan, ties, other, indexing);
  }

  /** Returns the same pooling with indices of another meaning. */
  public MaxPool withIndexing(Indexing other) {
    return new MaxPool(window, nan, ties, empty, other);
  }

  @Override
  public String label() {
    return "maxPool";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public double ofNothing(ElementType type) {
    return empty.value(type);
  }

  @Override
  public PoolGeometry over(Shape input) {
    try {
      PoolGeometry geometry = window.over(input);
      checkEmptyWindows(geometry);
      return geometry;
    } catch (InvalidCallException invalid) {
      throw invalid.within(label());
    }
  }

  private void checkEmptyWindows(PoolGeometry geometry) {
    if (empty == EmptyWindow.REJECTED && geometry.window().hasEmptyWindow()) { // MAX-01
      throw new InvalidCallException(
          "MAX-01", "window without elements", "there", "an element under every window");
    }
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    PoolGeometry geometry = over(given.get(Slot.INPUT));
    Shape output = geometry.outputShape(); // MAX-05, MAX-09
    if (direction == Direction.FORWARD) {
      return Map.of(Slot.OUTPUT, output, Slot.INDICES, output); // MAX-06
    }
    Shape gradient = given.get(Slot.OUTPUT_GRADIENT);
    if (!output.equals(gradient)) { // MAX-07
      throw new InvalidCallException("MAX-07", "outputGradient shape", gradient, output.toString())
          .within(label());
    }
    return Map.of(Slot.INPUT_GRADIENT, geometry.inputShape()); // MAX-08
  }
}
