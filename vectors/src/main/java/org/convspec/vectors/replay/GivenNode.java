package org.convspec.vectors.replay;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convspec.vectors.onnx.DataType;

/** A node and what goes into it, while they are read: each must be asked for, or it is refused. */
final class GivenNode {

  private final String name;
  private final long operatorSet;
  private final GivenAttributes attributes;
  private final List<Optional<GivenTensor>> inputs;
  private final int outputs;
  private final Set<Integer> read = new HashSet<>();

  /**
   * Makes a node.
   *
   * @param name the name of its operator
   * @param operatorSet the version of the operator set that defines it
   * @param attributes its attributes
   * @param inputs its inputs, nothing where it does without one
   * @param outputs how many outputs it names
   */
  GivenNode(
      String name,
      long operatorSet,
      GivenAttributes attributes,
      List<Optional<GivenTensor>> inputs,
      int outputs) {
    this.name = name;
    this.operatorSet = operatorSet;
    this.attributes = attributes;
    this.inputs = new ArrayList<>(inputs);
    this.outputs = outputs;
  }

  String name() {
    return name;
  }

  GivenAttributes attributes() {
    return attributes;
  }

  /** Returns an input that must be there. */
  GivenTensor input(int number) {
    return optionalInput(number)
        .orElseThrow(() -> refusal("input " + number, "missing", "a tensor"));
  }

  /** Returns an input if it is there. */
  Optional<GivenTensor> optionalInput(int number) {
    read.add(number);
    return number < inputs.size() ? inputs.get(number) : Optional.empty();
  }

  /** Returns an input that is a list of integers, if it is there. */
  Optional<List<Long>> optionalIntegers(int number) {
    return optionalInput(number).map(tensor -> integers(number, tensor));
  }

  /** Returns an input that is a list of integers. */
  List<Long> integers(int number) {
    return integers(number, input(number));
  }

  private List<Long> integers(int number, GivenTensor tensor) {
    boolean isList = tensor.type() == DataType.INT64 && tensor.shape().rank() == 1;
    require(isList, "input " + number, tensor.type() + " " + tensor.shape(), "a list of INT64");
    return tensor.integers();
  }

  /** Returns how many axes the first input has. */
  int rank() {
    return input(0).shape().rank();
  }

  /** Returns how many axes of the first input are spatial. */
  int spatialRank() {
    return rank() - 2;
  }

  /** Returns how many outputs it names; of old nodes that says what they do. */
  int outputs() {
    return outputs;
  }

  boolean isOfSet(long first) {
    return operatorSet >= first;
  }

  /** Refuses a definition of the operator that meant something else. */
  void requireSet(long first) {
    require(isOfSet(first), "operator set", operatorSet, first + " or later");
  }

  /** Returns an axis counted from the front. */
  long axis(long axis) {
    long counted = axis < 0 ? axis + rank() : axis;
    require(0 <= counted && counted < rank(), "axis", axis, "one of " + rank());
    return counted;
  }

  /** Refuses whatever nobody has asked for: it would be ignored. */
  void expectAllRead() {
    attributes.expectAllRead();
    for (int number = 0; number < inputs.size(); number++) {
      require(
          read.contains(number) || inputs.get(number).isEmpty(),
          "input " + number,
          "given",
          "none: it has no translation");
    }
  }

  void require(boolean holds, String quantity, Object actual, String expected) {
    attributes.require(holds, quantity, actual, expected);
  }

  NotReplayedException refusal(String quantity, Object actual, String expected) {
    return attributes.refusal(quantity, actual, expected);
  }
}
