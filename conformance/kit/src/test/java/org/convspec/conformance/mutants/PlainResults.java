package org.convspec.conformance.mutants;

import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** One valid call in canonical layouts, ready to be computed in its element type. */
interface PlainResults {

  /** Computes one result of the call. */
  Tensor result(Slot slot);
}
