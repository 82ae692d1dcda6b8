package org.convspec.conformance.mutants;

import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Mistakes that any operator on planes can have around its arithmetic. */
final class CommonMutants {

  private final String prefix;
  private final Supplier<PlainOperator> plain;

  /**
   * Prepares the mutants of an operator.
   *
   * @param prefix what their ids begin with
   * @param plain makes the operator without mistakes
   */
  CommonMutants(String prefix, Supplier<PlainOperator> plain) {
    this.prefix = prefix;
    this.plain = plain;
  }

  private Mutant wrapped(
      String id, String what, Function<PlainOperator, PlainOperator> mistake, String... rules) {
    return Mutant.around(prefix + id, what, () -> mistake.apply(plain.get())).caughtBy(rules);
  }

  private Mutant before(String id, String what, UnaryOperator<Call> change, String... rules) {
    return wrapped(
        id,
        what,
        inner ->
            new WrappedOperator(inner) {
              @Override
              Call before(Call call) {
                return change.apply(call);
              }
            },
        rules);
  }

  /** Another operator is computed than was asked for. */
  Mutant operator(String id, String what, UnaryOperator<Operator> other, String... rules) {
    return before(
        id,
        what,
        call ->
            new Call(
                other.apply(call.operator()),
                call.direction(),
                call.layouts(),
                call.tensors(),
                call.wanted()),
        rules);
  }

  /** Each element of a given tensor is changed first. */
  Mutant elements(String id, String what, Slot slot, DoubleUnaryOperator change, String... rules) {
    return before(
        id,
        what,
        call -> WrappedOperator.changing(call, slot, tensor -> tensor.map(change)),
        rules);
  }

  /** A result is changed afterwards. */
  Mutant result(
      String id, String what, Slot changed, UnaryOperator<Tensor> change, String... rules) {
    return wrapped(
        id,
        what,
        inner ->
            new WrappedOperator(inner) {
              @Override
              Tensor after(Tensor result, Slot slot) {
                return slot == changed ? change.apply(result) : result;
              }
            },
        rules);
  }

  Mutant emptyOutputIsAnError(String... rules) {
    return result(
        "-empty",
        "an empty output is an error",
        Slot.OUTPUT,
        result -> {
          if (result.shape().hasNoElements()) {
            throw new IllegalStateException("nothing to do");
          }
          return result;
        },
        rules);
  }

  Mutant remembersTheLastAnswer(String... rules) {
    return wrapped(
        "-again",
        "the last answer of the same shape comes again, off by one",
        inner ->
            new WrappedOperator(inner) {
              private Tensor last;

              @Override
              Tensor after(Tensor result, Slot slot) {
                Tensor answer = last != null && last.shape().equals(result.shape()) ? last : result;
                last = result.map(value -> value + 1);
                return answer;
              }
            },
        rules);
  }

  Mutant layoutIsIgnored(String... rules) {
    return wrapped(
        "-layout",
        "channels last is read as channels first",
        inner ->
            new WrappedOperator(inner) {
              @Override
              Tensor load(Call call, Slot slot, Tensor stored) {
                return stored.reshape(super.load(call, slot, stored).shape());
              }
            },
        rules);
  }

  Mutant lastItemIsTheFirst(String... rules) {
    return before(
        "-item",
        "the last item gets the data of the first",
        call ->
            WrappedOperator.changing(
                call,
                Slot.INPUT,
                input -> {
                  long last = input.shape().extent(0) - 1;
                  return Tensor.tabulate(
                      input.type(),
                      input.shape(),
                      at -> input.at(at.at(0) == last ? 0 : at.at(0), at.at(1), at.spatial()));
                }),
        rules);
  }

  Mutant channelsLeak(String... rules) {
    return result(
        "-channel",
        "the first channel is added to all others",
        Slot.OUTPUT,
        output ->
            Tensor.tabulate(
                output.type(),
                output.shape(),
                at ->
                    output
                        .type()
                        .round(
                            output.at(at)
                                + (at.at(1) == 0 ? 0 : output.at(at.at(0), 0, at.spatial())))),
        rules);
  }

  Mutant nanIsSkipped(String... rules) {
    return elements("-nan", "a NaN is skipped", Slot.INPUT, x -> Double.isNaN(x) ? 0 : x, rules);
  }

  Mutant infinityIsFinite(String... rules) {
    return result(
        "-infinity",
        "an infinity is the largest number",
        Slot.OUTPUT,
        output ->
            output.map(y -> Double.isInfinite(y) ? Math.copySign(output.type().largest(), y) : y),
        rules);
  }

  Mutant negativeGradientsAreCut(String... rules) {
    return elements(
        "-cut",
        "a negative output gradient is cut off",
        Slot.OUTPUT_GRADIENT,
        dy -> Math.max(0, dy),
        rules);
  }

  Mutant memoryIsLeft(String... rules) {
    return result(
        "-memory",
        "an input gradient of 0 is what was there before",
        Slot.INPUT_GRADIENT,
        gradient -> gradient.map(dx -> dx == 0 ? 7 : dx),
        rules);
  }

  Mutant shorterGradient(String... rules) {
    return result(
        "-short",
        "the input gradient lacks its last position",
        Slot.INPUT_GRADIENT,
        gradient -> {
          long[] extents = gradient.shape().toArray();
          extents[extents.length - 1] = Math.max(0, extents[extents.length - 1] - 1);
          return Tensor.tabulate(gradient.type(), Shape.of(extents), gradient::at);
        },
        rules);
  }

  Mutant longerOutput(String... rules) {
    return result(
        "-long",
        "the output has a position more",
        Slot.OUTPUT,
        output -> {
          long[] extents = output.shape().toArray();
          extents[extents.length - 1]++;
          Shape longer = Shape.of(extents);
          return Tensor.tabulate(
              output.type(), longer, at -> output.shape().contains(at) ? output.at(at) : 0);
        },
        rules);
  }

  /** Answers what breaks a rule as if it were another call. */
  Mutant lenient(String rule, UnaryOperator<Operator> taken) {
    return wrapped(
        "-" + rule,
        "what breaks " + rule + " is answered",
        inner -> new Lenient(inner, rule, taken),
        rule);
  }

  private static final class Lenient extends WrappedOperator {
    private final String rule;
    private final UnaryOperator<Operator> taken;

    Lenient(PlainOperator inner, String rule, UnaryOperator<Operator> taken) {
      super(inner);
      this.rule = rule;
      this.taken = taken;
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

    @Override
    Call before(Call call) {
      boolean isBroken = false;
      try {
        call.resultShapes();
      } catch (InvalidCallException invalid) {
        isBroken = true;
      }
      return isBroken
          ? new Call(
              taken.apply(call.operator()),
              call.direction(),
              call.layouts(),
              call.tensors(),
              call.wanted())
          : call;
    }
  }
}
