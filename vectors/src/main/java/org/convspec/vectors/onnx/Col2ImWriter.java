package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.Slot;

/** Folding as {@code Col2Im}, which pads nothing unless {@code pads} are given. */
final class Col2ImWriter implements NodeWriter<Fold> {

  @Override
  public String node() {
    return "Col2Im";
  }

  @Override
  public Optional<String> inexpressible(Fold fold, Call call) {
    return WindowAttributes.inexpressibleWithoutCeilMode(fold.rounding())
        .or(() -> WindowAttributes.inexpressibleWithoutAutoPad(fold.padding()));
  }

  @Override
  public NodeCall write(Fold fold, Call call) {
    NodeCall node =
        new NodeCall(call, OnnxModel.of(node()))
            .given(Slot.INPUT)
            .constant("image_shape", fold.outputExtents())
            .constant("block_shape", fold.kernel())
            .result(Slot.OUTPUT)
            .attribute("strides", fold.strides())
            .attribute("dilations", fold.dilations());
    return WindowAttributes.writeWithoutAutoPad(node, fold.padding());
  }
}
