package org.convspec.conformance.mutants;

import org.convspec.spec.Call;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** A normalization as somebody might write it. */
class PlainNormalization extends PlainOperator {

  /** What computes a call. */
  interface Kernel {
    PlainSpread of(Call call, PlainSets sets);
  }

  /** What finds the elements that belong together. */
  interface Sets {
    PlainSets of(long[] shape, Operator operator);
  }

  private final Kernel kernel;
  private final Sets sets;

  PlainNormalization(String label, Kernel kernel, Sets sets) {
    super(label);
    this.kernel = kernel;
    this.sets = sets;
  }

  PlainNormalization(String label, Kernel kernel) {
    this(label, kernel, PlainSets::new);
  }

  PlainNormalization(String label) {
    this(label, label.equals("lpNormalize") ? PlainNormDivision::new : PlainSpread::new);
  }

  @Override
  Tensor compute(Call canonical, Slot slot) {
    long[] shape = canonical.tensor(Slot.INPUT).shape().toArray();
    return kernel.of(canonical, sets.of(shape, canonical.operator())).result(slot);
  }
}
