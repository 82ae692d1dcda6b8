package org.convspec.conformance.mutants;

import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** The mutants that any operator on planes can have around its arithmetic. */
final class CommonMutants {

  private final String prefix;
  private final Supplier<PlainOperator> right;

  /**
   * Prepares the mutants of an operator.
   *
   * @param prefix what their ids begin with
   * @param right makes the operator without mistakes
   */
  CommonMutants(String prefix, Supplier<PlainOperator> right) {
    this.prefix = prefix;
    this.right = right;
  }

  private Mutant mutant(String id, String what, Supplier<PlainOperator> wrong, String... rules) {
    return Mutant.around(prefix + id, what, wrong, rules);
  }

  /** Another operator is computed than was asked for. */
  Mutant operator(String id, String what, UnaryOperator<Operator> other, String... rules) {
    return mutant(id, what, Careless.computing(right, other), rules);
  }

  /** Each element of a given tensor is changed first. */
  Mutant elements(String id, String what, Slot given, DoubleUnaryOperator change, String... rules) {
    return mutant(id, what, Careless.reading(right, given, change), rules);
  }

  /** A result is changed afterwards. */
  Mutant result(
      String id, String what, Slot changed, UnaryOperator<Tensor> change, String... rules) {
    return mutant(id, what, Careless.changing(right, changed, change), rules);
  }

  Mutant emptyOutputIsAnError(String... rules) {
    return mutant(
        "-empty", "an empty output is an error", Careless.withoutEmptyOutput(right), rules);
  }

  Mutant remembersTheLastAnswer(String... rules) {
    return mutant(
        "-again",
        "the last answer of the same shape comes again, off by one",
        Forgetful.repeating(right),
        rules);
  }

  Mutant layoutIsIgnored(String... rules) {
    return mutant(
        "-layout", "channels last is read as channels first", Misstored.unpermuted(right), rules);
  }

  Mutant lastItemIsTheFirst(String... rules) {
    return mutant(
        "-item",
        "the last item gets the data of the first",
        PlaneMistakes.lastItemIsTheFirst(right),
        rules);
  }

  Mutant channelsLeak(String... rules) {
    return mutant(
        "-channel",
        "the first channel is added to all others",
        PlaneMistakes.firstChannelLeaks(right, Double::sum),
        rules);
  }

  Mutant nanIsSkipped(String... rules) {
    return mutant("-nan", "a NaN is skipped", PlaneMistakes.nanIsSkipped(right), rules);
  }

  Mutant infinityIsFinite(String... rules) {
    return mutant(
        "-infinity",
        "an infinity is the largest number",
        PlaneMistakes.infinityIsFinite(right),
        rules);
  }

  Mutant negativeGradientsAreCut(String... rules) {
    return mutant(
        "-cut",
        "a negative output gradient is cut off",
        PlaneMistakes.negativeGradientsAreCut(right),
        rules);
  }

  Mutant memoryIsLeft(String... rules) {
    return mutant(
        "-memory",
        "an input gradient of 0 is what was there before",
        Careless.uncleared(right, Slot.INPUT_GRADIENT),
        rules);
  }

  Mutant shorterGradient(String... rules) {
    return mutant(
        "-short",
        "the input gradient lacks its last position",
        PlaneMistakes.shorterGradient(right),
        rules);
  }

  Mutant longerOutput(String... rules) {
    return mutant(
        "-long", "the output has a position more", Careless.longer(right, Slot.OUTPUT), rules);
  }

  /** Answers what breaks a rule as if it were another call. */
  Mutant lenient(String rule, UnaryOperator<Operator> taken) {
    return mutant(
        "-" + rule,
        "what breaks " + rule + " is answered",
        Careless.lenient(right, rule, call -> WrappedOperator.changing(call, taken)),
        rule);
  }

  /** Leaves out the strides beyond those of the kernel's axes. */
  static PoolWindow withoutSurplus(PoolWindow window) {
    return window.withStrides(window.strides().subList(0, window.kernel().size()));
  }
}
