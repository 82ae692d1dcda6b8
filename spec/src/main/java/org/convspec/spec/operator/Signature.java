package org.convspec.spec.operator;

import java.util.List;
import java.util.Map;

/**
 * What an operator takes and gives.
 *
 * @param required the inputs that every call has
 * @param optional the inputs that a call may leave out
 * @param output the forward result
 * @param gradients the gradient slot of each differentiable input
 */
public record Signature(
    List<Slot> required, List<Slot> optional, Slot output, Map<Slot, Slot> gradients) {

  /** Keeps unmodifiable copies. */
  public Signature {
    required = List.copyOf(required);
    optional = List.copyOf(optional);
    gradients = Map.copyOf(gradients);
  }
}
