package org.convspec.spec.operator;

import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * Average pooling of any spatial rank (chapter 10).
 *
 * @param window the window that slides over each channel
 * @param divisor what the sum under the window is divided by
 * @param givenDivisor the number for {@link Divisor#GIVEN}, else 0
 * @param empty what becomes of a window that reads no element, where the divisor counts elements
 */
public record AveragePool(PoolWindow window, Divisor divisor, long givenDivisor, EmptyWindow empty)
    implements Operator, AveragePooling {

  private static final Signature SIGNATURE =
      new Signature(
          List.of(Slot.INPUT),
          List.of(),
          List.of(Slot.OUTPUT),
          Map.of(Slot.INPUT, Slot.INPUT_GRADIENT));

  /** Returns the same pooling with another window. */
  public AveragePool withWindow(PoolWindow other) {
    return new AveragePool(other, divisor, givenDivisor, empty);
  }

  /** Returns the same pooling with a divisor of another kind, or another given number. */
  public AveragePool withDivisor(Divisor other, long given) {
    return new AveragePool(window, other, given, empty);
  }

  /** Returns the same pooling with another value for windows that read no element. */
  public AveragePool withEmpty(EmptyWindow other) {
    return new AveragePool(window, divisor, givenDivisor, other);
  }

  @Override
  public String label() {
    return "averagePool";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public PoolGeometry over(Shape input) {
    try {
      checkDivisor();
      PoolGeometry geometry = window.over(input);
      checkEmptyWindows(geometry);
      return geometry;
    } catch (InvalidCallException invalid) {
      throw invalid.within(label());
    }
  }

  private void checkDivisor() {
    boolean isGiven = divisor == Divisor.GIVEN;
    if (isGiven && givenDivisor == 0) { // AVG-01
      throw new InvalidCallException("AVG-01", "given divisor", givenDivisor, "not 0");
    }
    if (!isGiven && givenDivisor != 0) { // AVG-02
      throw new InvalidCallException(
          "AVG-02", "given divisor", givenDivisor, "0 with the divisor " + divisor);
    }
  }

  private void checkEmptyWindows(PoolGeometry geometry) {
    if (divisor == Divisor.INSIDE_INPUT
        && empty == EmptyWindow.REJECTED
        && geometry.window().hasEmptyWindow()) { // AVG-03
      throw new InvalidCallException(
          "AVG-03", "window without elements", "there", "an element under every window");
    }
  }

  /** AVG-06 to AVG-09: what the sum at output position {@code o} is divided by. */
  public long divisorAt(PoolGeometry geometry, Index o) {
    return switch (divisor) {
      case INSIDE_INPUT -> geometry.window().linksOfOutput(o).size();
      case INSIDE_PADDED_INPUT -> geometry.window().tapsInsidePadded(o); // AVG-07
      case KERNEL -> geometry.window().kernel().elementCount(); // AVG-08
      case GIVEN -> givenDivisor;
    };
  }

  @Override
  public ToLongFunction<Index> divisors(Shape input) {
    PoolGeometry geometry = over(input);
    return o -> divisorAt(geometry, o);
  }

  @Override
  public double ofNothing(ElementType type) {
    return empty.value(type);
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    PoolGeometry geometry = over(given.get(Slot.INPUT)); // AVG-04, AVG-13
    if (direction == Direction.FORWARD) {
      return Map.of(Slot.OUTPUT, geometry.outputShape());
    }
    Shape gradient = given.get(Slot.OUTPUT_GRADIENT);
    if (!geometry.outputShape().equals(gradient)) {
      throw new InvalidCallException(
              "AVG-05", "outputGradient shape", gradient, geometry.outputShape().toString())
          .within(label());
    }
    return Map.of(Slot.INPUT_GRADIENT, geometry.inputShape()); // AVG-14
  }
}
