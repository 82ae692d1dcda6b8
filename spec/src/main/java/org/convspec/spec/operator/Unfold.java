package org.convspec.spec.operator;

import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/**
 * Cuts an image into the patches that a window sees, one per column (chapter 7): im2col.
 *
 * @param kernel taps per spatial axis
 * @param strides stride per spatial axis
 * @param dilations dilation per spatial axis
 * @param padding padding of every spatial axis
 * @param rounding what becomes of a last partial step
 */
public record Unfold(
    List<Long> kernel,
    List<Long> strides,
    List<Long> dilations,
    PaddingRule padding,
    OutputRounding rounding)
    implements Operator {

  private static final Signature SIGNATURE =
      new Signature(
          List.of(Slot.INPUT),
          List.of(),
          List.of(Slot.OUTPUT),
          Map.of(Slot.INPUT, Slot.INPUT_GRADIENT));

  /** Keeps unmodifiable copies. */
  public Unfold {
    kernel = List.copyOf(kernel);
    strides = List.copyOf(strides);
    dilations = List.copyOf(dilations);
  }

  /** Returns the operator with the attributes of a window. */
  public static Unfold by(PoolWindow window) {
    return new Unfold(
        window.kernel(), window.strides(), window.dilations(), window.padding(), window.rounding());
  }

  /** Returns the attributes as those of a window that slides over every channel. */
  public PoolWindow window() {
    return new PoolWindow(kernel, strides, dilations, padding, rounding);
  }

  @Override
  public String label() {
    return "unfold";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  /**
   * Returns the patches of an input.
   *
   * @param input (n, channels, space)
   * @throws InvalidCallException by the rule that attributes and shape break together
   */
  public PatchGeometry over(Shape input) {
    try {
      PoolGeometry pooled = window().over(input);
      return new PatchGeometry(pooled.batch(), pooled.channels(), pooled.window());
    } catch (InvalidCallException invalid) {
      throw invalid.within(label());
    }
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    Shape output = over(given.get(Slot.INPUT)).patchesShape();
    if (direction == Direction.FORWARD) {
      return Map.of(Slot.OUTPUT, output);
    }
    Shape outputGradient = given.get(Slot.OUTPUT_GRADIENT);
    if (!output.equals(outputGradient)) { // PATCH-20
      throw new InvalidCallException(
              "PATCH-20", "outputGradient shape", outputGradient, output.toString())
          .within(label());
    }
    return Map.of(Slot.INPUT_GRADIENT, given.get(Slot.INPUT)); // PATCH-21
  }
}
