package org.convspec.reference.im2col;

import org.convspec.spec.geometry.Window;
import org.convspec.spec.operator.ChannelGroups;
import org.convspec.spec.operator.ConvolutionGeometry;
import org.convspec.spec.tensor.Index;

/**
 * A rectangle of the patch matrix of one item and one group, and where its rows and columns lie in
 * the tensors. Rows are (input channel within the group, tap), columns are output positions.
 */
final class Tile {

  /** A range of row-major places, {@code from} included, {@code to} not. */
  record Range(int from, int to) {

    int count() {
      return to - from;
    }
  }

  /** Which input position each (tap, output position) of a range of both looks at. */
  static final class Sources {

    private final Range taps;
    private final Range positions;
    private final int[] places;
    private final int[] weightsTaps;

    Sources(ConvolutionGeometry geometry, Range taps, Range positions) {
      this.taps = taps;
      this.positions = positions;
      this.places = new int[taps.count() * positions.count()];
      this.weightsTaps = new int[taps.count()];
      Window window = geometry.window();
      int next = 0;
      for (int tap = taps.from(); tap < taps.to(); tap++) {
        Index k = window.kernel().index(tap);
        weightsTaps[tap - taps.from()] = (int) window.kernel().offset(geometry.weightsTap(k));
        for (int position = positions.from(); position < positions.to(); position++) {
          Index i = window.position(window.outputShape().index(position), k);
          places[next++] = // WIN-23
              window.isInside(i) ? (int) window.inputShape().offset(i) : MatrixView.NOWHERE;
        }
      }
    }
  }

  private final ConvolutionGeometry geometry;
  private final Sources sources;
  private final long item;
  private final long group;
  private final Range channels;

  Tile(ConvolutionGeometry geometry, Sources sources, long item, long group, Range channels) {
    this.geometry = geometry;
    this.sources = sources;
    this.item = item;
    this.group = group;
    this.channels = channels;
  }

  /** The patch matrix: input, or its gradient, at (channel and tap, position). */
  MatrixView patches() {
    ChannelGroups groups = geometry.channels();
    int taps = sources.taps.count();
    int positions = sources.positions.count();
    int plane = (int) geometry.window().inputShape().elementCount();
    int first = (int) (item * groups.inputChannels() + group * groups.inputsPerGroup());
    return new MatrixView(
        channels.count() * taps,
        positions,
        (row, column) -> {
          int place = sources.places[row % taps * positions + column];
          return place == MatrixView.NOWHERE
              ? place
              : (first + channels.from() + row / taps) * plane + place;
        });
  }

  /** The same part of unfolded patches, which hold the whole patch matrix of every item. */
  MatrixView unfolded() {
    int taps = sources.taps.count();
    int kernel = (int) geometry.window().kernel().elementCount();
    int positions = (int) geometry.window().outputShape().elementCount();
    int first = (int) (item * geometry.channels().inputChannels()) + channels.from();
    return new MatrixView(
        channels.count() * taps,
        sources.positions.count(),
        (row, column) ->
            ((first + row / taps) * kernel + sources.taps.from() + row % taps) * positions
                + sources.positions.from()
                + column);
  }

  /** Receives an element of the patch matrix: who looks there, from where. */
  @FunctionalInterface
  interface PatchVisitor {
    void visit(int row, int column, long item, long inputChannel, Index tap, Index position);
  }

  /** Visits the patch matrix, for operators that fill it in their own way. */
  void forEachPatch(PatchVisitor visitor) {
    Window window = geometry.window();
    long first = group * geometry.channels().inputsPerGroup() + channels.from();
    for (int row = 0; row < patchRows(); row++) {
      int taps = sources.taps.count();
      Index tap = window.kernel().index(sources.taps.from() + row % taps);
      for (int column = 0; column < sources.positions.count(); column++) {
        Index position = window.outputShape().index(sources.positions.from() + column);
        visitor.visit(row, column, item, first + row / taps, tap, position);
      }
    }
  }

  int patchRows() {
    return channels.count() * sources.taps.count();
  }

  int patchColumns() {
    return sources.positions.count();
  }

  /** The weights, or their gradient, at (output channel, channel and tap). */
  MatrixView weights(Range outputChannels) {
    ChannelGroups groups = geometry.channels();
    int taps = sources.taps.count();
    int kernel = (int) geometry.window().kernel().elementCount();
    int perOutput = (int) groups.inputsPerGroup() * kernel;
    int first = (int) (group * groups.outputsPerGroup()) + outputChannels.from();
    return new MatrixView(
        outputChannels.count(),
        channels.count() * taps,
        (row, column) ->
            (first + row) * perOutput
                + (channels.from() + column / taps) * kernel
                + sources.weightsTaps[column % taps]);
  }

  /** The output, or its gradient, at (output channel, position). */
  MatrixView outputs(Range outputChannels) {
    ChannelGroups groups = geometry.channels();
    int plane = (int) geometry.window().outputShape().elementCount();
    int first =
        (int) (item * groups.outputChannels() + group * groups.outputsPerGroup())
            + outputChannels.from();
    return new MatrixView(
        outputChannels.count(),
        sources.positions.count(),
        (row, column) -> (first + row) * plane + sources.positions.from() + column);
  }
}
