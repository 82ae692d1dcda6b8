package org.convspec.spec.operator;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What an operator takes and gives.
 *
 * @param required the inputs that every call has
 * @param optional the inputs that a call may leave out
 * @param outputs the forward results, the main one first
 * @param gradients the gradient slot of each differentiable input
 */
public record Signature(
    List<Slot> required, List<Slot> optional, List<Slot> outputs, Map<Slot, Slot> gradients) {

  /** Keeps unmodifiable copies. */
  public Signature {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
    outputs = List.copyOf(outputs);
    gradients = Map.copyOf(gradients);
  }

  /** Returns the slots that a call in this direction must have. */
  public Set<Slot> needed(Direction direction) {
    Set<Slot> needed = EnumSet.copyOf(required);
    if (direction == Direction.GRADIENT) {
      needed.add(Slot.OUTPUT_GRADIENT);
    }
    return needed;
  }

  /** Returns the slots that a call in this direction may ask for. */
  public Set<Slot> results(Direction direction) {
    return switch (direction) {
      case FORWARD -> EnumSet.copyOf(outputs);
      case GRADIENT ->
          gradients.isEmpty() ? EnumSet.noneOf(Slot.class) : EnumSet.copyOf(gradients.values());
    };
  }
}
