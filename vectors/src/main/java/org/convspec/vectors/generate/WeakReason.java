package org.convspec.vectors.generate;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.golden.Expected;
import org.convspec.vectors.golden.Outcome;
import org.convspec.vectors.golden.Vector;
import org.convspec.vectors.notation.CaseLine;

/**
 * Why a vector is in the set although it is weak. A line of the plan says it, and it is checked:
 * whatever the vector can tell by itself is found out here; that it shows a mistake, by the mutants
 * of the conformance kit.
 */
public enum WeakReason {
  /** Some tensor has no elements, which is what the rule is about: no numbers could be stronger. */
  EMPTY,
  /**
   * Most results are 0 whatever the numbers are, as most elements of a max pooling get no share.
   */
  SPARSE,
  /** The data are zeros, ties or specials, because the rule is about them. */
  DATA,
  /** It is given as it is: a worked example, or a layer of a network. */
  GIVEN,
  /** None of these, but some known mistake is shown by it. */
  SHOWN;

  static final String WORD = "weak:";

  private static final Fill OTHER_REALS = new Fill(Fill.Kind.REALS, 7);
  private static final Fill OTHER_INTS = new Fill(Fill.Kind.INTS, 7);

  /** No tensor of a drawn case has more elements. */
  private static final long LARGEST_DRAWN = 512;

  /** What can be any number; others are places, labels, or must fit together. */
  private static final Set<Slot> NUMBERS =
      EnumSet.of(Slot.INPUT, Slot.WEIGHTS, Slot.BIAS, Slot.OUTPUT_GRADIENT, Slot.OTHER, Slot.SCALE);

  /** Returns the name in a line of the plan. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the word of a line of the plan, after a space; nothing if there is no reason. */
  public static String word(Set<WeakReason> reasons) {
    return reasons.isEmpty()
        ? ""
        : reasons.stream()
            .sorted()
            .map(WeakReason::label)
            .collect(Collectors.joining(",", " " + WORD, ""));
  }

  /** Returns the reasons that a vector needs: none if it is strong. */
  public static Set<WeakReason> of(Vector vector) {
    Set<Weakness> open = EnumSet.noneOf(Weakness.class);
    open.addAll(Strength.of(vector).weaknesses());
    if (open.isEmpty()) {
      return Set.of();
    }
    if (hasEmptyTensor(vector)) {
      return EnumSet.of(EMPTY);
    }
    if (isGiven(vector)) {
      return EnumSet.of(GIVEN);
    }
    Set<WeakReason> reasons = EnumSet.noneOf(WeakReason.class);
    if (open.contains(Weakness.MOST_ZEROS) && isSparse(vector.call())) {
      reasons.add(SPARSE);
      open.remove(Weakness.MOST_ZEROS);
    }
    Set<Weakness> ofNumbers = EnumSet.of(Weakness.MOST_ZEROS, Weakness.SYMMETRIC_KERNEL);
    if (!Collections.disjoint(open, ofNumbers) && hasChosenData(vector)) {
      reasons.add(DATA);
      open.removeAll(ofNumbers);
    }
    if (!open.isEmpty()) {
      reasons.add(SHOWN);
    }
    return reasons;
  }

  private static boolean hasEmptyTensor(Vector vector) {
    Stream<Tensor> results =
        ((Outcome.Valid) vector.outcome()).results().values().stream().map(Expected::want);
    return Stream.concat(vector.call().tensors().values().stream(), results)
        .anyMatch(tensor -> tensor.shape().hasNoElements());
  }

  /** Elements were written by hand, or there are more of them than in any drawn case. */
  private static boolean isGiven(Vector vector) {
    return vector.caseLine().contains("=[")
        || vector.call().tensors().values().stream()
            .anyMatch(tensor -> tensor.shape().elementCount() > LARGEST_DRAWN);
  }

  private static boolean hasChosenData(Vector vector) {
    Fill.Kind kind = CaseLine.parse(vector.caseLine()).fill().kind();
    return kind != Fill.Kind.INTS && kind != Fill.Kind.REALS;
  }

  /** Asks the same with other numbers, none of which is 0. */
  private static boolean isSparse(Call call) {
    Map<Slot, Tensor> others = new EnumMap<>(Slot.class);
    call.tensors()
        .forEach(
            (slot, tensor) ->
                others.put(slot, NUMBERS.contains(slot) ? other(slot, tensor) : tensor));
    Call asked = new Call(call.operator(), call.direction(), call.layouts(), others, call.wanted());
    return Strength.isMostlyZero(
        asked.wanted().stream()
            .flatMapToDouble(
                slot -> DoubleStream.of(LiteralPath.PATH.result(asked, slot).toArray())));
  }

  private static Tensor other(Slot slot, Tensor tensor) {
    Fill fill = tensor.type().isInteger() ? OTHER_INTS : OTHER_REALS;
    return fill.tensor(slot, tensor.shape(), tensor.type());
  }
}
