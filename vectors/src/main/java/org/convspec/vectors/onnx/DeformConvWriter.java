package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.Slot;

/**
 * Deformable convolution as {@code DeformConv}, which pads nothing unless {@code pads} are given.
 */
final class DeformConvWriter implements NodeWriter<DeformableConvolution> {

  @Override
  public String node() {
    return "DeformConv";
  }

  @Override
  public Optional<String> inexpressible(DeformableConvolution convolution, Call call) {
    return WindowAttributes.inexpressibleWithoutAutoPad(convolution.padding());
  }

  @Override
  public NodeCall write(DeformableConvolution convolution, Call call) {
    NodeCall node =
        new NodeCall(call, OnnxModel.of(node()))
            .given(Slot.INPUT)
            .given(Slot.WEIGHTS)
            .given(Slot.OFFSET)
            .given(Slot.BIAS)
            .given(Slot.MASK)
            .result(Slot.OUTPUT)
            .attribute("strides", convolution.strides())
            .attribute("dilations", convolution.dilations())
            .attribute("group", convolution.groups())
            .attribute("offset_group", convolution.offsetGroups());
    return WindowAttributes.writeWithoutAutoPad(node, convolution.padding());
  }
}
