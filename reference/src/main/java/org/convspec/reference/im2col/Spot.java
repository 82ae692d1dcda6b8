package org.convspec.reference.im2col;

import org.convspec.spec.geometry.Window;
import org.convspec.spec.operator.LocallyConnectedGeometry;
import org.convspec.spec.tensor.Index;

/**
 * One output position and group of a locally connected operator, and where the matrices that meet
 * there lie in the tensors.
 */
final class Spot {

  private final LocallyConnectedGeometry geometry;
  private final int position;
  private final int group;
  private final int[] sources;
  private final int taps;
  private final int positions;
  private final int inputs;
  private final int outputs;

  /**
   * Describes a spot.
   *
   * @param position the place of the output position
   * @param group the group of channels
   * @param sources the input position of every tap, see {@link #sources}
   */
  Spot(LocallyConnectedGeometry geometry, int position, int group, int[] sources) {
    this.geometry = geometry;
    this.position = position;
    this.group = group;
    this.sources = sources;
    this.taps = sources.length;
    this.positions = (int) geometry.window().outputShape().elementCount();
    this.inputs = (int) geometry.channels().inputsPerGroup();
    this.outputs = (int) geometry.channels().outputsPerGroup();
  }

  /** Returns the place of the input position that each tap of an output position looks at. */
  static int[] sources(LocallyConnectedGeometry geometry, int position) {
    Window window = geometry.window();
    Index o = window.outputShape().index(position);
    int[] sources = new int[(int) window.kernel().elementCount()];
    for (int tap = 0; tap < sources.length; tap++) {
      Index i = window.position(o, window.kernel().index(tap));
      sources[tap] = window.isInside(i) ? (int) window.inputShape().offset(i) : MatrixView.NOWHERE;
    }
    return sources;
  }

  /** The input, or its gradient, at (channel and tap, item). */
  MatrixView patches() {
    int plane = (int) geometry.window().inputShape().elementCount();
    int channels = (int) geometry.channels().inputChannels();
    return new MatrixView(
        inputs * taps,
        (int) geometry.batch(),
        (row, item) -> {
          int source = sources[row % taps];
          return source == MatrixView.NOWHERE
              ? source
              : (item * channels + group * inputs + row / taps) * plane + source;
        });
  }

  /** The weights, or their gradient, at (output channel, channel and tap). */
  MatrixView weights() {
    return new MatrixView(
        outputs,
        inputs * taps,
        (row, column) ->
            (((group * outputs + row) * inputs + column / taps) * positions + position) * taps
                + column % taps);
  }

  /** The output, or its gradient, at (output channel, item). */
  MatrixView outputs() {
    int channels = (int) geometry.channels().outputChannels();
    return new MatrixView(
        outputs,
        (int) geometry.batch(),
        (row, item) -> (item * channels + group * outputs + row) * positions + position);
  }

  /** The gradient of the bias at (output channel, 0). */
  MatrixView biases() {
    return new MatrixView(
        outputs, 1, (row, none) -> (group * outputs + row) * positions + position);
  }
}
