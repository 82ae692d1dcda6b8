package org.convspec.reference.im2col;

import java.util.Arrays;
import org.convspec.spec.geometry.Window;
import org.convspec.spec.geometry.Window.Link;
import org.convspec.spec.tensor.Index;

/**
 * The patch matrix of one plane, not as values but as places: which element of the plane a tap of
 * an output position looks at, or {@link MatrixView#NOWHERE} if that is padding.
 *
 * @param rows number of taps
 * @param columns number of output positions
 * @param places row by row
 */
record PatchPlaces(int rows, int columns, int[] places) {

  /** Lists the relation by tap (WIN-25): each tap fills its own row. */
  static PatchPlaces of(Window window) {
    int rows = (int) window.kernel().elementCount();
    int columns = (int) window.outputShape().elementCount();
    int[] places = new int[rows * columns];
    Arrays.fill(places, MatrixView.NOWHERE);
    int row = 0;
    for (Index tap : window.kernel().indices()) {
      for (Link link : window.linksOfTap(tap)) {
        int column = (int) window.outputShape().offset(link.output());
        places[row * columns + column] = (int) window.inputShape().offset(link.input());
      }
      row++;
    }
    return new PatchPlaces(rows, columns, places);
  }

  int at(int row, int column) {
    return places[row * columns + column];
  }
}
