package org.convspec.conformance.contract;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.convspec.conformance.judge.Comparison;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;

/**
 * An operator as an implementation computes it, each result with its bound: what laws are stated in
 * where results have rounding errors.
 */
final class InexactLayer<O extends Operator> {

  private final Witness witness;
  private final OperatorCase<O> example;
  private final BiFunction<Call, Slot, Tensor> bound;
  private final OperatorLayer<O> layer;

  InexactLayer(Witness witness, OperatorCase<O> example, BiFunction<Call, Slot, Tensor> bound) {
    this.witness = witness;
    this.example = example;
    this.bound = bound;
    this.layer = new OperatorLayer<>(witness, example);
  }

  O operator() {
    return example.operator();
  }

  Comparison comparing(Slot slot) {
    return layer.comparing(slot);
  }

  Tensor input(Slot slot) {
    return layer.input(slot);
  }

  Map<Slot, Tensor> inputs() {
    return layer.inputs();
  }

  Map<Slot, Tensor> inputsWith(Slot slot, Tensor tensor) {
    return layer.inputsWith(slot, tensor);
  }

  Tensor outputGradient() {
    return layer.outputGradient();
  }

  /** Returns other data of the same kind for a slot. */
  Tensor another(Slot slot) {
    return layer.another(slot, input(slot).shape());
  }

  /** Returns other data of the same kind for the output gradient. */
  Tensor anotherOutputGradient() {
    return layer.another(Slot.OUTPUT_GRADIENT, outputGradient().shape());
  }

  /** Returns a forward result of any operator of this kind over any inputs. */
  Inexact result(Slot slot, O operator, Map<Slot, Tensor> inputs) {
    return of(example.with(operator).calling(inputs, Direction.FORWARD, slot), slot);
  }

  /** Returns the output of the case's own operator over any inputs. */
  Inexact output(Map<Slot, Tensor> inputs) {
    return result(Slot.OUTPUT, operator(), inputs);
  }

  /** Returns a gradient of any operator of this kind at any inputs. */
  Inexact gradient(Slot slot, O operator, Map<Slot, Tensor> inputs, Tensor outputGradient) {
    Map<Slot, Tensor> tensors = new EnumMap<>(inputs);
    tensors.put(Slot.OUTPUT_GRADIENT, outputGradient);
    return of(example.with(operator).calling(tensors, Direction.GRADIENT, slot), slot);
  }

  private Inexact of(Call call, Slot slot) {
    return new Inexact(witness.ask(call, slot), bound.apply(call, slot));
  }
}
