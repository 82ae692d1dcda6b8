package org.convspec.reference.im2col;

import org.ejml.data.DMatrixRMaj;

/** What the fast path asks of a matrix library. */
interface MatrixProduct {

  /** Returns a b. */
  DMatrixRMaj multiply(DMatrixRMaj a, DMatrixRMaj b);

  /** Returns aᵀ b. */
  DMatrixRMaj multiplyTransposedLeft(DMatrixRMaj a, DMatrixRMaj b);

  /** Returns a bᵀ. */
  DMatrixRMaj multiplyTransposedRight(DMatrixRMaj a, DMatrixRMaj b);
}
