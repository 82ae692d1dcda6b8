package org.convspec.spec.operator;

import java.util.List;
import java.util.Map;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/** A linear layer: every output feature is a weighted sum of all input features (chapter 21). */
public record Linear() implements Operator {

  private static final int RANK = 2;

  private static final Signature SIGNATURE =
      new Signature(
          List.of(Slot.INPUT, Slot.WEIGHTS),
          List.of(Slot.BIAS),
          List.of(Slot.OUTPUT),
          Map.of(
              Slot.INPUT,
              Slot.INPUT_GRADIENT,
              Slot.WEIGHTS,
              Slot.WEIGHTS_GRADIENT,
              Slot.BIAS,
              Slot.BIAS_GRADIENT));

  @Override
  public String label() {
    return "linear";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    Shape input = given.get(Slot.INPUT);
    Shape weights = given.get(Slot.WEIGHTS);
    try {
      DataRank.check(input);
      check(input, weights, given.get(Slot.BIAS));
    } catch (InvalidCallException invalid) {
      throw invalid.within(label());
    }
    Shape output = Shape.of(input.extent(0), weights.extent(0)); // ARITH-09
    if (direction == Direction.FORWARD) {
      return Map.of(Slot.OUTPUT, output);
    }
    OutputGradients.check("ARITH-02", label(), given, output);
    return Map.of( // ARITH-11
        Slot.INPUT_GRADIENT,
        input,
        Slot.WEIGHTS_GRADIENT,
        weights,
        Slot.BIAS_GRADIENT,
        Shape.of(weights.extent(0)));
  }

  private static void check(Shape input, Shape weights, Shape bias) {
    if (input.rank() != RANK) { // ARITH-05
      throw new InvalidCallException(
          "ARITH-05", "input rank", input.rank(), "2: items and features");
    }
    long features = input.extent(1);
    if (weights.rank() != RANK || weights.extent(1) != features || weights.extent(0) < 1) {
      throw new InvalidCallException( // ARITH-06
          "ARITH-06", "weights shape", weights, "(outputFeatures, " + features + "), at least one");
    }
    if (bias != null && !bias.equals(Shape.of(weights.extent(0)))) { // ARITH-07
      throw new InvalidCallException(
          "ARITH-07", "bias shape", bias, "(" + weights.extent(0) + "), one per output feature");
    }
  }
}
