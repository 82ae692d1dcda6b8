package org.convspec.spec.translation;

import java.util.List;
import java.util.Map;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.operator.Pad;

/** {@code Pad} of ONNX; its inputs pads and constant_value are written as attributes. */
final class OnnxPad implements OperatorTranslation<Pad> {

  private static final PadModes MODES =
      new PadModes(
          Map.of(
              "constant", PadMode.CONSTANT,
              "reflect", PadMode.REFLECT,
              "edge", PadMode.REPLICATE,
              "wrap", PadMode.CIRCULAR),
          "constant");

  @Override
  public Class<Pad> operator() {
    return Pad.class;
  }

  @Override
  public List<String> names(int rank) {
    return List.of("Pad");
  }

  @Override
  public Pad read(ForeignAttributes given) {
    List<Long> pads = given.exactly(2 * PadModes.axes(given.rank()), "pads");
    return MODES.read(given, Paddings.ofBeginsThenEnds(pads), "constant_value");
  }

  @Override
  public ForeignOperator write(Pad pad, int rank) {
    ForeignDraft draft = new ForeignDraft(Convention.ONNX, "Pad");
    PadModes.requireRank(pad, rank, draft);
    draft.numbers("pads", Paddings.beginsThenEnds(pad.paddings()));
    return MODES.write(pad, draft, "constant_value").build();
  }
}
