package org.convspec.spec.translation;

import java.util.List;
import java.util.Map;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.operator.Pad;

/** {@code tf.pad}. */
final class TensorFlowPad implements OperatorTranslation<Pad> {

  private static final PadModes MODES =
      new PadModes(
          Map.of(
              "CONSTANT", PadMode.CONSTANT,
              "REFLECT", PadMode.REFLECT,
              "SYMMETRIC", PadMode.SYMMETRIC),
          "CONSTANT");

  @Override
  public Class<Pad> operator() {
    return Pad.class;
  }

  @Override
  public List<String> names(int rank) {
    return List.of("tf.pad");
  }

  @Override
  public Pad read(ForeignAttributes given) {
    List<Padding> paddings = given.pairs(PadModes.axes(given.rank()), "paddings");
    return MODES.read(given, Paddings.requireNoCrop(paddings, given), "constant_values");
  }

  @Override
  public ForeignOperator write(Pad pad, int rank) {
    ForeignDraft draft = new ForeignDraft(Convention.TENSORFLOW, "tf.pad");
    PadModes.requireRank(pad, rank, draft);
    draft.pairs("paddings", Paddings.requireNoCrop(pad.paddings(), draft));
    return MODES.write(pad, draft, "constant_values").build();
  }
}
