package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** A batch normalization as somebody might write it, in training or in inference. */
class PlainBatchNorm extends PlainOperator {

  private final Function<Call, PlainBatch> kernel;

  PlainBatchNorm(String label, Function<Call, PlainBatch> kernel) {
    super(label);
    this.kernel = kernel;
  }

  static PlainBatchNorm training() {
    return new PlainBatchNorm("batchNormTraining", PlainBatch::new);
  }

  static PlainBatchNorm inference() {
    return new PlainBatchNorm("batchNormInference", PlainBatch::new);
  }

  /** In inference as a product and a sum, with both statistics folded into them. */
  static PlainBatchNorm folded() {
    return new PlainBatchNorm("batchNormInference", PlainFoldedBatch::new);
  }

  @Override
  Tensor compute(Call canonical, Slot slot) {
    return kernel.apply(canonical).result(slot);
  }
}
