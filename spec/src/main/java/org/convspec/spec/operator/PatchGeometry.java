package org.convspec.spec.operator;

import org.convspec.spec.geometry.Window;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * An image, the patches that a window cuts out of it, and where each element of a patch stands:
 * what unfolding and folding go by. Whatever has this type is valid.
 *
 * @param batch number of items
 * @param channels number of channels of the image
 * @param window the window over the image
 */
public record PatchGeometry(long batch, long channels, Window window) {

  /**
   * Checks the channels, and that rows and columns can be counted.
   *
   * @throws InvalidCallException by PATCH-01 if there is no channel, by TEN-02 if rows or columns
   *     are too many
   */
  public PatchGeometry {
    if (channels < 1) { // PATCH-01
      throw new InvalidCallException("PATCH-01", "channels", channels, "at least 1");
    }
    rowsOf(channels, window).elementCount();
    window.outputShape().elementCount();
  }

  /** Returns (channels, kernel): a row for each element, in row-major order. */
  private static Shape rowsOf(long channels, Window window) {
    long[] extents = new long[1 + window.axes().size()];
    extents[0] = channels;
    System.arraycopy(window.kernel().toArray(), 0, extents, 1, window.axes().size());
    return Shape.of(extents);
  }

  /** PATCH-07: (n, channels, extents of the image). */
  public Shape imageShape() {
    return Shape.of(batch, channels, window.inputShape());
  }

  /**
   * PATCH-06: (n, channels * taps, windows), of no elements without items or windows (PATCH-14). A
   * data layout takes rows for channels (PATCH-16).
   */
  public Shape patchesShape() {
    return Shape.of(batch, rowsOf(channels, window).elementCount(), columns());
  }

  private long columns() {
    return window.outputShape().elementCount();
  }

  /** PATCH-09: the row of a tap on a channel. */
  public long row(long channel, Index tap) {
    return channel * window.kernel().elementCount() + window.kernel().offset(tap);
  }

  /** PATCH-09: the channel of a row. */
  public long channelOf(long row) {
    return row / window.kernel().elementCount();
  }

  /** PATCH-09: the tap of a row. */
  public Index tapOf(long row) {
    return window.kernel().index(row % window.kernel().elementCount());
  }

  /** PATCH-10: the column of a window. */
  public long column(Index window) {
    return this.window.outputShape().offset(window);
  }

  /** PATCH-10: the window of a column. */
  public Index windowOf(long column) {
    return window.outputShape().index(column);
  }
}
