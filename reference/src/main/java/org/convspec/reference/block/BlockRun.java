package org.convspec.reference.block;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convspec.reference.path.Path;
import org.convspec.spec.Call;
import org.convspec.spec.block.Block;
import org.convspec.spec.block.Step;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/**
 * A block computed along a path, over tensors that are given by name. Results are rounded to
 * float64 after each step. Gradients are those of the composition (BLOCK-30).
 */
public final class BlockRun {

  private final Block block;
  private final Path path;
  private final Map<String, Tensor> tensors;

  private BlockRun(Block block, Path path, Map<String, Tensor> tensors) {
    this.block = block;
    this.path = path;
    this.tensors = tensors;
  }

  /**
   * Computes every step of a block.
   *
   * @param given the inputs and the parameters, by name
   * @throws org.convspec.spec.rule.InvalidCallException by the rule that a step breaks
   */
  public static BlockRun of(Block block, Path path, Map<String, Tensor> given) {
    Map<String, Tensor> tensors = new LinkedHashMap<>(given);
    for (Step step : block.steps()) {
      Call call = call(step, tensors, Direction.FORWARD, Slot.OUTPUT);
      tensors.put(step.name(), path.result(call, Slot.OUTPUT));
    }
    return new BlockRun(block, path, tensors);
  }

  private static Call call(
      Step step, Map<String, Tensor> tensors, Direction direction, Slot wanted) {
    return new Call(
        step.operator(), direction, Call.Layouts.CANONICAL, read(step, tensors), Set.of(wanted));
  }

  private static Map<Slot, Tensor> read(Step step, Map<String, Tensor> tensors) {
    Map<Slot, Tensor> read = new EnumMap<>(Slot.class);
    step.reads().forEach((slot, name) -> read.put(slot, tensors.get(name)));
    return read;
  }

  /** Returns a tensor by name: what was given, or the result of a step. */
  public Tensor tensor(String name) {
    return tensors.get(name);
  }

  /** Returns the result of the last step. */
  public Tensor output() {
    return tensor(block.output());
  }

  /**
   * BLOCK-04: returns the gradient of every tensor that the output depends on through
   * differentiable inputs; that of a tensor with several readers is the sum over them.
   *
   * @param outputGradient the gradient arriving at the output
   */
  public Map<String, Tensor> gradients(Tensor outputGradient) {
    Map<String, Tensor> gradients = new HashMap<>();
    gradients.put(block.output(), outputGradient);
    List<Step> steps = block.steps();
    for (int number = steps.size() - 1; number >= 0; number--) {
      Step step = steps.get(number);
      Tensor arriving = gradients.get(step.name());
      if (arriving != null) {
        pass(step, arriving, gradients);
      }
    }
    return gradients;
  }

  private void pass(Step step, Tensor arriving, Map<String, Tensor> gradients) {
    Map<Slot, Tensor> read = read(step, tensors);
    read.put(Slot.OUTPUT_GRADIENT, arriving);
    step.reads()
        .forEach(
            (slot, name) -> {
              Slot gradient = step.operator().signature().gradients().get(slot);
              if (gradient != null) {
                Call call =
                    new Call(
                        step.operator(),
                        Direction.GRADIENT,
                        Call.Layouts.CANONICAL,
                        read,
                        Set.of(gradient));
                gradients.merge(
                    name, path.result(call, gradient), (a, b) -> a.combine(b, Double::sum));
              }
            });
  }
}
