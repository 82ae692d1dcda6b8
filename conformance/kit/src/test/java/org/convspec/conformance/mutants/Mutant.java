package org.convspec.conformance.mutants;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.convspec.spec.Call;
import org.convspec.spec.Implementation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;

/**
 * A plain operator with one mistake in it, and the rules that must notice.
 *
 * @param id such as {@code M04}
 * @param what the mistake, in a few words
 * @param type the element type in which it shows
 * @param operator makes a fresh one, because some mistakes remember earlier calls
 * @param rules the ids of the rules that must be violated
 */
record Mutant(
    String id,
    String what,
    ElementType type,
    Supplier<PlainOperator> operator,
    List<String> rules) {

  /** Makes a mutant of a plain operator. */
  static Mutant around(String id, String what, Supplier<PlainOperator> operator, String... rules) {
    return new Mutant(id, what, ElementType.FLOAT64, operator, List.of(rules));
  }

  /** Makes a mutant of the kernel, for the output and for all gradients. */
  static Mutant of(String id, String what, Function<Call, PlainKernel> kernel) {
    return around(id, what, () -> new PlainConvolution(kernel));
  }

  /** Makes a mutant of the kernel that computes one result; other results are right. */
  static Mutant of(Slot result, String id, String what, Function<Call, PlainKernel> kernel) {
    return around(
        id, what, Careless.only(result, () -> new PlainConvolution(kernel), PlainConvolution::new));
  }

  /** Returns the same mutant, tried in single precision. */
  Mutant inFloat32() {
    return new Mutant(id, what, ElementType.FLOAT32, operator, rules);
  }

  /** Returns the same mutant, tried in half precision. */
  Mutant inFloat16() {
    return new Mutant(id, what, ElementType.FLOAT16, operator, rules);
  }

  /** Returns the same mutant, tried with 8 significant bits. */
  Mutant inBfloat16() {
    return new Mutant(id, what, ElementType.BFLOAT16, operator, rules);
  }

  /** Returns the same mutant, to be caught by these rules. */
  Mutant caughtBy(String... others) {
    return new Mutant(id, what, type, operator, List.of(others));
  }

  /** Returns every plain operator, with the mistake in one of them. */
  Implementation implementation() {
    return new PlainEverything().with(operator.get());
  }
}
