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
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/**
 * An operator as an implementation computes it, in the element type and layouts of a case: what
 * laws are stated in. Tensors are in canonical layout.
 */
final class OperatorLayer<O extends Operator> {

  /** How results are asked for. */
  private final BiFunction<Call, Slot, Tensor> asking;

  private final OperatorCase<O> example;

  private OperatorLayer(BiFunction<Call, Slot, Tensor> asking, OperatorCase<O> example) {
    this.asking = asking;
    this.example = example;
  }

  OperatorLayer(Witness witness, OperatorCase<O> example) {
    this(witness::ask, example);
  }

  /** Returns a layer for a law that holds bit for bit where every result is exact (ACC-05). */
  static <O extends Operator> OperatorLayer<O> ofExactLaw(
      Witness witness, OperatorCase<O> example) {
    return new OperatorLayer<>(witness::askExactly, example);
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
    return ask(operator, inputs, Direction.FORWARD, slot);
  }

  /** Returns a gradient of the case's own operator and inputs. */
  Tensor gradient(Slot slot) {
    return gradient(slot, operator(), inputs(), outputGradient());
  }

  /** Returns a gradient of any operator of this kind at any inputs. */
  Tensor gradient(Slot slot, O operator, Map<Slot, Tensor> inputs, Tensor outputGradient) {
    Map<Slot, Tensor> tensors = new EnumMap<>(inputs);
    tensors.put(Slot.OUTPUT_GRADIENT, outputGradient);
    return ask(operator, tensors, Direction.GRADIENT, slot);
  }

  private Tensor ask(O operator, Map<Slot, Tensor> given, Direction direction, Slot slot) {
    Map<Slot, Tensor> tensors = new EnumMap<>(given);
    tensors.replaceAll((name, tensor) -> tensor.as(example.type()));
    return asking.apply(example.with(operator).calling(tensors, direction, slot), slot);
  }
}
