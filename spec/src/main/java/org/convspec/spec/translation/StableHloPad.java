package org.convspec.spec.translation;

import java.util.Collections;
import java.util.List;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.operator.Pad;

/** {@code pad} of StableHLO. */
final class StableHloPad implements OperatorTranslation<Pad> {

  private static final String NAME = "stablehlo.pad";

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
    int axes = PadModes.axes(given.rank());
    List<Long> between = given.exactly(axes, "interior_padding");
    given.require(
        between.stream().allMatch(each -> each == 0),
        "interior_padding",
        between,
        "0: nothing is put between positions here");
    List<Padding> paddings =
        Paddings.of(
            given.exactly(axes, "edge_padding_low"), given.exactly(axes, "edge_padding_high"));
    return new Pad(paddings, PadMode.CONSTANT, given.real("padding_value"));
  }

  @Override
  public ForeignOperator write(Pad pad, int rank) {
    ForeignDraft draft = new ForeignDraft(Convention.JAX, NAME);
    PadModes.requireRank(pad, rank, draft);
    PadModes.requireConstant(pad, draft);
    return draft
        .numbers("edge_padding_low", Paddings.begins(pad.paddings()))
        .numbers("edge_padding_high", Paddings.ends(pad.paddings()))
        .numbers("interior_padding", Collections.nCopies(pad.paddings().size(), 0L))
        .real("padding_value", pad.value())
        .build();
  }
}
