package org.convspec.spec.translation;

import java.util.List;
import java.util.Optional;
import org.convspec.spec.operator.AdaptiveMaxPool;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.TieRule;

/** {@code AdaptiveMaxPool1d} to {@code AdaptiveMaxPool3d} of PyTorch. */
final class PyTorchAdaptiveMaxPool implements OperatorTranslation<AdaptiveMaxPool> {

  private static final String FAMILY = "AdaptiveMaxPool";

  @Override
  public Class<AdaptiveMaxPool> operator() {
    return AdaptiveMaxPool.class;
  }

  @Override
  public List<String> names(int rank) {
    return PyTorchWindow.module(FAMILY, rank);
  }

  @Override
  public AdaptiveMaxPool read(ForeignAttributes given) {
    return new AdaptiveMaxPool(
        given.perAxisOrOne("output_size"), NanPolicy.PROPAGATE, TieRule.FIRST, MaxPools.INDEXING);
  }

  @Override
  public ForeignOperator write(AdaptiveMaxPool pool, int rank) {
    ForeignDraft draft = PyTorchWindow.draft(this, rank, FAMILY);
    MaxPools.requireUsual(pool.nan(), pool.ties(), draft);
    MaxPools.requireIndexing(pool.indexing(), PyTorchWindow.INDICES, draft);
    return PyTorchWindow.writeExtents(pool.outputExtents(), draft, rank).build();
  }

  @Override
  public Optional<IndexOutput> indices() {
    return Optional.of(PyTorchWindow.INDICES);
  }
}
