package org.convspec.spec.translation;

import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;

/** How ONNX writes strides, dilations and paddings: all beginnings, then all ends. */
final class OnnxWindow {

  private static final Map<String, PaddingRule> RULES =
      Map.of(
          "VALID", AutoPadding.VALID,
          "SAME_UPPER", AutoPadding.SAME_EXTRA_AFTER,
          "SAME_LOWER", AutoPadding.SAME_EXTRA_BEFORE);

  private static final String NUMBERS = "NOTSET";

  private OnnxWindow() {}

  static Sliding read(ForeignAttributes given) {
    return new Sliding(
        given.perAxis("strides", 1),
        given.perAxis("dilations", 1),
        padding(given),
        OutputRounding.FLOOR);
  }

  /** Reads a pooling's window, which may round up. */
  static Sliding readPooling(ForeignAttributes given) {
    Map<String, OutputRounding> modes = Map.of("0", OutputRounding.FLOOR, "1", OutputRounding.CEIL);
    return read(given).withRounding(given.choice("ceil_mode", modes, "0"));
  }

  static PaddingRule padding(ForeignAttributes given) {
    if (given.has("auto_pad") && !given.valueIs("auto_pad", NUMBERS)) {
      given.require(!given.has("pads"), "pads", "given", "it left out: auto_pad says it");
      return given.choice("auto_pad", RULES, NUMBERS);
    }
    return new PaddingRule.Explicit(
        given.has("pads")
            ? Paddings.requireNoCrop(
                Paddings.ofBeginsThenEnds(given.exactly(2 * given.rank(), "pads")), given)
            : Paddings.none(given.rank()));
  }

  static ForeignDraft write(Sliding sliding, ForeignDraft draft, int rank) {
    sliding.requireRank(draft, rank);
    draft.perAxis("strides", sliding.strides(), 1).perAxis("dilations", sliding.dilations(), 1);
    return writePadding(sliding.padding(), draft);
  }

  static ForeignDraft writePooling(Sliding sliding, ForeignDraft draft, int rank) {
    sliding.requireRounding(draft, OutputRounding.FLOOR, OutputRounding.CEIL);
    return write(sliding, draft, rank)
        .number("ceil_mode", sliding.rounding() == OutputRounding.CEIL ? 1 : 0, 0);
  }

  static ForeignDraft writePadding(PaddingRule padding, ForeignDraft draft) {
    if (padding instanceof PaddingRule.Explicit explicit) {
      List<Padding> paddings = Paddings.requireNoCrop(explicit.perAxis(), draft);
      return draft.perAxis("pads", Paddings.beginsThenEnds(paddings), 0);
    }
    String rule =
        RULES.entrySet().stream()
            .filter(each -> each.getValue() == padding)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow(() -> draft.refusal("padding", padding, "numbers, VALID or SAME"));
    return draft.word("auto_pad", rule);
  }
}
