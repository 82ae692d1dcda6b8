package org.convspec.spec.translation;

import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.operator.Pad;

/**
 * The names of what stands in a padding, and of the number where it is one.
 *
 * @param names the modes that there are
 * @param standard the name of the default
 */
record PadModes(Map<String, PadMode> names, String standard) {

  /** Returns how many axes a tensor has: items and channels are padded like the others. */
  static int axes(int rank) {
    return 2 + rank;
  }

  static void requireRank(Pad pad, int rank, Refusing side) {
    side.require(
        pad.paddings().size() == axes(rank),
        "number of paddings",
        pad.paddings().size(),
        "one for items, channels and each of " + rank + " spatial axes");
  }

  static void requireConstant(Pad pad, Refusing side) {
    side.require(pad.mode() == PadMode.CONSTANT, "mode", pad.mode(), "CONSTANT");
  }

  Pad read(ForeignAttributes given, List<Padding> paddings, String value) {
    PadMode mode = given.choice("mode", names, standard);
    given.require(
        mode == PadMode.CONSTANT || !given.has(value), value, "given", "it left out with " + mode);
    return new Pad(paddings, mode, given.real(value, 0));
  }

  ForeignDraft write(Pad pad, ForeignDraft draft, String value) {
    String name =
        names.entrySet().stream()
            .filter(each -> each.getValue() == pad.mode())
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow(() -> draft.refusal("mode", pad.mode(), "one of " + names.values()));
    draft.require(
        pad.mode() == PadMode.CONSTANT || pad.value() == 0, "value", pad.value(), "0 with " + name);
    return draft.word("mode", name, standard).real(value, pad.value(), 0);
  }
}
