package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.Slot;

/**
 * Convolution as {@code Conv}.
 *
 * <p>The attribute {@code kernel_shape} is left out: the extents of the weights say the same, and
 * saying it twice would only add a way for the two to differ, which no call can ask for.
 */
final class ConvWriter implements NodeWriter<Convolution> {

  @Override
  public String node() {
    return "Conv";
  }

  @Override
  public Optional<String> inexpressible(Convolution convolution, Call call) {
    if (convolution.orientation() != Orientation.CORRELATION) {
      return Optional.of("has no flipped kernels");
    }
    if (call.elementType() != call.elementTypeOf(Slot.OUTPUT)) { // CONV-64
      return Optional.of("takes no integers of 8 bits, and ConvInteger is not written");
    }
    return WindowAttributes.inexpressibleWithoutCeilMode(convolution.rounding())
        .or(() -> WindowAttributes.inexpressible(convolution.padding()));
  }

  @Override
  public NodeCall write(Convolution convolution, Call call) {
    NodeCall node =
        new NodeCall(call, OnnxModel.of(node()))
            .given(Slot.INPUT)
            .given(Slot.WEIGHTS)
            .given(Slot.BIAS)
            .result(Slot.OUTPUT)
            .attribute("strides", convolution.strides())
            .attribute("dilations", convolution.dilations())
            .attribute("group", convolution.groups());
    return WindowAttributes.write(node, convolution.padding());
  }
}
