package org.convspec.vectors.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * A call as a model of one node, under construction: the model, what it is run with, and what is
 * asked of it. Tensors have the labels of their slots as names.
 *
 * <p>Inputs are declared with their shapes, as exporters write them. So a library infers shapes
 * when it loads the model, and what is wrong with attributes shows there; without shapes some of it
 * would be met by no check at all.
 */
public final class NodeCall {

  /**
   * What the model is run with.
   *
   * @param type the type of its elements in the model
   * @param tensor its elements, in the shape that the model has for them
   */
  public record Given(DataType type, Tensor tensor) {}

  /**
   * What is asked of the model.
   *
   * @param slot the result of the call, after which the output of the model is called
   * @param type the type of its elements in the model
   * @param shape its shape in the call, from that in the model
   * @param inModel its shape in the model, from that in the call
   */
  public record Wanted(
      Slot slot, DataType type, UnaryOperator<Shape> shape, UnaryOperator<Shape> inModel) {}

  private final Call call;
  private final OnnxModel model;
  private final Map<String, Given> given = new LinkedHashMap<>();
  private final List<Wanted> wanted = new ArrayList<>();
  private int absent;
  private boolean isRounded;

  /** Starts the model of a call with no inputs, attributes or outputs yet. */
  NodeCall(Call call, OnnxModel model) {
    this.call = call;
    this.model = model;
  }

  /** The next input of the node is a tensor of the call, if the call gives it. */
  NodeCall given(Slot slot) {
    return given(slot, DataType.of(call.elementTypeOf(slot)), UnaryOperator.identity());
  }

  /** The next input of the node is a tensor of the call whose elements are integers. */
  NodeCall givenIntegers(Slot slot) {
    return given(slot, DataType.INT64, UnaryOperator.identity());
  }

  /** The same for a tensor whose axes of extent 1 ONNX leaves out. */
  NodeCall givenIntegers(Slot slot, Shape shape) {
    return given(slot, DataType.INT64, tensor -> tensor.reshape(shape));
  }

  private NodeCall given(Slot slot, DataType type, UnaryOperator<Tensor> shaped) {
    if (!call.tensors().containsKey(slot)) {
      return absent();
    }
    Tensor tensor = shaped.apply(call.tensor(slot));
    writeAbsent();
    model.input(slot.label(), type, tensor.shape());
    given.put(slot.label(), new Given(type, tensor));
    return this;
  }

  /** The node does without its next input. */
  NodeCall absent() {
    absent++;
    return this;
  }

  /** The next input of the node is a list of integers that the model holds. */
  NodeCall constant(String name, List<Long> values) {
    writeAbsent();
    model.constant(name, values);
    return this;
  }

  /** The next input of the node is a list of numbers of float32 that the model holds. */
  NodeCall constantNumbers(String name, List<Double> values) {
    writeAbsent();
    model.constant(name, DataType.FLOAT, values);
    return this;
  }

  /** The next input of the node is a number that the model holds. */
  NodeCall constant(String name, double value) {
    writeAbsent();
    model.constant(name, DataType.of(call.elementType()), value);
    return this;
  }

  /** Inputs left out are named only where another follows. */
  private void writeAbsent() {
    for (; absent > 0; absent--) {
      model.inputAbsent();
    }
  }

  /** Sets an attribute of the node. */
  NodeCall attribute(String name, long value) {
    model.attribute(name, value);
    return this;
  }

  /** Sets an attribute of the node. */
  NodeCall attribute(String name, double value) {
    isRounded |= value != (float) value;
    model.attribute(name, value);
    return this;
  }

  /** Sets an attribute of the node. */
  NodeCall attribute(String name, List<Long> values) {
    model.attribute(name, values);
    return this;
  }

  /** Sets an attribute of the node. */
  NodeCall attribute(String name, String value) {
    model.attribute(name, value);
    return this;
  }

  /** The next output of the node is a result, which the call may ask for. */
  NodeCall result(Slot slot) {
    return resultReshaped(slot, UnaryOperator.identity(), UnaryOperator.identity());
  }

  /**
   * The same for a result that has axes of extent 1 in the call which it has not in the model.
   *
   * @param shape its shape in the call, from that in the model
   * @param inModel its shape in the model, from that in the call
   */
  NodeCall resultReshaped(Slot slot, UnaryOperator<Shape> shape, UnaryOperator<Shape> inModel) {
    return result(new Wanted(slot, DataType.of(call.elementTypeOf(slot)), shape, inModel));
  }

  /**
   * The next output of the node is a result whose elements are integers. Not named where nobody
   * asks for it, because libraries have a kernel of its own for calls without it.
   */
  NodeCall resultIntegersIfWanted(Slot slot) {
    return call.wanted().contains(slot)
        ? result(
            new Wanted(slot, DataType.INT64, UnaryOperator.identity(), UnaryOperator.identity()))
        : this;
  }

  private NodeCall result(Wanted result) {
    String name = result.slot().label();
    if (call.wanted().contains(result.slot())) {
      model.output(name, result.type());
      wanted.add(result);
    } else {
      model.outputUnread(name);
    }
    return this;
  }

  /** Returns the model as a file holds it; whoever reads it finds the shapes of its outputs. */
  public byte[] model() {
    return model.toByteArray(Map.of());
  }

  /**
   * Returns the model as a file holds it, with the shapes of its outputs.
   *
   * @param results the shapes of results, as they are in the call
   */
  public byte[] model(Map<Slot, Shape> results) {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    for (Wanted each : wanted) {
      shapes.put(each.slot().label(), each.inModel().apply(results.get(each.slot())));
    }
    return model.toByteArray(shapes);
  }

  /** Returns what the model is run with, by names. */
  public Map<String, Given> inputs() {
    return Collections.unmodifiableMap(given);
  }

  /** Returns the results that the model has outputs for. */
  public List<Wanted> wanted() {
    return Collections.unmodifiableList(wanted);
  }

  /** Returns whether a number of the call is rounded, as attributes are numbers of binary32. */
  public boolean isRounded() {
    return isRounded;
  }
}
