package org.convspec.spec.block;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;

/** Gathers the steps of a block. Each method returns the name of the result that it adds. */
public final class BlockDraft {

  private final List<String> inputs;
  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();

  /** Begins a block of these inputs. */
  public BlockDraft(String... inputs) {
    this.inputs = List.of(inputs);
  }

  /** Adds a parameter, and returns its name. */
  public String parameter(String name, Parameter parameter) {
    parameters.put(name, parameter);
    return name;
  }

  /** Adds a step that reads one tensor. */
  public String step(String name, Operator operator, String input) {
    return step(name, operator, Map.of(Slot.INPUT, input));
  }

  /** Adds a step that reads two tensors. */
  public String step(String name, Operator operator, String input, String other) {
    return step(name, operator, Map.of(Slot.INPUT, input, Slot.OTHER, other));
  }

  /** Adds a step that reads these tensors. */
  public String step(String name, Operator operator, Map<Slot, String> reads) {
    steps.add(new Step(name, operator, reads));
    return name;
  }

  /** Adds a step that also reads learned parameters of its own, called by step and slot. */
  public String layer(String name, Operator operator, String input, Map<Slot, Shape> learned) {
    Map<Slot, String> reads = new EnumMap<>(Slot.class);
    reads.put(Slot.INPUT, input);
    for (Map.Entry<Slot, Shape> each : new EnumMap<>(learned).entrySet()) {
      String parameter = name + "." + each.getKey().label();
      reads.put(each.getKey(), parameter(parameter, Parameter.learned(each.getValue())));
    }
    return step(name, operator, reads);
  }

  /** Returns the block. */
  public Block block() {
    return new Block(inputs, parameters, steps);
  }
}
