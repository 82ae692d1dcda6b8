package org.convspec.conformance.mutants;

import java.util.function.Function;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Tensor;

/** A max unpooling as somebody might write it. */
class PlainMaxUnpool extends PlainOperator {

  private final Function<Call, PlainScatter> kernel;

  PlainMaxUnpool(Function<Call, PlainScatter> kernel) {
    super("maxUnpool");
    this.kernel = kernel;
  }

  PlainMaxUnpool() {
    this(PlainScatter::new);
  }

  @Override
  void check(Call call) {
    super.check(call);
    if (!new PlainScatter(call.canonical()).areIndicesValid()) {
      throw new InvalidCallException("MAX-04", "an index", "astray", "a position of its plane");
    }
  }

  @Override
  Tensor compute(Call canonical, Slot slot) {
    return kernel.apply(canonical).result(slot);
  }
}
