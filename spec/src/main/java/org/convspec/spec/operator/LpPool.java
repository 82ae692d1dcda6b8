package org.convspec.spec.operator;

import java.util.List;
import java.util.Map;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/**
 * Lp pooling of any spatial rank (chapter 11).
 *
 * @param window the window that slides over each channel
 * @param power the exponent p, a positive number or infinity
 * @param sign what is raised to the power
 */
public record LpPool(PoolWindow window, double power, Sign sign) implements Operator, LpPooling {

  private static final Signature SIGNATURE =
      new Signature(
          List.of(Slot.INPUT),
          List.of(),
          List.of(Slot.OUTPUT),
          Map.of(Slot.INPUT, Slot.INPUT_GRADIENT));

  /** Returns the same pooling with another window. */
  public LpPool withWindow(PoolWindow other) {
    return new LpPool(other, power, sign);
  }

  /** Returns the same pooling with another norm. */
  public LpPool withNorm(double otherPower, Sign otherSign) {
    return new LpPool(window, otherPower, otherSign);
  }

  @Override
  public LpNorm norm() {
    return new LpNorm(power, sign);
  }

  @Override
  public String label() {
    return "lpPool";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public PoolGeometry over(Shape input) {
    try {
      norm().check();
      return window.over(input);
    } catch (InvalidCallException invalid) {
      throw invalid.within(label());
    }
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    PoolGeometry geometry = over(given.get(Slot.INPUT)); // LP-04, LP-05
    if (direction == Direction.FORWARD) {
      return Map.of(Slot.OUTPUT, geometry.outputShape());
    }
    Shape gradient = given.get(Slot.OUTPUT_GRADIENT);
    if (!geometry.outputShape().equals(gradient)) {
      throw new InvalidCallException(
              "LP-03", "outputGradient shape", gradient, geometry.outputShape().toString())
          .within(label());
    }
    return Map.of(Slot.INPUT_GRADIENT, geometry.inputShape()); // LP-14
  }
}
