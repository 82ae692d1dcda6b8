package org.convspec.spec.operator;

import org.convspec.spec.geometry.Window;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * A locally connected operator over tensors of known shapes; whatever has this type is valid.
 *
 * @param batch number of items
 * @param channels how output channels see input channels
 * @param window the spatial window
 */
public record LocallyConnectedGeometry(long batch, ChannelGroups channels, Window window) {

  /** Returns (n, inputChannels, space). */
  public Shape inputShape() {
    return Shape.of(batch, channels.inputChannels(), window.inputShape());
  }

  /** Returns (outputChannels, inputChannels / groups, output extents, kernel). */
  public Shape weightsShape() {
    return Shape.of(
        channels.outputChannels(),
        channels.inputsPerGroup(),
        window.outputShape().then(window.kernel()));
  }

  /** LOCAL-04: (outputChannels, output extents). */
  public Shape biasShape() {
    return Shape.of(channels.outputChannels()).then(window.outputShape());
  }

  /** LOCAL-06: (n, outputChannels, output extents), perhaps without elements (LOCAL-07). */
  public Shape outputShape() {
    return Shape.of(batch, channels.outputChannels(), window.outputShape());
  }

  /** LOCAL-08: where the weight of tap {@code k} at output position {@code o} is stored. */
  public Index weight(long oc, long withinGroup, Index o, Index k) {
    return Index.of(oc, withinGroup, o.then(k));
  }

  /** LOCAL-08: where the bias of output position {@code o} is stored. */
  public Index bias(long oc, Index o) {
    return Index.of(oc).then(o);
  }
}
