package org.convspec.spec.block;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;

/**
 * One operator of a block.
 *
 * @param name the name of the step and of its result
 * @param operator what it computes
 * @param reads the name of the tensor in each input slot
 */
public record Step(String name, Operator operator, Map<Slot, String> reads) {

  /** Keeps an unmodifiable copy, in the order of slots. */
  public Step {
    Map<Slot, String> ordered = new EnumMap<>(Slot.class);
    ordered.putAll(reads);
    reads = Collections.unmodifiableMap(ordered);
  }
}
