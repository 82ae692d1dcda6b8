package org.convspec.vectors.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** A call of ours that a node was read as, under construction. */
final class ReadCall {

  /**
   * What an output of the node is.
   *
   * @param slot the result of the call
   * @param inCall its shape in the call, from that in the model
   */
  record Output(Slot slot, UnaryOperator<Shape> inCall) {}

  private final Operator operator;
  private final ElementType type;
  private final Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
  private final List<Optional<Output>> outputs = new ArrayList<>();

  /**
   * Starts a call.
   *
   * @param input the first tensor, whose element type is that of the call
   */
  ReadCall(Operator operator, GivenTensor input) {
    this.operator = operator;
    this.type = input.elementType();
    given(Slot.INPUT, input);
  }

  /** Gives a tensor. */
  ReadCall given(Slot slot, GivenTensor tensor) {
    tensors.put(slot, tensor.as(operator.elementTypeOf(slot, type)));
    return this;
  }

  /** Gives a tensor, if it is there. */
  ReadCall given(Slot slot, Optional<GivenTensor> tensor) {
    tensor.ifPresent(each -> given(slot, each));
    return this;
  }

  /** The next output of the node is a result. */
  ReadCall result(Slot slot) {
    return result(slot, UnaryOperator.identity());
  }

  /** The next output of the node is a result that has another shape in the call. */
  ReadCall result(Slot slot, UnaryOperator<Shape> inCall) {
    outputs.add(Optional.of(new Output(slot, inCall)));
    return this;
  }

  /** The next output of the node is no result of ours. */
  ReadCall otherResult() {
    outputs.add(Optional.empty());
    return this;
  }

  /** Returns what an output of the node is, if it is a result of ours. */
  Optional<Output> output(int number) {
    return number < outputs.size() ? outputs.get(number) : Optional.empty();
  }

  /** Returns the call of one result. */
  Call asking(Slot slot) {
    return new Call(
        operator,
        Direction.FORWARD,
        Call.Layouts.CANONICAL,
        Collections.unmodifiableMap(tensors),
        Set.of(slot));
  }
}
