package org.convspec.conformance.mutants;

import static org.convspec.conformance.mutants.Mutant.around;

import java.util.List;
import org.convspec.spec.operator.Slot;

/** Mistakes around padding: what is stored, remembered, and not rejected. */
final class PadCallMutants {

  static final List<Mutant> ALL =
      List.of(
          around(
              "PD29",
              "an empty output is an error",
              Careless.withoutEmptyOutput(PlainPad::new),
              "PAD-17"),
          around(
              "PD30", "the last answer comes again", Forgetful.repeating(PlainPad::new), "PAD-55"),
          around(
              "PD31",
              "the gradient is longer than the input",
              Careless.longer(PlainPad::new, Slot.INPUT_GRADIENT),
              "PAD-21"),
          around(
              "PD32",
              "channels last is read as channels first",
              Misstored.unpermuted(PlainPad::new),
              "TEN-07"),
          around(
              "PD33",
              "the input gradient is left in canonical order",
              Misstored.leftCanonical(PlainPad::new, slot -> slot == Slot.INPUT_GRADIENT),
              "TEN-09"),
          lenient("PD40", "surplus paddings are ignored", "PAD-01"),
          lenient("PD41", "too large a crop is answered", "PAD-02"),
          lenient("PD42", "reflections go on beyond the limit", "PAD-03"),
          lenient("PD43", "mirror images go on beyond the limit", "PAD-04"),
          lenient("PD44", "nothing is replicated", "PAD-05"),
          lenient("PD45", "circles go round again", "PAD-06"),
          lenient("PD46", "a value beside another mode is ignored", "PAD-07"),
          lenient("PD47", "any output gradient is taken", "PAD-20"),
          lenient("PD48", "an input without channels is answered", "TEN-14"),
          lenient("PD49", "extents wrap around", "WIN-22"));

  private PadCallMutants() {}

  private static Mutant lenient(String id, String what, String rule) {
    return around(id, what, Careless.lenient(PlainPad::new, rule), rule);
  }
}
