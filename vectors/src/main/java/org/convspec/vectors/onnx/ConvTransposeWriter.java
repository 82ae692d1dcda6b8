package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TransposedConvolution;

/** Transposed convolution as {@code ConvTranspose}. */
final class ConvTransposeWriter implements NodeWriter<TransposedConvolution> {

  @Override
  public String node() {
    return "ConvTranspose";
  }

  /** With {@code output_shape} the node ignores {@code pads} and splits what is too long itself. */
  @Override
  public Optional<String> inexpressible(TransposedConvolution convolution, Call call) {
    return convolution.outputExtents().isPresent() && !isSame(convolution.padding())
        ? Optional.of("has no output extents beside its pads")
        : WindowAttributes.inexpressible(convolution.padding());
  }

  private static boolean isSame(PaddingRule padding) {
    return padding == AutoPadding.SAME_EXTRA_AFTER || padding == AutoPadding.SAME_EXTRA_BEFORE;
  }

  @Override
  public NodeCall write(TransposedConvolution convolution, Call call) {
    NodeCall node =
        new NodeCall(call, OnnxModel.of(node()))
            .given(Slot.INPUT)
            .given(Slot.WEIGHTS)
            .given(Slot.BIAS)
            .result(Slot.OUTPUT)
            .attribute("strides", convolution.strides())
            .attribute("dilations", convolution.dilations())
            .attribute("output_padding", convolution.outputPadding())
            .attribute("group", convolution.groups());
    convolution.outputExtents().ifPresent(extents -> node.attribute("output_shape", extents));
    return WindowAttributes.write(node, convolution.padding());
  }
}
