package org.convspec.vectors.notation;

import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.Linear;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;

/** How linear layers are written: {@code linear n2 c3 i- m4 k- bias}, without spatial axes. */
public final class LinearNotation extends OperatorNotation<Linear> {

  /** The one there is. */
  public static final LinearNotation NOTATION = new LinearNotation();

  private LinearNotation() {
    super("linear", "linear", Linear.class, List.of());
  }

  @Override
  protected boolean hasWeights() {
    return true;
  }

  @Override
  protected Linear build(AttributeValues<Linear> values) {
    return new Linear();
  }

  @Override
  public Map<Slot, Shape> shapes(Linear linear, Dimensions dimensions) {
    Dimensions.OfWeights weights = dimensions.weights().orElseThrow();
    return Map.of(
        Slot.INPUT,
        dimensions.input(),
        Slot.WEIGHTS,
        Shape.of(weights.outputs(), dimensions.channels(), weights.kernelShape()),
        Slot.BIAS,
        Shape.of(weights.outputs()));
  }

  @Override
  public OperatorCase<Linear> plainest(int rank, ElementType type, Fill fill) {
    Dimensions pair = Dimensions.of(1, 2, List.of()).withWeights(1, List.of());
    return OperatorCase.of(this, new Linear(), pair, type, fill);
  }
}
