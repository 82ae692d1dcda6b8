package org.convspec.conformance.contract;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convspec.conformance.judge.Examination;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Dropout;
import org.convspec.spec.operator.Linear;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;

/**
 * What sums, products, dropouts and linear layers obey. Linearity in an operand (ARITH-36), in the
 * output gradient (ARITH-41), adjoints (ARITH-37), items (ARITH-40) and the same answer to the same
 * call (ARITH-52) are laws of all operators.
 */
final class ArithmeticLaws {

  private ArithmeticLaws() {}

  /** ARITH-35: the operands exchanged, the output is the same. */
  static <O extends Operator> Examination<OperatorCase<O>> operandsCommute() {
    return (witness, example) -> {
      OperatorLayer<O> layer = new OperatorLayer<>(witness, example);
      Map<Slot, Tensor> exchanged = new EnumMap<>(Slot.class);
      exchanged.put(Slot.INPUT, layer.input(Slot.OTHER));
      exchanged.put(Slot.OTHER, layer.input(Slot.INPUT));
      return layer
          .comparing(Slot.OUTPUT)
          .law(layer.result(Slot.OUTPUT, layer.operator(), exchanged), layer.output());
    };
  }

  /** ARITH-38: a convolution of spatial rank 0 over the same tensors gives the same. */
  static Finding isConvolution(Witness witness, OperatorCase<Linear> example) {
    OperatorLayer<Linear> layer = new OperatorLayer<>(witness, example);
    Convolution convolution =
        new Convolution(
            List.of(),
            List.of(),
            new PaddingRule.Explicit(Collections.emptyList()),
            OutputRounding.FLOOR,
            1,
            Orientation.CORRELATION);
    Map<Slot, Tensor> stored = new EnumMap<>(Slot.class);
    layer
        .inputs()
        .forEach((slot, tensor) -> stored.put(slot, example.layouts().store(slot, tensor)));
    Call call =
        new Call(convolution, Direction.FORWARD, example.layouts(), stored, Set.of(Slot.OUTPUT));
    return layer.comparing(Slot.OUTPUT).law(layer.output(), witness.ask(call, Slot.OUTPUT));
  }

  /** ARITH-39: at rate 0, with nothing masked, the output is the input. */
  static Finding nothingDroppedIsIdentity(Witness witness, OperatorCase<Dropout> example) {
    OperatorLayer<Dropout> layer = new OperatorLayer<>(witness, example);
    Map<Slot, Tensor> inputs = layer.inputs();
    inputs.replace(Slot.MASK, inputs.get(Slot.MASK).map(any -> 1));
    return layer
        .comparing(Slot.OUTPUT)
        .law(layer.result(Slot.OUTPUT, layer.operator(), inputs), layer.input(Slot.INPUT));
  }
}
