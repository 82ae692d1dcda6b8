package org.convspec.reference.literal;

import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.PadGeometry;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/** Padding and its gradient as chapter 8 states them. */
public final class LiteralPad implements OperatorPath<Pad> {

  @Override
  public Tensor result(Pad pad, Call call, Slot slot) {
    PadGeometry geometry = pad.over(call.tensor(Slot.INPUT).shape());
    return slot == Slot.OUTPUT
        ? forward(geometry, call.tensor(Slot.INPUT), pad.value())
        : inputGradient(geometry, call.tensor(Slot.OUTPUT_GRADIENT));
  }

  /**
   * PAD-09: an element of the output is a copy of its source, bit for bit (PAD-51, PAD-52, PAD-54);
   * PAD-10, PAD-15: or the value, which is rounded to the element type with the rest of the answer.
   */
  static Tensor forward(PadGeometry geometry, Tensor input, double value) {
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.outputShape(),
        output -> geometry.source(output).map(input::at).orElse(value));
  }

  /**
   * PAD-22: inputGradient(i) = sum over all o that copy i of outputGradient(o); PAD-23, PAD-24: 0
   * where nobody does; PAD-53: sums follow IEEE 754.
   */
  static Tensor inputGradient(PadGeometry geometry, Tensor outputGradient) {
    if (outputGradient.shape().hasNoElements()) {
      return Tensor.zeros(ElementType.FLOAT64, geometry.inputShape()); // every sum is empty
    }
    ExactSum sum = new ExactSum();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.inputShape(),
        input -> {
          sum.clear();
          for (Index copy : geometry.copies(input)) {
            sum.add(outputGradient.at(copy));
          }
          return sum.round();
        });
  }
}
