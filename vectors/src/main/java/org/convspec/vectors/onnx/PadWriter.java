package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.operator.Slot;

/** Padding as {@code Pad}. */
final class PadWriter implements NodeWriter<Pad> {

  @Override
  public String node() {
    return "Pad";
  }

  @Override
  public Optional<String> inexpressible(Pad pad, Call call) {
    return pad.mode() == PadMode.SYMMETRIC
        ? Optional.of("has no symmetric mode")
        : Optional.empty();
  }

  @Override
  public NodeCall write(Pad pad, Call call) {
    return new NodeCall(call, OnnxModel.of(node()))
        .given(Slot.INPUT)
        .constant("pads", WindowAttributes.beginsThenEnds(pad.paddings()))
        .constant("constant_value", pad.value())
        .result(Slot.OUTPUT)
        .attribute("mode", mode(pad.mode()));
  }

  private static String mode(PadMode mode) {
    return switch (mode) {
      case CONSTANT -> "constant";
      case REFLECT -> "reflect";
      case REPLICATE -> "edge";
      case CIRCULAR -> "wrap";
      case SYMMETRIC -> throw new IllegalArgumentException("no mode of ONNX: " + mode);
    };
  }
}
