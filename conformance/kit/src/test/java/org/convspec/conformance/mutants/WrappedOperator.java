package org.convspec.conformance.mutants;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** A plain operator with something done to its calls and to its results. */
class WrappedOperator extends PlainOperator {

  private final PlainOperator inner;

  WrappedOperator(PlainOperator inner) {
    super(inner.label());
    this.inner = inner;
  }

  /** Returns the call that is computed instead. */
  Call before(Call call) {
    return call;
  }

  /** Returns the result that is given instead. */
  Tensor after(Tensor result, Slot slot) {
    return result;
  }

  @Override
  Tensor compute(Call canonical, Slot slot) {
    return after(inner.compute(before(canonical), slot), slot);
  }

  @Override
  void check(Call call) {
    inner.check(call);
  }

  @Override
  Tensor load(Call call, Slot slot, Tensor stored) {
    return inner.load(call, slot, stored);
  }

  @Override
  Tensor store(Call call, Slot slot, Tensor canonical) {
    return inner.store(call, slot, canonical);
  }

  /** Returns the call with one of its tensors changed, if it has that one. */
  static Call changing(Call call, Slot slot, UnaryOperator<Tensor> change) {
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    tensors.putAll(call.tensors());
    tensors.computeIfPresent(slot, (same, tensor) -> change.apply(tensor));
    return new Call(call.operator(), call.direction(), call.layouts(), tensors, call.wanted());
  }

  /** Returns the call with another operator. */
  static Call changing(Call call, UnaryOperator<Operator> other) {
    return new Call(
        other.apply(call.operator()),
        call.direction(),
        call.layouts(),
        call.tensors(),
        call.wanted());
  }
}
