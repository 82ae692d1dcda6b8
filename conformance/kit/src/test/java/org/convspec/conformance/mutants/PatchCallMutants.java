package org.convspec.conformance.mutants;

import static org.convspec.conformance.mutants.Mutant.around;

import java.util.List;
import java.util.function.Supplier;
import org.convspec.spec.operator.Slot;

/** Mistakes around unfolding and folding: what is stored, remembered, and not rejected. */
final class PatchCallMutants {

  static final List<Mutant> ALL =
      List.of(
          around(
              "PT40",
              "no windows are an error",
              Careless.withoutEmptyOutput(PlainPatching::unfold),
              "PATCH-14"),
          around(
              "PT41",
              "no items are an error in folding",
              Careless.withoutEmptyOutput(PlainPatching::fold),
              "PATCH-14"),
          around(
              "PT42",
              "the last patches come again",
              Forgetful.repeating(PlainPatching::unfold),
              "PATCH-56"),
          around(
              "PT43",
              "the last image comes again",
              Forgetful.repeating(PlainPatching::fold),
              "PATCH-56"),
          around(
              "PT44",
              "the gradient is longer than the image",
              Careless.longer(PlainPatching::unfold, Slot.INPUT_GRADIENT),
              "PATCH-21"),
          around(
              "PT45",
              "the folded image is too long",
              Careless.longer(PlainPatching::fold, Slot.OUTPUT),
              "PATCH-07"),
          around(
              "PT46",
              "patches are left in canonical order",
              Misstored.leftCanonical(PlainPatching::unfold, slot -> slot == Slot.OUTPUT),
              "PATCH-16",
              "TEN-07"),
          around(
              "PT47",
              "patches are read in canonical order",
              Misstored.unpermuted(PlainPatching::fold),
              "PATCH-16",
              "TEN-07"),
          around(
              "PT48",
              "the gradient of an image is left in canonical order",
              Misstored.leftCanonical(PlainPatching::unfold, slot -> slot == Slot.INPUT_GRADIENT),
              "TEN-09"),
          lenient("PT60", PlainPatching::unfold, "TEN-14"),
          lenient("PT61", PlainPatching::unfold, "WIN-02"),
          lenient("PT62", PlainPatching::unfold, "WIN-03"),
          lenient("PT63", PlainPatching::unfold, "WIN-04"),
          lenient("PT64", PlainPatching::unfold, "WIN-09"),
          lenient("PT65", PlainPatching::unfold, "WIN-14"),
          lenient("PT66", PlainPatching::unfold, "WIN-22"),
          lenient("PT67", PlainPatching::unfold, "WIN-24"),
          lenient("PT68", PlainPatching::unfold, "PATCH-01"),
          lenient("PT69", PlainPatching::unfold, "PATCH-20"),
          lenient("PT70", PlainPatching::fold, "WIN-02"),
          lenient("PT71", PlainPatching::fold, "WIN-03"),
          lenient("PT72", PlainPatching::fold, "WIN-04"),
          lenient("PT73", PlainPatching::fold, "WIN-09"),
          lenient("PT74", PlainPatching::fold, "WIN-14"),
          lenient("PT75", PlainPatching::fold, "WIN-22"),
          lenient("PT76", PlainPatching::fold, "WIN-24"),
          lenient("PT77", PlainPatching::fold, "PATCH-01"),
          lenient("PT78", PlainPatching::fold, "PATCH-02"),
          lenient("PT79", PlainPatching::fold, "PATCH-03"),
          lenient("PT80", PlainPatching::fold, "PATCH-04"),
          lenient("PT81", PlainPatching::fold, "PATCH-20"));

  private PatchCallMutants() {}

  private static Mutant lenient(String id, Supplier<PlainOperator> right, String rule) {
    String label = right.get().label();
    return around(id, label + " does not look at " + rule, Careless.lenient(right, rule), rule);
  }
}
