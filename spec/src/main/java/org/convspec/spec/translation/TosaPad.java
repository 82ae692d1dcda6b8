package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.operator.Pad;

/** {@code PAD} of TOSA. */
final class TosaPad implements OperatorTranslation<Pad> {

  private static final String NAME = "PAD";

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
    List<Long> numbers = given.exactly(2 * PadModes.axes(given.rank()), "padding");
    return new Pad(
        Paddings.requireNoCrop(Paddings.ofFlat(numbers), given),
        PadMode.CONSTANT,
        given.real("pad_const"));
  }

  @Override
  public ForeignOperator write(Pad pad, int rank) {
    ForeignDraft draft = new ForeignDraft(Convention.TOSA, NAME);
    PadModes.requireRank(pad, rank, draft);
    PadModes.requireConstant(pad, draft);
    return draft
        .numbers("padding", Paddings.flat(Paddings.requireNoCrop(pad.paddings(), draft)))
        .real("pad_const", pad.value())
        .build();
  }
}
