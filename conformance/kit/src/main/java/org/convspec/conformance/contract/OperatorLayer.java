package org.convspec.conformance.contract;

import java.util.EnumMap;
import java.util.Map;
import org.convspec.conformance.judge.Comparison;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/**
 * An operator as an implementation computes it, in the element type and layouts of a case: what
 * laws are stated in. Tensors are in canonical layout.
 */
final class OperatorLayer<O extends Operator> {

  private final Witness witness;
  private final OperatorCase<O> example;

  OperatorLayer(Witness witness, OperatorCase<O> example) {
    this.witness = witness;
    this.example = example;
  }

  O operator() {
    return example.operator();
  }

  /** Returns a comparison that traces indices of the case itself. */
  Comparison comparing(Slot slot) {
    return new Comparison(example, slot);
  }

  /** Returns the inputs of the case. */
  Map<Slot, Tensor> inputs() {
    Map<Slot, Tensor> inputs = new EnumMap<>(Slot.class);
    example.given().forEach((slot, shape) -> inputs.put(slot, example.canonical(slot, shape)));
    return inputs;
  }

  /** Returns one input of the case. */
  Tensor input(Slot slot) {
    return example.canonical(slot, example.shape(slot));
  }

  Tensor outputGradient() {
    return example.canonical(Slot.OUTPUT_GRADIENT, example.outputShape());
  }

  /** Returns other data of the same kind: laws about sums need two tensors. */
  Tensor another(Slot slot, Shape shape) {
    return example
        .with(new Fill(example.fill().kind(), ~example.fill().seed()))
        .canonical(slot, shape);
  }

  /** Returns the inputs of the case, with another tensor in one slot. */
  Map<Slot, Tensor> inputsWith(Slot slot, Tensor tensor) {
    Map<Slot, Tensor> inputs = inputs();
    inputs.put(slot, tensor);
    return inputs;
  }

  /** Returns a forward result of the case's own operator and inputs. */
  Tensor output() {
    return result(Slot.OUTPUT, operator(), inputs());
  }

  /** Returns a forward result of any operator of this kind over any inputs. */
  Tensor result(Slot slot, O operator, Map<Slot, Tensor> inputs) {
    return witness.ask(example.with(operator).calling(inputs, Direction.FORWARD, slot), slot);
  }

  /** Returns a gradient of the case's own operator and inputs. */
  Tensor gradient(Slot slot) {
    return gradient(slot, operator(), inputs(), outputGradient());
  }

  /** Returns a gradient of any operator of this kind at any inputs. */
  Tensor gradient(Slot slot, O operator, Map<Slot, Tensor> inputs, Tensor outputGradient) {
    Map<Slot, Tensor> tensors = new EnumMap<>(inputs);
    tensors.put(Slot.OUTPUT_GRADIENT, outputGradient);
    return witness.ask(example.with(operator).calling(tensors, Direction.GRADIENT, slot), slot);
  }
}
