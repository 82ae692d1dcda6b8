package org.convspec.spec.translation;

import java.util.List;
import java.util.Map;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.operator.Pad;

/** {@code pad} of WebNN. */
final class WebNnPad implements OperatorTranslation<Pad> {

  private static final PadModes MODES =
      new PadModes(
          Map.of(
              "constant", PadMode.CONSTANT,
              "reflection", PadMode.REFLECT,
              "edge", PadMode.REPLICATE),
          "constant");

  @Override
  public Class<Pad> operator() {
    return Pad.class;
  }

  @Override
  public List<String> names(int rank) {
    return List.of("pad");
  }

  @Override
  public Pad read(ForeignAttributes given) {
    int axes = PadModes.axes(given.rank());
    List<Padding> paddings =
        Paddings.of(given.exactly(axes, "beginningPadding"), given.exactly(axes, "endingPadding"));
    return MODES.read(given, Paddings.requireNoCrop(paddings, given), "value");
  }

  @Override
  public ForeignOperator write(Pad pad, int rank) {
    ForeignDraft draft = new ForeignDraft(Convention.WEBNN, "pad");
    PadModes.requireRank(pad, rank, draft);
    List<Padding> paddings = Paddings.requireNoCrop(pad.paddings(), draft);
    draft.numbers("beginningPadding", Paddings.begins(paddings));
    draft.numbers("endingPadding", Paddings.ends(paddings));
    return MODES.write(pad, draft, "value").build();
  }
}
