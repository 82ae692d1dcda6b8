package org.convspec.spec.operator;

import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/**
 * Lays patches over each other where a window would have cut them out, and sums (chapter 7):
 * col2im.
 *
 * @param outputExtents extents of the image, one per spatial axis
 * @param kernel taps per spatial axis
 * @param strides stride per spatial axis
 * @param dilations dilation per spatial axis
 * @param padding padding of every spatial axis of the image
 * @param rounding what becomes of a last partial step
 */
public record Fold(
    List<Long> outputExtents,
    List<Long> kernel,
    List<Long> strides,
    List<Long> dilations,
    PaddingRule padding,
    OutputRounding rounding)
    implements Operator {

  private static final int RANK_OF_PATCHES = 3;

  private static final Signature SIGNATURE =
      new Signature(
          List.of(Slot.INPUT),
          List.of(),
          List.of(Slot.OUTPUT),
          Map.of(Slot.INPUT, Slot.INPUT_GRADIENT));

  /** Keeps unmodifiable copies. */
  public Fold {
    outputExtents = List.copyOf(outputExtents);
    kernel = List.copyOf(kernel);
    strides = List.copyOf(strides);
    dilations = List.copyOf(dilations);
  }

  /** Returns the operator that folds to these extents by the attributes of a window. */
  public static Fold to(List<Long> outputExtents, PoolWindow window) {
    return new Fold(
        outputExtents,
        window.kernel(),
        window.strides(),
        window.dilations(),
        window.padding(),
        window.rounding());
  }

  /** Returns the attributes as those of a window that slides over every channel of the image. */
  public PoolWindow window() {
    return new PoolWindow(kernel, strides, dilations, padding, rounding);
  }

  @Override
  public String label() {
    return "fold";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  /**
   * Returns the patches that fold to an image of so many items and channels.
   *
   * @throws InvalidCallException by the rule that an attribute breaks
   */
  public PatchGeometry producing(long batch, long channels) {
    Shape space = Shape.of(outputExtents.stream().mapToLong(Long::longValue).toArray());
    PoolGeometry pooled = window().over(Shape.of(batch, channels, space));
    return new PatchGeometry(batch, channels, pooled.window());
  }

  /**
   * Returns this operator over an input.
   *
   * @param input (n, channels * taps, windows)
   * @throws InvalidCallException by the rule that attributes and shape break together
   */
  public PatchGeometry over(Shape input) {
    try {
      return bind(input);
    } catch (InvalidCallException invalid) {
      throw invalid.within(label());
    }
  }

  private PatchGeometry bind(Shape input) {
    if (input.rank() != RANK_OF_PATCHES) { // PATCH-02
      throw new InvalidCallException(
          "PATCH-02", "input rank", input.rank(), "3: items, rows and columns");
    }
    long taps = producing(input.extent(0), 1).window().kernel().elementCount();
    if (input.extent(1) % taps != 0) { // PATCH-03
      throw new InvalidCallException(
          "PATCH-03", "rows", input.extent(1), "a multiple of the taps, " + taps);
    }
    PatchGeometry geometry = producing(input.extent(0), input.extent(1) / taps);
    long columns = geometry.patchesShape().extent(2);
    if (input.extent(2) != columns) { // PATCH-04
      throw new InvalidCallException(
          "PATCH-04", "columns", input.extent(2), "one per window, " + columns);
    }
    return geometry;
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    Shape output = over(given.get(Slot.INPUT)).imageShape();
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
