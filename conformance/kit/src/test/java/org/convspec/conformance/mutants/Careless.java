package org.convspec.conformance.mutants;

import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Mistakes around the kernel of any plain operator: in what is checked, taken and given. */
final class Careless {

  private Careless() {}

  /** Does not check one rule. */
  static Supplier<PlainOperator> unchecked(Supplier<PlainOperator> right, String rule) {
    return () -> new Unchecked(right.get(), rule);
  }

  /** Answers a call that breaks one rule with its input. */
  static Supplier<PlainOperator> lenient(Supplier<PlainOperator> right, String rule) {
    return () ->
        new Unchecked(right.get(), rule) {
          @Override
          Tensor compute(Call canonical, Slot slot) {
            return isBroken(canonical)
                ? canonical.tensor(Slot.INPUT)
                : super.compute(canonical, slot);
          }
        };
  }

  /** Answers a call that breaks one rule as if it were a call of another operator. */
  static Supplier<PlainOperator> lenient(
      Supplier<PlainOperator> right, String rule, UnaryOperator<Call> taken) {
    return () ->
        new Unchecked(right.get(), rule) {
          @Override
          Call before(Call call) {
            return isBroken(call) ? taken.apply(call) : call;
          }
        };
  }

  private static class Unchecked extends WrappedOperator {

    private final String rule;

    Unchecked(PlainOperator right, String rule) {
      super(right);
      this.rule = rule;
    }

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

    final boolean isBroken(Call call) {
      try {
        super.check(call);
        return false;
      } catch (InvalidCallException invalid) {
        return true;
      }
    }
  }

  /** Throws where there is nothing to compute. */
  static Supplier<PlainOperator> withoutEmptyOutput(Supplier<PlainOperator> right) {
    return changing(
        right,
        Slot.OUTPUT,
        output -> {
          if (output.shape().hasNoElements()) {
            throw new IllegalStateException("nothing to do");
          }
          return output;
        });
  }

  /** Computes another call than was asked for. */
  static Supplier<PlainOperator> calling(
      Supplier<PlainOperator> right, UnaryOperator<Call> change) {
    return () ->
        new WrappedOperator(right.get()) {
          @Override
          Call before(Call call) {
            return change.apply(call);
          }
        };
  }

  /** Computes another operator than was asked for. */
  static Supplier<PlainOperator> computing(
      Supplier<PlainOperator> right, UnaryOperator<Operator> other) {
    return calling(right, call -> WrappedOperator.changing(call, other));
  }

  /** Changes each element of a given tensor in front of the kernel. */
  static Supplier<PlainOperator> reading(
      Supplier<PlainOperator> right, Slot given, DoubleUnaryOperator change) {
    return calling(
        right, call -> WrappedOperator.changing(call, given, tensor -> tensor.map(change)));
  }

  /** Changes one result behind the kernel. */
  static Supplier<PlainOperator> changing(
      Supplier<PlainOperator> right, Slot changed, UnaryOperator<Tensor> change) {
    return () ->
        new WrappedOperator(right.get()) {
          @Override
          Tensor after(Tensor result, Slot slot) {
            return slot == changed ? change.apply(result) : result;
          }
        };
  }

  /** Takes one result from another operator of the same label. */
  static Supplier<PlainOperator> only(
      Slot result, Supplier<PlainOperator> wrong, Supplier<PlainOperator> right) {
    return () ->
        new WrappedOperator(right.get()) {
          private final PlainOperator other = wrong.get();

          @Override
          Tensor compute(Call canonical, Slot slot) {
            return slot == result ? other.compute(canonical, slot) : super.compute(canonical, slot);
          }
        };
  }

  /** Makes one result longer by one on its last axis. */
  static Supplier<PlainOperator> longer(Supplier<PlainOperator> right, Slot longer) {
    return changing(
        right,
        longer,
        result -> {
          long[] extents = result.shape().toArray();
          extents[extents.length - 1]++;
          return Tensor.tabulate(
              result.type(),
              Shape.of(extents),
              at -> result.shape().contains(at) ? result.at(at) : 0);
        });
  }

  /** Leaves in a result what was there before, wherever it is 0. */
  static Supplier<PlainOperator> uncleared(Supplier<PlainOperator> right, Slot left) {
    return changing(right, left, result -> result.map(value -> value == 0 ? 7 : value));
  }

  /** Leaves ones in a gradient of a call without output. */
  static Supplier<PlainOperator> leavingOnes(Supplier<PlainOperator> right, Slot gradient) {
    return () ->
        new WrappedOperator(right.get()) {
          @Override
          Tensor compute(Call canonical, Slot slot) {
            Tensor result = super.compute(canonical, slot);
            Tensor dy = canonical.tensor(Slot.OUTPUT_GRADIENT);
            boolean isOfNothing = slot == gradient && dy != null && dy.shape().hasNoElements();
            return isOfNothing ? result.map(value -> 1) : result;
          }
        };
  }
}
