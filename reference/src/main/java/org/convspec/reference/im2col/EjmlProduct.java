package org.convspec.reference.im2col;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/** The matrix product of EJML. */
final class EjmlProduct implements MatrixProduct {

  @Override
  public DMatrixRMaj multiply(DMatrixRMaj a, DMatrixRMaj b) {
    return CommonOps_DDRM.mult(a, b, null);
  }

  @Override
  public DMatrixRMaj multiplyTransposedLeft(DMatrixRMaj a, DMatrixRMaj b) {
    return CommonOps_DDRM.multTransA(a, b, null);
  }

  @Override
  public DMatrixRMaj multiplyTransposedRight(DMatrixRMaj a, DMatrixRMaj b) {
    return CommonOps_DDRM.multTransB(a, b, null);
  }
}
