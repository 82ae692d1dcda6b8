package org.convspec.conformance.mutants;

import org.convspec.spec.Call;
import org.convspec.spec.operator.Dropout;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/** Dropout with a factor that is computed once. */
class PlainDropout implements PlainResults {

  private final Call call;
  private final ElementType wide;
  final double rate;

  PlainDropout(Call call) {
    this.call = call;
    this.wide = call.elementType().accumulator();
    this.rate = wide.round(((Dropout) call.operator()).rate());
  }

  double factor() {
    return wide.round(1 / wide.round(1 - rate));
  }

  double dropped(double x, double mask, double factor) {
    return wide.round(wide.round(x * mask) * factor);
  }

  @Override
  public Tensor result(Slot slot) {
    Tensor from = call.tensor(slot == Slot.OUTPUT ? Slot.INPUT : Slot.OUTPUT_GRADIENT);
    double factor = factor();
    return from.combine(call.tensor(Slot.MASK), (x, mask) -> dropped(x, mask, factor));
  }
}
