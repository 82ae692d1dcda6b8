package org.convspec.conformance.mutants;

import org.convspec.spec.Call;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** An Lp pooling as somebody might write it. */
class PlainLpPool extends PlainOperator {

  /** What computes a call. */
  interface Kernel {
    PlainNorm of(Call call, PlainGrid grid, LpPool pool);
  }

  private final Kernel kernel;

  PlainLpPool(Kernel kernel) {
    super("lpPool");
    this.kernel = kernel;
  }

  PlainLpPool() {
    this((call, grid, pool) -> new PlainNorm(call, grid, pool.power(), pool.sign()));
  }

  @Override
  Tensor compute(Call canonical, Slot slot) {
    LpPool pool = (LpPool) canonical.operator();
    long[] shape = canonical.tensor(Slot.INPUT).shape().toArray();
    return kernel.of(canonical, new PlainGrid(pool.window(), shape), pool).result(slot);
  }
}
