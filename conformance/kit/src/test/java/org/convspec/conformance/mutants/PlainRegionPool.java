package org.convspec.conformance.mutants;

import java.util.Collections;
import java.util.List;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.Interval;
import org.convspec.spec.operator.AdaptiveAveragePool;
import org.convspec.spec.operator.AdaptiveMaxPool;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.FractionalMaxPool;
import org.convspec.spec.operator.GlobalLpPool;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.MaxPooling;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** A pooling over regions as somebody might write it. */
class PlainRegionPool extends PlainOperator {

  /** What a region is averaged like. */
  static final AveragePool AVERAGE =
      new AveragePool(null, Divisor.INSIDE_INPUT, 0, EmptyWindow.NAN);

  PlainRegionPool(String label) {
    super(label);
  }

  @Override
  Tensor compute(Call canonical, Slot slot) {
    long[] shape = canonical.tensor(Slot.INPUT).shape().toArray();
    PlainRegionGrid grid =
        canonical.operator() instanceof FractionalMaxPool pool
            ? given(shape, pool.regions())
            : grid(shape, outputs(canonical, shape.length - 2));
    if (canonical.operator() instanceof MaxPooling pool) {
      return new PlainMax(canonical, grid, asWindow(pool)).result(slot);
    }
    return canonical.operator() instanceof GlobalLpPool norm
        ? norm(canonical, grid, norm).result(slot)
        : average(canonical, grid).result(slot);
  }

  private static List<Long> outputs(Call call, int rank) {
    if (call.operator() instanceof AdaptiveMaxPool adaptive) {
      return adaptive.outputExtents();
    }
    return call.operator() instanceof AdaptiveAveragePool adaptive
        ? adaptive.outputExtents()
        : Collections.nCopies(rank, 1L);
  }

  /** What a region is searched like. */
  private static MaxPool asWindow(MaxPooling pool) {
    return new MaxPool(null, pool.nan(), pool.ties(), EmptyWindow.NAN, pool.indexing());
  }

  PlainRegionGrid given(long[] shape, List<List<Interval>> regions) {
    return new PlainGivenGrid(shape, regions);
  }

  PlainRegionGrid grid(long[] shape, List<Long> outputs) {
    return new PlainRegionGrid(shape, outputs);
  }

  PlainAverage average(Call call, PlainGrid grid) {
    return new PlainAverage(call, grid, AVERAGE);
  }

  PlainNorm norm(Call call, PlainGrid grid, GlobalLpPool norm) {
    return new PlainNorm(call, grid, norm.power(), norm.sign());
  }
}
