package org.convspec.conformance.mutants;

import java.util.List;
import java.util.stream.Stream;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Activation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/** An activation as somebody might write it. */
class PlainActivation extends PlainOperator {

  /** Makes the function of an activation in an element type. */
  @FunctionalInterface
  interface Maker {
    PlainFunction of(Activation activation, ElementType type);
  }

  private final Maker maker;

  PlainActivation(String label, Maker maker) {
    super(label);
    this.maker = maker;
  }

  PlainActivation(String label) {
    this(label, PlainFunction::new);
  }

  /** Returns all seven. */
  static List<PlainOperator> all() {
    return Stream.of("relu", "leakyRelu", "sigmoid", "tanh", "gelu", "silu", "hardSwish")
        .<PlainOperator>map(PlainActivation::new)
        .toList();
  }

  @Override
  Tensor compute(Call canonical, Slot slot) {
    ElementType type = canonical.elementType();
    PlainFunction function = maker.of((Activation) canonical.operator(), type);
    Tensor input = canonical.tensor(Slot.INPUT);
    if (slot == Slot.OUTPUT) {
      return input.map(function::value);
    }
    return input.combine(
        canonical.tensor(Slot.OUTPUT_GRADIENT), (x, dy) -> function.r(dy * function.derivative(x)));
  }
}
