package org.convspec.conformance.mutants;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Tensor;

/** Mistakes around the kernel of any plain operator. */
final class Careless {

  private Careless() {}

  /** A plain operator that another one computes for, but for what a mistake changes. */
  private static class Around extends PlainOperator {

    private final PlainOperator right;

    Around(PlainOperator right) {
      super(right.label());
      this.right = right;
    }

    @Override
    Tensor compute(Call canonical, Slot slot) {
      return right.compute(canonical, slot);
    }
  }

  /** Answers a call that breaks one rule with whatever is at hand. */
  static Supplier<PlainOperator> lenient(Supplier<PlainOperator> right, String rule) {
    return () ->
        new Around(right.get()) {
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
            return breaks(canonical)
                ? canonical.tensor(Slot.INPUT)
                : super.compute(canonical, slot);
          }

          private boolean breaks(Call call) {
            try {
              call.resultShapes();
              return false;
            } catch (InvalidCallException invalid) {
              return true;
            }
          }
        };
  }

  /** Throws where there is nothing to compute. */
  static Supplier<PlainOperator> withoutEmptyOutput(Supplier<PlainOperator> right) {
    return () ->
        new Around(right.get()) {
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

  /** Gives the last answer again where it has the shape. */
  static Supplier<PlainOperator> repeating(Supplier<PlainOperator> right) {
    return () ->
        new Around(right.get()) {
          private Tensor last;

          @Override
          Tensor compute(Call canonical, Slot slot) {
            Tensor result = super.compute(canonical, slot);
            Tensor answer = last != null && last.shape().equals(result.shape()) ? last : result;
            last = result.map(value -> value + 1);
            return answer;
          }
        };
  }

  /** Changes one result behind the kernel. */
  static Supplier<PlainOperator> changing(
      Supplier<PlainOperator> right, Slot changed, UnaryOperator<Tensor> change) {
    return () ->
        new Around(right.get()) {
          @Override
          Tensor compute(Call canonical, Slot slot) {
            Tensor result = super.compute(canonical, slot);
            return slot == changed ? change.apply(result) : result;
          }
        };
  }

  /** Leaves ones in a gradient of a call without output. */
  static Supplier<PlainOperator> leavingOnes(Supplier<PlainOperator> right, Slot gradient) {
    return () ->
        new Around(right.get()) {
          @Override
          Tensor compute(Call canonical, Slot slot) {
            Tensor result = super.compute(canonical, slot);
            Tensor dy = canonical.tensor(Slot.OUTPUT_GRADIENT);
            boolean isOfNothing = slot == gradient && dy != null && dy.shape().hasNoElements();
            return isOfNothing ? result.map(value -> 1) : result;
          }
        };
  }

  /** Reads stored tensors as if they were canonical. */
  static Supplier<PlainOperator> unpermuted(Supplier<PlainOperator> right) {
    return () ->
        new Around(right.get()) {
          @Override
          Tensor load(Call call, Slot slot, Tensor stored) {
            return stored.reshape(super.load(call, slot, stored).shape());
          }
        };
  }
}
