package org.convspec.spec.translation;

import java.util.List;
import java.util.Optional;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.MaxPool;

/** {@code MaxPool1d} to {@code MaxPool3d} of PyTorch. */
final class PyTorchMaxPool implements OperatorTranslation<MaxPool> {

  private static final String FAMILY = "MaxPool";

  @Override
  public Class<MaxPool> operator() {
    return MaxPool.class;
  }

  @Override
  public List<String> names(int rank) {
    return PyTorchWindow.module(FAMILY, rank);
  }

  @Override
  public MaxPool read(ForeignAttributes given) {
    return MaxPools.plain(
        PyTorchWindow.readPooling(given, given.perAxisOrOne("dilation", 1)),
        EmptyWindow.NEGATIVE_INFINITY);
  }

  @Override
  public ForeignOperator write(MaxPool pool, int rank) {
    ForeignDraft draft = PyTorchWindow.draft(this, rank, FAMILY);
    MaxPools.requirePlain(pool, EmptyWindow.NEGATIVE_INFINITY, draft);
    MaxPools.requireIndexing(pool.indexing(), PyTorchWindow.INDICES, draft);
    return PyTorchWindow.writePooling(pool.window(), draft, rank)
        .perAxis("dilation", pool.window().dilations(), 1)
        .build();
  }

  @Override
  public Optional<IndexOutput> indices() {
    return Optional.of(PyTorchWindow.INDICES);
  }
}
