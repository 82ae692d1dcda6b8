package org.convspec.spec.operator;

import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.PadGeometry;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/**
 * Padding of every axis, items and channels too (chapter 8).
 *
 * @param paddings one per axis, in canonical order; negative numbers crop
 * @param mode what stands in the padding
 * @param value the number that stands there with mode CONSTANT; 0 with any other
 */
public record Pad(List<Padding> paddings, PadMode mode, double value) implements Operator {

  private static final Signature SIGNATURE =
      new Signature(
          List.of(Slot.INPUT),
          List.of(),
          List.of(Slot.OUTPUT),
          Map.of(Slot.INPUT, Slot.INPUT_GRADIENT));

  /** Keeps an unmodifiable copy. */
  public Pad {
    paddings = List.copyOf(paddings);
  }

  /** Returns the same operator with other paddings. */
  public Pad withPaddings(List<Padding> other) {
    return new Pad(other, mode, value);
  }

  /** Returns the same paddings with something else in them. */
  public Pad withMode(PadMode otherMode, double otherValue) {
    return new Pad(paddings, otherMode, otherValue);
  }

  @Override
  public String label() {
    return "pad";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  /**
   * Returns this padding over an input.
   *
   * @param input (n, channels, space)
   * @throws InvalidCallException by the rule that attributes and shape break together
   */
  public PadGeometry over(Shape input) {
    try {
      DataRank.check(input);
      if (mode != PadMode.CONSTANT && value != 0) { // PAD-07
        throw new InvalidCallException("PAD-07", "value", value, "0 with mode " + mode);
      }
      return PadGeometry.over(input, paddings, mode);
    } catch (InvalidCallException invalid) {
      throw invalid.within(label());
    }
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    Shape output = over(given.get(Slot.INPUT)).outputShape();
    if (direction == Direction.FORWARD) {
      return Map.of(Slot.OUTPUT, output);
    }
    Shape outputGradient = given.get(Slot.OUTPUT_GRADIENT);
    if (!output.equals(outputGradient)) { // PAD-20
      throw new InvalidCallException(
              "PAD-20", "outputGradient shape", outputGradient, output.toString())
          .within(label());
    }
    return Map.of(Slot.INPUT_GRADIENT, given.get(Slot.INPUT)); // PAD-21
  }
}
