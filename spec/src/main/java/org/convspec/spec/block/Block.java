package org.convspec.spec.block;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/**
 * A composition of operators (chapter 24): steps in the order in which they can be computed. Each
 * reads tensors that are given, parameters, or results of earlier steps; the last result is the
 * output.
 */
public final class Block {

  private final List<String> inputs;
  private final Map<String, Parameter> parameters;
  private final List<Step> steps;

  /**
   * Makes a block.
   *
   * @param inputs the names of the tensors that go in
   * @param parameters what is learned or kept, by name
   * @param steps at least one
   * @throws InvalidCallException by BLOCK-01 if a step reads what is not there, by BLOCK-02 if two
   *     tensors have one name
   */
  public Block(List<String> inputs, Map<String, Parameter> parameters, List<Step> steps) {
    this.inputs = List.copyOf(inputs);
    this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    this.steps = List.copyOf(steps);
    Set<String> known = new HashSet<>();
    inputs.forEach(name -> addName(known, name));
    parameters.keySet().forEach(name -> addName(known, name));
    for (Step step : this.steps) {
      step.reads().values().forEach(name -> checkKnown(known, step, name));
      addName(known, step.name());
    }
  }

  private static void addName(Set<String> known, String name) {
    if (!known.add(name)) { // BLOCK-02
      throw new InvalidCallException("BLOCK-02", "name", name, "one tensor for each name");
    }
  }

  private static void checkKnown(Set<String> known, Step step, String name) {
    if (!known.contains(name)) { // BLOCK-01
      throw new InvalidCallException(
              "BLOCK-01", "tensor that is read", name, "an input, a parameter or an earlier result")
          .within(step.name());
    }
  }

  /** Returns the names of the tensors that go in. */
  public List<String> inputs() {
    return inputs;
  }

  /** Returns the parameters by name. */
  public Map<String, Parameter> parameters() {
    return parameters;
  }

  /** Returns the steps in the order in which they can be computed. */
  public List<Step> steps() {
    return steps;
  }

  /** Returns the name of the output, the result of the last step. */
  public String output() {
    return steps.get(steps.size() - 1).name();
  }

  /**
   * BLOCK-03: the shape of every tensor, from those of the inputs.
   *
   * @throws InvalidCallException by the rule that a step breaks, with its name
   */
  public Map<String, Shape> shapes(Map<String, Shape> given) {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    inputs.forEach(name -> shapes.put(name, given.get(name)));
    parameters.forEach((name, parameter) -> shapes.put(name, parameter.shape()));
    for (Step step : steps) {
      try {
        shapes.put(step.name(), outputShape(step, shapes));
      } catch (InvalidCallException invalid) {
        throw invalid.within(step.name());
      }
    }
    return shapes;
  }

  private static Shape outputShape(Step step, Map<String, Shape> shapes) {
    return step.operator().resultShapes(Direction.FORWARD, read(step, shapes)).get(Slot.OUTPUT);
  }

  private static Map<Slot, Shape> read(Step step, Map<String, Shape> shapes) {
    Map<Slot, Shape> read = new EnumMap<>(Slot.class);
    step.reads().forEach((slot, name) -> read.put(slot, shapes.get(name)));
    return read;
  }

  /**
   * BLOCK-05: the elements of all learned parameters, each counted once.
   *
   * @throws InvalidCallException by BLOCK-05 or TEN-02 if there are 2^63 or more
   */
  public long parameterCount() {
    long count = 0;
    for (Parameter parameter : parameters.values()) {
      long elements = parameter.isLearned() ? parameter.shape().elementCount() : 0;
      count = sum("BLOCK-05", "parameter count", count, elements);
    }
    return count;
  }

  /**
   * BLOCK-06: the multiply-adds of all convolutions and linear layers.
   *
   * @throws InvalidCallException by the rule that a step breaks
   */
  public long multiplyAddCount(Map<String, Shape> given) {
    Map<String, Shape> shapes = shapes(given);
    long count = 0;
    for (Step step : steps) {
      long ofStep = MultiplyAdds.of(step.operator(), read(step, shapes));
      count = sum("BLOCK-06", "multiply-add count", count, ofStep);
    }
    return count;
  }

  private static long sum(String rule, String quantity, long count, long more) {
    try {
      return Math.addExact(count, more);
    } catch (ArithmeticException overflow) {
      throw new InvalidCallException(rule, quantity, "too large", "below 2^63");
    }
  }
}
