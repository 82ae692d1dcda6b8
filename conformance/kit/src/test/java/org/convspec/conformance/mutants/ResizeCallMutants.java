package org.convspec.conformance.mutants;

import static org.convspec.conformance.mutants.Mutant.around;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import org.convspec.spec.operator.Slot;

/** Mistakes around resizing: what is given, stored, remembered, and not rejected. */
final class ResizeCallMutants {

  private static final Supplier<PlainOperator> RIGHT = PlainResize::new;
  private static final CommonMutants COMMON = new CommonMutants("RZ", RIGHT);

  static final List<Mutant> ALL =
      List.of(
          COMMON.longerOutput("RESIZE-08"),
          COMMON.emptyOutputIsAnError("RESIZE-09"),
          COMMON.shorterGradient("RESIZE-26"),
          COMMON.memoryIsLeft("RESIZE-28"),
          around(
              "RZ30",
              "ones are left in the gradient of nothing",
              Careless.leavingOnes(RIGHT, Slot.INPUT_GRADIENT),
              "RESIZE-29"),
          reading("RZ31", "elements are magnitudes", Slot.INPUT, Math::abs, "RESIZE-32"),
          COMMON.negativeGradientsAreCut("RESIZE-34"),
          COMMON.lastItemIsTheFirst("RESIZE-35"),
          COMMON.channelsLeak("RESIZE-36"),
          COMMON.nanIsSkipped("RESIZE-53"),
          reading(
              "RZ32",
              "a NaN in an output gradient is skipped",
              Slot.OUTPUT_GRADIENT,
              dy -> Double.isNaN(dy) ? 0 : dy,
              "RESIZE-54"),
          reading(
              "RZ33",
              "subnormal numbers are 0",
              Slot.INPUT,
              x -> Math.abs(x) < Double.MIN_NORMAL ? 0 : x,
              "RESIZE-56"),
          COMMON.remembersTheLastAnswer("RESIZE-57"),
          COMMON.layoutIsIgnored("TEN-07"),
          around(
              "RZ34",
              "the input gradient is left in canonical order",
              Misstored.leftCanonical(RIGHT, slot -> slot == Slot.INPUT_GRADIENT),
              "TEN-09"),
          lenient("RZ40", "surplus output extents are ignored", "RESIZE-01"),
          lenient("RZ41", "an output extent below 0 is answered", "RESIZE-02"),
          lenient("RZ42", "something is made of nothing", "RESIZE-03"),
          lenient("RZ43", "surplus scales are ignored", "RESIZE-04"),
          lenient("RZ44", "any scale is taken", "RESIZE-05"),
          lenient("RZ45", "scales beside corners are ignored", "RESIZE-06"),
          lenient("RZ46", "a rule for nearest is interpolated", "RESIZE-07"),
          lenient("RZ47", "any output gradient is taken", "RESIZE-25"),
          lenient("RZ48", "an input without channels is answered", "TEN-14"));

  private ResizeCallMutants() {}

  private static Mutant reading(
      String id, String what, Slot slot, DoubleUnaryOperator change, String rule) {
    return around(id, what, Careless.reading(RIGHT, slot, change), rule);
  }

  private static Mutant lenient(String id, String what, String rule) {
    return around(id, what, Careless.lenient(RIGHT, rule), rule);
  }
}
