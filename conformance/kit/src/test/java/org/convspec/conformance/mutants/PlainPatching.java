package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** An unfolding or a folding as somebody might write it. */
class PlainPatching extends PlainOperator {

  private final Function<Call, PlainPatches> kernel;

  PlainPatching(String label, Function<Call, PlainPatches> kernel) {
    super(label);
    this.kernel = kernel;
  }

  static PlainPatching unfold() {
    return new PlainPatching("unfold", PlainPatches::new);
  }

  static PlainPatching fold() {
    return new PlainPatching("fold", PlainPatches::new);
  }

  @Override
  Tensor compute(Call canonical, Slot slot) {
    return kernel.apply(canonical).result(slot);
  }
}
