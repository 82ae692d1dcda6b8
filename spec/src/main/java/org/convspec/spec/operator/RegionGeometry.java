package org.convspec.spec.operator;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.convspec.spec.geometry.IndexRelation;
import org.convspec.spec.geometry.Interval;
import org.convspec.spec.geometry.Regions;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/**
 * The regions of a pooling over an input of known shape (chapter 12); whatever has this type is
 * valid.
 *
 * @param batch number of items
 * @param channels number of channels, of the input and of the output
 * @param regions the regions of every plane
 */
public record RegionGeometry(long batch, long channels, Regions regions) implements PlaneGeometry {

  /** What every pooling of regions takes and gives. */
  static final Signature SIGNATURE =
      new Signature(
          List.of(Slot.INPUT),
          List.of(),
          List.of(Slot.OUTPUT),
          Map.of(Slot.INPUT, Slot.INPUT_GRADIENT));

  /** What every maximum over regions takes and gives. */
  static final Signature SIGNATURE_OF_MAXIMUM =
      new Signature(
          List.of(Slot.INPUT),
          List.of(),
          List.of(Slot.OUTPUT, Slot.INDICES),
          Map.of(Slot.INPUT, Slot.INPUT_GRADIENT));

  @Override
  public IndexRelation relation() {
    return regions;
  }

  /**
   * Returns regions over an input.
   *
   * @param label the operator, for messages
   * @param input (n, channels, space)
   * @param regions the regions over the input extents
   */
  static RegionGeometry of(String label, Shape input, Function<Shape, Regions> regions) {
    try {
      DataRank.check(input);
      return new RegionGeometry(input.extent(0), input.extent(1), regions.apply(input.spatial()));
    } catch (InvalidCallException invalid) {
      throw invalid.within(label);
    }
  }

  /** POOL-10: the whole plane. */
  static Regions whole(Shape space) {
    refuseNothing(space);
    return Regions.whole(space);
  }

  /** POOL-11: so many regions along each axis. */
  static Regions adaptive(Shape space, List<Long> outputs) {
    onePerAxis("output extents", outputs.size(), space);
    for (long extent : outputs) {
      if (extent < 1) { // POOL-01
        throw new InvalidCallException("POOL-01", "output extent", extent, "at least 1");
      }
    }
    refuseNothing(space);
    return Regions.adaptive(space, outputs);
  }

  /** POOL-12: regions as they are given. */
  static Regions given(Shape space, List<List<Interval>> perAxis) {
    onePerAxis("lists of regions", perAxis.size(), space);
    for (int axis = 0; axis < perAxis.size(); axis++) {
      if (perAxis.get(axis).isEmpty()) { // POOL-03
        throw new InvalidCallException("POOL-03", "number of regions", 0, "at least 1");
      }
      for (Interval region : perAxis.get(axis)) {
        checkInside(region, space.extent(axis));
      }
    }
    return Regions.given(space, perAxis);
  }

  private static void checkInside(Interval region, long extent) {
    if (region.from() < 0 || region.to() <= region.from() || extent < region.to()) { // POOL-03
      throw new InvalidCallException(
          "POOL-03",
          "region",
          region.from() + ":" + region.to(),
          "some positions of the " + extent + " that there are");
    }
  }

  private static void onePerAxis(String what, int count, Shape space) {
    if (count != space.rank()) { // WIN-24
      throw new InvalidCallException(
          "WIN-24", "number of " + what, count, "one per spatial axis, " + space.rank());
    }
  }

  private static void refuseNothing(Shape space) {
    for (long extent : space.toArray()) {
      if (extent == 0) { // POOL-02
        throw new InvalidCallException("POOL-02", "input extent", extent, "at least 1");
      }
    }
  }

  /**
   * POOL-05, POOL-06, POOL-07, POOL-08, POOL-09: the shapes of the results of a pooling of regions.
   */
  Map<Slot, Shape> resultShapes(String label, Direction direction, Map<Slot, Shape> given) {
    if (direction == Direction.FORWARD) {
      return Map.of(Slot.OUTPUT, outputShape());
    }
    Shape gradient = given.get(Slot.OUTPUT_GRADIENT);
    if (!outputShape().equals(gradient)) { // POOL-04
      throw new InvalidCallException(
              "POOL-04", "outputGradient shape", gradient, outputShape().toString())
          .within(label);
    }
    return Map.of(Slot.INPUT_GRADIENT, inputShape());
  }

  /** POOL-14: the same with indices of the shape of the output. */
  Map<Slot, Shape> resultShapesOfMaximum(
      String label, Direction direction, Map<Slot, Shape> given) {
    return direction == Direction.FORWARD
        ? Map.of(Slot.OUTPUT, outputShape(), Slot.INDICES, outputShape())
        : resultShapes(label, direction, given);
  }
}
