package org.convspec.vectors.export;

import java.util.LinkedHashMap;
import java.util.Map;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.golden.Outcome;
import org.convspec.vectors.golden.Vector;

/** The tensors of a vector by name: what goes in, what must come out, and how far it may be off. */
final class NamedTensors {

  private NamedTensors() {}

  /** Returns inputs and results by their labels, and bounds as {@code output.bound}, in float64. */
  static Map<String, Tensor> of(Vector vector, Outcome.Valid valid) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    vector.call().tensors().forEach((slot, tensor) -> tensors.put(slot.label(), tensor));
    valid
        .results()
        .forEach(
            (slot, expected) -> {
              tensors.put(slot.label(), expected.want());
              expected.bound().ifPresent(bound -> tensors.put(slot.label() + ".bound", bound));
            });
    return tensors;
  }
}
