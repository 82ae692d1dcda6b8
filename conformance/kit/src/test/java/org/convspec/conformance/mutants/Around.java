package org.convspec.conformance.mutants;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Layout;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Mistakes that stand around a kernel, the same for many operators. */
final class Around {

  private Around() {}

  /** Passes everything on to a right operator. */
  private abstract static class Passing extends PlainOperator {
    final PlainOperator right;

    Passing(PlainOperator right) {
      super(right.label());
      this.right = right;
    }

    @Override
    Tensor compute(Call canonical, Slot slot) {
      return right.compute(canonical, slot);
    }
  }

  /** Answers a call that breaks one rule, with its input. */
  static Supplier<PlainOperator> lenient(Supplier<PlainOperator> right, String rule) {
    return () ->
        new Passing(right.get()) {
          @Override
          void check(Call call) {
            try {
              super.check(call);
            } catch (InvalidCallException invalid) {
              if (!invalid.rule().equals(rule)) {
                throw invalid;
              }
            }
          }

          @Override
          Tensor compute(Call canonical, Slot slot) {
            return canonical.tensor(Slot.INPUT);
          }
        };
  }

  /** Fails where a result has no elements. */
  static Supplier<PlainOperator> withoutEmptyResults(Supplier<PlainOperator> right) {
    return () ->
        new Passing(right.get()) {
          @Override
          Tensor compute(Call canonical, Slot slot) {
            Tensor result = super.compute(canonical, slot);
            if (result.shape().hasNoElements()) {
              throw new IllegalStateException("nothing to do");
            }
            return result;
          }
        };
  }

  /** Remembers the last answer of a shape, and gives it once more. */
  static Supplier<PlainOperator> repeating(Supplier<PlainOperator> right) {
    return () ->
        new Passing(right.get()) {
          private final Map<Shape, Tensor> kept = new HashMap<>();

          @Override
          Tensor compute(Call canonical, Slot slot) {
            Tensor result = super.compute(canonical, slot);
            Tensor answer = kept.getOrDefault(result.shape(), result);
            kept.put(result.shape(), result.map(value -> value + 1));
            return answer;
          }
        };
  }

  /** Reads channels last as channels first. */
  static Supplier<PlainOperator> unpermuted(Supplier<PlainOperator> right) {
    return () ->
        new Passing(right.get()) {
          @Override
          Tensor load(Call call, Slot slot, Tensor stored) {
            return stored.reshape(super.load(call, slot, stored).shape());
          }
        };
  }

  /** Leaves one result in canonical order. */
  static Supplier<PlainOperator> leftCanonical(Supplier<PlainOperator> right, Slot result) {
    return () ->
        new Passing(right.get()) {
          @Override
          Tensor store(Call call, Slot slot, Tensor canonical) {
            Tensor stored = super.store(call, slot, canonical);
            boolean isLeft = slot == result && call.layouts().data() != Layout.CHANNELS_FIRST;
            return isLeft ? canonical.reshape(stored.shape()) : stored;
          }
        };
  }

  /** Makes one result longer by one on its last axis. */
  static Supplier<PlainOperator> longer(Supplier<PlainOperator> right, Slot result) {
    return () ->
        new Passing(right.get()) {
          @Override
          Tensor compute(Call canonical, Slot slot) {
            Tensor whole = super.compute(canonical, slot);
            long[] extents = whole.shape().toArray();
            extents[extents.length - 1]++;
            return slot == result ? Tensor.zeros(whole.type(), Shape.of(extents)) : whole;
          }
        };
  }
}
