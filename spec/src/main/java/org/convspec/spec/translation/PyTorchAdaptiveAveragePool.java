package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.operator.AdaptiveAveragePool;

/** {@code AdaptiveAvgPool1d} to {@code AdaptiveAvgPool3d} of PyTorch. */
final class PyTorchAdaptiveAveragePool implements OperatorTranslation<AdaptiveAveragePool> {

  private static final String FAMILY = "AdaptiveAvgPool";

  @Override
  public Class<AdaptiveAveragePool> operator() {
    return AdaptiveAveragePool.class;
  }

  @Override
  public List<String> names(int rank) {
    return PyTorchWindow.module(FAMILY, rank);
  }

  @Override
  public AdaptiveAveragePool read(ForeignAttributes given) {
    return new AdaptiveAveragePool(given.perAxisOrOne("output_size"));
  }

  @Override
  public ForeignOperator write(AdaptiveAveragePool pool, int rank) {
    ForeignDraft draft = PyTorchWindow.draft(this, rank, FAMILY);
    return PyTorchWindow.writeExtents(pool.outputExtents(), draft, rank).build();
  }
}
