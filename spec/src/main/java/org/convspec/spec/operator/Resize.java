package org.convspec.spec.operator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.convspec.spec.geometry.CoordinateRule;
import org.convspec.spec.geometry.ResizeAxis;
import org.convspec.spec.geometry.ResizeGeometry;
import org.convspec.spec.geometry.ResizeMode;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/**
 * Resizing of the spatial axes (chapter 23).
 *
 * @param outputExtents one per spatial axis
 * @param mode what an output element takes from the positions around its coordinate
 * @param coordinates where output positions lie on the input
 * @param scales how many times longer each spatial axis becomes; empty where the extents say that
 */
public record Resize(
    List<Long> outputExtents, ResizeMode mode, CoordinateRule coordinates, List<Double> scales)
    implements Operator {

  private static final Signature SIGNATURE =
      new Signature(
          List.of(Slot.INPUT),
          List.of(),
          List.of(Slot.OUTPUT),
          Map.of(Slot.INPUT, Slot.INPUT_GRADIENT));

  /** Keeps unmodifiable copies. */
  public Resize {
    outputExtents = List.copyOf(outputExtents);
    scales = List.copyOf(scales);
  }

  /** Returns the same operator with other output extents. */
  public Resize withOutputExtents(List<Long> other) {
    return new Resize(other, mode, coordinates, scales);
  }

  /** Returns the same operator with another mode. */
  public Resize withMode(ResizeMode other) {
    return new Resize(outputExtents, other, coordinates, scales);
  }

  /** Returns the same operator with another coordinate rule. */
  public Resize withCoordinates(CoordinateRule other) {
    return new Resize(outputExtents, mode, other, scales);
  }

  /** Returns the same operator with other scales. */
  public Resize withScales(List<Double> other) {
    return new Resize(outputExtents, mode, coordinates, other);
  }

  @Override
  public String label() {
    return "resize";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  /**
   * Returns this resizing over an input.
   *
   * @param input (n, channels, space)
   * @throws InvalidCallException by the rule that attributes and shape break together
   */
  public ResizeGeometry over(Shape input) {
    try {
      DataRank.check(input);
      checkCounts(input.spatial().rank());
      checkChoices();
      List<ResizeAxis> axes = new ArrayList<>();
      for (int number = 0; number < outputExtents.size(); number++) {
        axes.add(axis(number, input.spatial().extent(number)));
      }
      return new ResizeGeometry(input.extent(0), input.extent(1), axes);
    } catch (InvalidCallException invalid) {
      throw invalid.within(label());
    }
  }

  private void checkCounts(int rank) {
    if (outputExtents.size() != rank) { // RESIZE-01
      throw new InvalidCallException(
          "RESIZE-01",
          "number of output extents",
          outputExtents.size(),
          "one per spatial axis, " + rank);
    }
    if (!scales.isEmpty() && scales.size() != rank) { // RESIZE-04
      throw new InvalidCallException(
          "RESIZE-04", "number of scales", scales.size(), "none, or one per spatial axis, " + rank);
    }
  }

  private void checkChoices() {
    if (coordinates == CoordinateRule.ALIGN_CORNERS && !scales.isEmpty()) { // RESIZE-06
      throw new InvalidCallException(
          "RESIZE-06", "scales with ALIGN_CORNERS", scales, "none: the extents say them");
    }
    if (coordinates == CoordinateRule.TF_HALF_PIXEL_FOR_NEAREST && !mode.isNearest()) {
      throw new InvalidCallException( // RESIZE-07
          "RESIZE-07", "mode with " + coordinates, mode, "a nearest one");
    }
  }

  private ResizeAxis axis(int number, long inputExtent) {
    try {
      OptionalDouble scale =
          scales.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(scales.get(number));
      return new ResizeAxis(inputExtent, outputExtents.get(number), mode, coordinates, scale);
    } catch (InvalidCallException invalid) {
      throw invalid.within("axis " + number);
    }
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    Shape output = over(given.get(Slot.INPUT)).outputShape();
    if (direction == Direction.FORWARD) {
      return Map.of(Slot.OUTPUT, output);
    }
    Shape outputGradient = given.get(Slot.OUTPUT_GRADIENT);
    if (!output.equals(outputGradient)) { // RESIZE-25
      throw new InvalidCallException(
              "RESIZE-25", "outputGradient shape", outputGradient, output.toString())
          .within(label());
    }
    return Map.of(Slot.INPUT_GRADIENT, given.get(Slot.INPUT)); // RESIZE-26
  }
}
