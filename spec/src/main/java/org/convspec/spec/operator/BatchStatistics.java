package org.convspec.spec.operator;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.Projection;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/** What both batch normalizations have in common: every channel has its statistics. */
final class BatchStatistics {

  private BatchStatistics() {}

  static Signature signature(Slot... outputs) {
    return new Signature(
        List.of(Slot.INPUT, Slot.MEAN, Slot.VARIANCE),
        List.of(Slot.SCALE, Slot.BIAS),
        List.of(outputs),
        Map.of(
            Slot.INPUT, Slot.INPUT_GRADIENT,
            Slot.SCALE, Slot.SCALE_GRADIENT,
            Slot.BIAS, Slot.BIAS_GRADIENT));
  }

  /** BN-11: the elements of a channel are a set, over all items and positions. */
  static NormGeometry perChannel(Shape input) {
    DataRank.check(input);
    return new NormGeometry(Projection.keeping(input, 1), Projection.keeping(input, 1));
  }

  static void checkEpsilon(double epsilon) {
    if (!(epsilon >= 0 && epsilon < Double.POSITIVE_INFINITY)) { // BN-02, also for NaN
      throw new InvalidCallException("BN-02", "epsilon", epsilon, "a number of at least 0");
    }
  }

  /** BN-07, BN-08, BN-09: the shapes of the results. */
  static Map<Slot, Shape> resultShapes(
      Operator operator, NormGeometry geometry, Direction direction, Map<Slot, Shape> given) {
    Shape channels = geometry.parameters().to();
    for (Slot slot : List.of(Slot.SCALE, Slot.BIAS, Slot.MEAN, Slot.VARIANCE)) {
      if (given.containsKey(slot)) {
        shaped("BN-03", operator, slot, given.get(slot), channels);
      }
    }
    Map<Slot, Shape> results = new EnumMap<>(Slot.class);
    if (direction == Direction.GRADIENT) {
      Shape gradient = given.get(Slot.OUTPUT_GRADIENT);
      shaped("BN-04", operator, Slot.OUTPUT_GRADIENT, gradient, geometry.inputShape());
    }
    for (Slot slot : operator.signature().results(direction)) {
      boolean isData = slot.role() == Slot.Role.DATA;
      results.put(slot, isData ? geometry.inputShape() : channels);
    }
    return results;
  }

  private static void shaped(
      String rule, Operator operator, Slot slot, Shape actual, Shape expected) {
    if (!expected.equals(actual)) {
      throw new InvalidCallException(rule, slot.label() + " shape", actual, expected.toString())
          .within(operator.label());
    }
  }
}
