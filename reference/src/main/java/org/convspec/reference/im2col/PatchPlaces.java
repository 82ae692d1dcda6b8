package org.convspec.reference.im2col;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.LongStream;
import org.convspec.spec.geometry.IndexRelation;
import org.convspec.spec.geometry.Window.Link;

/**
 * Where the patch matrix of a plane has its elements: a column for each output position, a row for
 * each of the elements that it reads, in order. Columns that read fewer end with {@link
 * MatrixView#NOWHERE}. Every plane of a pooling has the same one.
 */
final class PatchPlaces {

  private final int columns;
  private final int[][] rows;

  private PatchPlaces(int columns, int[][] rows) {
    this.columns = columns;
    this.rows = rows;
  }

  static PatchPlaces of(IndexRelation relation) {
    List<List<Link>> read =
        LongStream.range(0, relation.outputShape().elementCount())
            .mapToObj(o -> relation.linksOfOutput(relation.outputShape().index(o)))
            .toList();
    int most = read.stream().mapToInt(List::size).max().orElse(0);
    int[][] rows = new int[most][read.size()];
    for (int row = 0; row < most; row++) {
      for (int column = 0; column < read.size(); column++) {
        List<Link> links = read.get(column);
        rows[row][column] =
            row < links.size()
                ? (int) relation.inputShape().offset(links.get(row).input())
                : MatrixView.NOWHERE;
      }
    }
    return new PatchPlaces(read.size(), rows);
  }

  /** Returns how many output positions there are. */
  int columns() {
    return columns;
  }

  /** Returns how many elements the widest output position reads. */
  int rows() {
    return rows.length;
  }

  /** Returns the place of an element in a plane, or {@link MatrixView#NOWHERE}. */
  int at(int row, int column) {
    return rows[row][column];
  }

  /** Folds each column of a plane's patch matrix into one number, a whole row at a time. */
  double[] reduce(double[] data, int plane, double start, DoubleBinaryOperator step) {
    double[] reduced = new double[columns];
    Arrays.fill(reduced, start);
    for (int[] row : rows) {
      for (int column = 0; column < columns; column++) {
        if (row[column] != MatrixView.NOWHERE) {
          reduced[column] = step.applyAsDouble(reduced[column], data[plane + row[column]]);
        }
      }
    }
    return reduced;
  }
}
