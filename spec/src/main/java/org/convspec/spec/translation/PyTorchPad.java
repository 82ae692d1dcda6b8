package org.convspec.spec.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.operator.Pad;

/** {@code torch.nn.functional.pad}: pairs from the last axis to the first. */
final class PyTorchPad implements OperatorTranslation<Pad> {

  private static final String NAME = "functional.pad";
  private static final int MOST_AXES = 3;

  private static final PadModes MODES =
      new PadModes(
          Map.of(
              "constant", PadMode.CONSTANT,
              "reflect", PadMode.REFLECT,
              "replicate", PadMode.REPLICATE,
              "circular", PadMode.CIRCULAR),
          "constant");

  @Override
  public Class<Pad> operator() {
    return Pad.class;
  }

  @Override
  public List<String> names(int rank) {
    return List.of(NAME);
  }

  @Override
  public Pad read(ForeignAttributes given) {
    List<Long> numbers = given.numbers("pad");
    int axes = PadModes.axes(given.rank());
    given.require(
        numbers.size() % 2 == 0 && numbers.size() <= 2 * axes,
        "pad",
        numbers,
        "pairs for at most " + axes + " axes");
    List<Padding> paddings = new ArrayList<>(Paddings.ofFlat(numbers));
    int written = paddings.size();
    paddings.addAll(Paddings.none(axes - written));
    Pad pad = MODES.read(given, Paddings.lastAxisFirst(paddings), "value");
    given.require(
        pad.mode() == PadMode.CONSTANT || written == given.rank(),
        "pad",
        numbers,
        "a pair for each spatial axis with mode " + pad.mode());
    requireReach(pad, given);
    return pad;
  }

  @Override
  public ForeignOperator write(Pad pad, int rank) {
    ForeignDraft draft = new ForeignDraft(Convention.PYTORCH, NAME);
    PadModes.requireRank(pad, rank, draft);
    requireReach(pad, draft);
    List<Padding> paddings = pad.paddings();
    int skipped = 0;
    while (skipped < 2 && paddings.get(skipped).equals(Padding.NONE)) {
      skipped++;
    }
    List<Padding> written = paddings.subList(skipped, paddings.size());
    draft.numbers("pad", Paddings.flat(Paddings.lastAxisFirst(written)));
    return MODES.write(pad, draft, "value").build();
  }

  /** Refuses what only constants can do. */
  private static void requireReach(Pad pad, Refusing side) {
    if (pad.mode() == PadMode.CONSTANT) {
      return;
    }
    List<Padding> paddings = pad.paddings();
    side.require(
        paddings.size() <= 2 + MOST_AXES
            && paddings.subList(0, 2).stream().allMatch(Padding.NONE::equals),
        "padding",
        paddings,
        "nothing but 1 to 3 spatial axes with mode " + pad.mode());
    if (pad.mode() != PadMode.CIRCULAR) {
      Paddings.requireNoCrop(paddings, side);
    }
  }
}
