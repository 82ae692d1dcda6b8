package org.convspec.reference.im2col;

import java.util.function.BinaryOperator;
import org.ejml.data.DMatrixRMaj;

/** Multiplies with EJML and remembers the largest number of elements each matrix had. */
final class RecordingProduct implements MatrixProduct {

  private final EjmlProduct product = new EjmlProduct();
  private int largestLeft;
  private int largestRight;
  private int largestResult;

  int largestLeft() {
    return largestLeft;
  }

  int largestRight() {
    return largestRight;
  }

  int largestResult() {
    return largestResult;
  }

  @Override
  public DMatrixRMaj multiply(DMatrixRMaj a, DMatrixRMaj b) {
    return record(a, b, product::multiply);
  }

  @Override
  public DMatrixRMaj multiplyTransposedLeft(DMatrixRMaj a, DMatrixRMaj b) {
    return record(a, b, product::multiplyTransposedLeft);
  }

  @Override
  public DMatrixRMaj multiplyTransposedRight(DMatrixRMaj a, DMatrixRMaj b) {
    return record(a, b, product::multiplyTransposedRight);
  }

  private DMatrixRMaj record(DMatrixRMaj a, DMatrixRMaj b, BinaryOperator<DMatrixRMaj> multiply) {
    DMatrixRMaj result = multiply.apply(a, b);
    largestLeft = Math.max(largestLeft, a.getNumElements());
    largestRight = Math.max(largestRight, b.getNumElements());
    largestResult = Math.max(largestResult, result.getNumElements());
    return result;
  }
}
