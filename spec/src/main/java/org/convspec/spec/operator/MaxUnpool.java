package org.convspec.spec.operator;

import java.util.List;
import java.util.Map;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/**
 * Max unpooling of any spatial rank: puts maxima back where they came from (chapter 9).
 *
 * @param indexing what the indices mean: positions of the output
 * @param outputExtents output extents, one per spatial axis
 */
public record MaxUnpool(Indexing indexing, List<Long> outputExtents) implements Operator {

  private static final Signature SIGNATURE =
      new Signature(
          List.of(Slot.INPUT, Slot.INDICES),
          List.of(),
          List.of(Slot.OUTPUT),
          Map.of(Slot.INPUT, Slot.INPUT_GRADIENT));

  /** Keeps an unmodifiable copy. */
  public MaxUnpool {
    outputExtents = List.copyOf(outputExtents);
  }

  /** Returns the same unpooling with other output extents. */
  public MaxUnpool withOutputExtents(List<Long> other) {
    return new MaxUnpool(indexing, other);
  }

  /** Returns the same unpooling with indices of another meaning. */
  public MaxUnpool withIndexing(Indexing other) {
    return new MaxUnpool(other, outputExtents);
  }

  @Override
  public String label() {
    return "maxUnpool";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  /**
   * Returns this unpooling over an input and its indices.
   *
   * @param input (n, channels, space)
   * @param indices the same
   * @throws InvalidCallException by the rule that attributes and shapes break together
   */
  public UnpoolGeometry over(Shape input, Shape indices) {
    try {
      DataRank.check(input);
      checkExtents(input.rank() - 2);
      if (!input.equals(indices)) { // MAX-45
        throw new InvalidCallException("MAX-45", "indices shape", indices, input.toString());
      }
      Shape space = Shape.of(outputExtents.stream().mapToLong(Long::longValue).toArray());
      return new UnpoolGeometry(input, Shape.of(input.extent(0), input.extent(1), space), indexing);
    } catch (InvalidCallException invalid) {
      throw invalid.within(label());
    }
  }

  private void checkExtents(int rank) {
    if (outputExtents.size() != rank) { // MAX-03
      throw new InvalidCallException(
          "MAX-03",
          "number of output extents",
          outputExtents.size(),
          "one per spatial axis, " + rank);
    }
    for (long extent : outputExtents) {
      if (extent < 0) { // MAX-03
        throw new InvalidCallException("MAX-03", "output extent", extent, "at least 0");
      }
    }
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    UnpoolGeometry geometry = over(given.get(Slot.INPUT), given.get(Slot.INDICES));
    if (direction == Direction.FORWARD) {
      return Map.of(Slot.OUTPUT, geometry.outputShape()); // MAX-46, MAX-49
    }
    Shape gradient = given.get(Slot.OUTPUT_GRADIENT);
    if (!geometry.outputShape().equals(gradient)) { // MAX-47
      throw new InvalidCallException(
              "MAX-47", "outputGradient shape", gradient, geometry.outputShape().toString())
          .within(label());
    }
    return Map.of(Slot.INPUT_GRADIENT, geometry.inputShape()); // MAX-48
  }
}
