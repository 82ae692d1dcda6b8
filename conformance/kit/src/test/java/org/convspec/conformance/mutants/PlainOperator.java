package org.convspec.conformance.mutants;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Tensor;

/** An operator as somebody might write it: what stands around the kernel. */
abstract class PlainOperator {

  private final String label;

  PlainOperator(String label) {
    this.label = label;
  }

  /** Computes one result of a valid call in canonical layouts, in its element type. */
  abstract Tensor compute(Call canonical, Slot slot);

  final String label() {
    return label;
  }

  Answer answer(Call call) {
    try {
      check(call);
    } catch (InvalidCallException invalid) {
      return new Answer.Rejected(Optional.of(invalid.rule()), invalid.getMessage());
    }
    Call canonical = canonical(call);
    Map<Slot, Tensor> results = new EnumMap<>(Slot.class);
    for (Slot slot : call.wanted()) {
      results.put(slot, store(call, slot, compute(canonical, slot)));
    }
    return new Answer.Computed(results);
  }

  void check(Call call) {
    call.resultShapes();
  }

  private Call canonical(Call call) {
    Map<Slot, Tensor> loaded = new EnumMap<>(Slot.class);
    call.tensors().forEach((slot, tensor) -> loaded.put(slot, load(call, slot, tensor)));
    return new Call(
        call.operator(), call.direction(), Call.Layouts.CANONICAL, loaded, call.wanted());
  }

  Tensor load(Call call, Slot slot, Tensor stored) {
    return call.layouts().load(slot, stored);
  }

  Tensor store(Call call, Slot slot, Tensor canonical) {
    return call.layouts().store(slot, canonical);
  }
}
