package org.convspec.spec.operator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.convspec.spec.geometry.Projection;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/**
 * What shares statistics, and what shares elements of scale and bias; whatever has this type is
 * valid.
 *
 * @param sets to which set each position of the input belongs
 * @param parameters to which element of scale and bias it belongs
 */
public record NormGeometry(Projection sets, Projection parameters) {

  /** What normalizations with scale and bias take and give. */
  static final Signature WITH_SCALE_AND_BIAS =
      new Signature(
          List.of(Slot.INPUT),
          List.of(Slot.SCALE, Slot.BIAS),
          List.of(Slot.OUTPUT),
          Map.of(
              Slot.INPUT, Slot.INPUT_GRADIENT,
              Slot.SCALE, Slot.SCALE_GRADIENT,
              Slot.BIAS, Slot.BIAS_GRADIENT));

  /** What normalizations with a scale alone take and give. */
  static final Signature WITH_SCALE =
      new Signature(
          List.of(Slot.INPUT),
          List.of(Slot.SCALE),
          List.of(Slot.OUTPUT),
          Map.of(Slot.INPUT, Slot.INPUT_GRADIENT, Slot.SCALE, Slot.SCALE_GRADIENT));

  /** What normalizations without parameters take and give. */
  static final Signature WITHOUT_PARAMETERS =
      new Signature(
          List.of(Slot.INPUT),
          List.of(),
          List.of(Slot.OUTPUT),
          Map.of(Slot.INPUT, Slot.INPUT_GRADIENT));

  /**
   * Returns the geometry of a normalization over an input.
   *
   * @param normalization for messages, and for its epsilon
   * @param input (n, channels, space)
   * @param sets makes the geometry of a shape that has items and channels
   */
  static NormGeometry of(
      Normalization normalization, Shape input, Function<Shape, NormGeometry> sets) {
    try {
      DataRank.check(input);
      checkEpsilon(normalization.epsilon());
      return sets.apply(input);
    } catch (InvalidCallException invalid) {
      throw invalid.within(normalization.label());
    }
  }

  private static void checkEpsilon(double epsilon) {
    if (!(epsilon >= 0 && epsilon < Double.POSITIVE_INFINITY)) { // NORM-05, also for NaN
      throw new InvalidCallException("NORM-05", "epsilon", epsilon, "a number of at least 0");
    }
  }

  /**
   * NORM-12, NORM-13, NORM-16, NORM-17: positions that differ on these axes alone form a set; each
   * place in a set has its own element of scale and bias.
   */
  static NormGeometry alongAxes(Shape input, List<Long> axes) {
    checkAxes(axes, input.rank());
    int[] along = axes.stream().mapToInt(Math::toIntExact).sorted().toArray();
    int[] across =
        IntStream.range(0, input.rank()).filter(axis -> !axes.contains((long) axis)).toArray();
    return new NormGeometry(Projection.keeping(input, across), Projection.keeping(input, along));
  }

  private static void checkAxes(List<Long> axes, int rank) {
    if (axes.isEmpty()) { // NORM-01
      throw new InvalidCallException("NORM-01", "number of axes", 0, "at least 1");
    }
    List<Long> sorted = new ArrayList<>(axes);
    sorted.sort(Comparator.naturalOrder());
    for (int place = 0; place < sorted.size(); place++) {
      long axis = sorted.get(place);
      if (axis < 0 || axis >= rank) { // NORM-02
        throw new InvalidCallException(
            "NORM-02", "axis", axis, "one of the " + rank + " axes of the input, from 0");
      }
      if (place > 0 && axis == sorted.get(place - 1)) { // NORM-03
        throw new InvalidCallException("NORM-03", "axis", axis, "named once");
      }
    }
  }

  /**
   * NORM-14: an item's channels in groups of neighbours; each group with its positions is a set.
   * There are as many groups as are asked for also where there are no channels (NORM-06, NORM-11).
   */
  static NormGeometry ofGroups(Shape input, long groups, Affine affine) {
    long channels = input.extent(1);
    if (groups < 1 || channels % groups != 0) { // NORM-04
      throw new InvalidCallException(
          "NORM-04", "groups", groups, "a divisor of the channels, " + channels);
    }
    Projection.Kept items = new Projection.Kept(0, 1, input.extent(0));
    Projection.Kept blocks = new Projection.Kept(1, channels / groups, groups);
    Projection sets = new Projection(input, List.of(items, blocks));
    return new NormGeometry(
        sets,
        switch (affine) {
          case PER_CHANNEL -> Projection.keeping(input, 1);
          case PER_GROUP -> new Projection(input, List.of(blocks));
        });
  }

  /** Returns the shape of the input and of the output. */
  public Shape inputShape() {
    return sets.from();
  }

  /** NORM-09, NORM-10, NORM-11: the shapes of the results. */
  Map<Slot, Shape> resultShapes(Operator operator, Direction direction, Map<Slot, Shape> given) {
    for (Slot slot : operator.signature().optional()) {
      if (given.containsKey(slot)) {
        shaped("NORM-06", operator, slot, given.get(slot), parameters.to());
      }
    }
    if (direction == Direction.FORWARD) {
      return Map.of(Slot.OUTPUT, inputShape());
    }
    shaped(
        "NORM-07", operator, Slot.OUTPUT_GRADIENT, given.get(Slot.OUTPUT_GRADIENT), inputShape());
    Map<Slot, Shape> gradients = new EnumMap<>(Slot.class);
    operator
        .signature()
        .gradients()
        .forEach(
            (slot, gradient) ->
                gradients.put(gradient, slot == Slot.INPUT ? inputShape() : parameters.to()));
    return gradients;
  }

  private static void shaped(
      String rule, Operator operator, Slot slot, Shape actual, Shape expected) {
    if (!expected.equals(actual)) {
      throw new InvalidCallException(rule, slot.label() + " shape", actual, expected.toString())
          .within(operator.label());
    }
  }
}
