package org.convspec.reference.im2col;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.convspec.reference.im2col.Tile.Range;
import org.convspec.reference.im2col.Tile.Sources;
import org.convspec.spec.operator.ConvolutionGeometry;

/** Cuts the patch matrices of a convolution into tiles, so that scratch memory stays bounded. */
final class Tiling {

  private final ConvolutionGeometry geometry;
  private final TileLimits limits;

  Tiling(ConvolutionGeometry geometry, TileLimits limits) {
    this.geometry = geometry;
    this.limits = limits;
  }

  /** Visits every tile once. Tiles of all items and groups share one table of sources. */
  void forEach(Consumer<Tile> visitor) {
    long kernel = geometry.window().kernel().elementCount();
    for (Range positionRange : positions()) {
      for (Range tapRange : cut(kernel, limits.patchRows())) {
        Sources sources = new Sources(geometry, tapRange, positionRange);
        int channelsPerTile = Math.max(1, limits.patchRows() / tapRange.count());
        for (Range channelRange : cut(geometry.channels().inputsPerGroup(), channelsPerTile)) {
          forEachItemAndGroup(sources, channelRange, visitor);
        }
      }
    }
  }

  private void forEachItemAndGroup(Sources sources, Range channels, Consumer<Tile> visitor) {
    for (long item = 0; item < geometry.batch(); item++) {
      for (long group = 0; group < geometry.channels().groups(); group++) {
        visitor.accept(new Tile(geometry, sources, item, group, channels));
      }
    }
  }

  /** Returns the output positions in ranges that fit. */
  List<Range> positions() {
    return cut(geometry.window().outputShape().elementCount(), limits.positions());
  }

  /** Returns the output channels of a group in ranges that fit. */
  List<Range> outputChannels() {
    return cut(geometry.channels().outputsPerGroup(), limits.outputChannels());
  }

  private static List<Range> cut(long count, int limit) {
    List<Range> ranges = new ArrayList<>();
    for (long from = 0; from < count; from += limit) {
      ranges.add(new Range((int) from, (int) Math.min(count, from + limit)));
    }
    return ranges;
  }
}
