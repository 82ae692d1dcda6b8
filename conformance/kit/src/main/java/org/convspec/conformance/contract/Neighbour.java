package org.convspec.conformance.contract;

import java.util.Map;
import java.util.Set;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Case;

/** Another operator than that of a case, in the layouts of the case: what laws about two ask. */
final class Neighbour {

  private Neighbour() {}

  /** Returns the output of an operator over an input, both canonical. */
  static Tensor output(Witness witness, Case example, Operator operator, Tensor input) {
    Tensor stored = example.layouts().store(Slot.INPUT, input.as(example.type()));
    Call call =
        new Call(
            operator,
            Direction.FORWARD,
            example.layouts(),
            Map.of(Slot.INPUT, stored),
            Set.of(Slot.OUTPUT));
    return witness.askExactly(call, Slot.OUTPUT);
  }
}
