package org.convspec.reference.im2col;

import java.util.function.IntBinaryOperator;
import org.ejml.data.DMatrixRMaj;

/** A matrix whose elements lie scattered in a tensor's array. */
final class MatrixView {

  /**
   * The place of an element that is not in the tensor: it reads as 0 and takes nothing. Under
   * weights that are not finite, 0 is not nothing; LOCAL-46, CONV-60 and TCONV-72 allow it.
   */
  static final int NOWHERE = -1;

  private final int rows;
  private final int columns;
  private final IntBinaryOperator place;

  MatrixView(int rows, int columns, IntBinaryOperator place) {
    this.rows = rows;
    this.columns = columns;
    this.place = place;
  }

  /** Copies the elements out of the array. */
  DMatrixRMaj gather(double[] array) {
    DMatrixRMaj matrix = new DMatrixRMaj(rows, columns);
    int next = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int at = place.applyAsInt(row, column);
        matrix.data[next++] = at == NOWHERE ? 0 : array[at];
      }
    }
    return matrix;
  }

  /** Adds a matrix onto the elements in the array. */
  void add(DMatrixRMaj matrix, double[] array) {
    int next = 0;
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int at = place.applyAsInt(row, column);
        double value = matrix.data[next++];
        if (at != NOWHERE) {
          array[at] += value;
        }
      }
    }
  }
}
