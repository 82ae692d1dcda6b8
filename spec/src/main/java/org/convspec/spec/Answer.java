package org.convspec.spec;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** What an implementation says to a call. */
public sealed interface Answer {

  /**
   * The slots asked for, in the layouts of the call.
   *
   * @param tensors one tensor per slot asked for
   */
  record Computed(Map<Slot, Tensor> tensors) implements Answer {

    /** Keeps an unmodifiable copy. */
    public Computed {
      Map<Slot, Tensor> ordered = new EnumMap<>(Slot.class);
      ordered.putAll(tensors);
      tensors = Collections.unmodifiableMap(ordered);
    }
  }

  /**
   * The call may be fine, but this implementation does not do it.
   *
   * @param reason why not, in the implementation's words
   */
  record Unsupported(String reason) implements Answer {}

  /**
   * The call is invalid.
   *
   * @param rule the rule it breaks, if the implementation knows the rules
   * @param reason what is wrong with it, in the implementation's words
   */
  record Rejected(Optional<String> rule, String reason) implements Answer {}
}
