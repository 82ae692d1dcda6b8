package org.convspec.conformance.mutants;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** Mistakes around the kernel of any plain operator, in the order in which elements are stored. */
final class Misstored {

  private Misstored() {}

  /** Reads stored tensors as if they were canonical. */
  static Supplier<PlainOperator> unpermuted(Supplier<PlainOperator> right) {
    return unpermuted(right, slot -> true);
  }

  /** Reads the stored tensors of some slots as if they were canonical. */
  static Supplier<PlainOperator> unpermuted(
      Supplier<PlainOperator> right, Predicate<Slot> concerned) {
    return () ->
        new WrappedOperator(right.get()) {
          @Override
          Tensor load(Call call, Slot slot, Tensor stored) {
            Tensor loaded = super.load(call, slot, stored);
            return concerned.test(slot) ? stored.reshape(loaded.shape()) : loaded;
          }
        };
  }

  /** Gives some results the shape of their layout, and leaves the elements as they were. */
  static Supplier<PlainOperator> leftCanonical(
      Supplier<PlainOperator> right, Predicate<Slot> concerned) {
    return () ->
        new WrappedOperator(right.get()) {
          @Override
          Tensor store(Call call, Slot slot, Tensor canonical) {
            Tensor stored = super.store(call, slot, canonical);
            return concerned.test(slot) ? canonical.reshape(stored.shape()) : stored;
          }
        };
  }
}
