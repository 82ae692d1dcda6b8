package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.MaxPool;

/** {@code MaxPooling1D} to {@code MaxPooling3D} of Keras. */
final class KerasMaxPool implements OperatorTranslation<MaxPool> {

  private static final String FAMILY = "MaxPooling";
  private static final long KERNEL = 2;

  @Override
  public Class<MaxPool> operator() {
    return MaxPool.class;
  }

  @Override
  public List<String> names(int rank) {
    return KerasWindow.layer(FAMILY, rank, "");
  }

  @Override
  public MaxPool read(ForeignAttributes given) {
    return MaxPools.plain(
        KerasWindow.readPooling(given, given.perAxisOrOne("pool_size", KERNEL)),
        EmptyWindow.REJECTED);
  }

  @Override
  public ForeignOperator write(MaxPool pool, int rank) {
    ForeignDraft draft = KerasWindow.draft(FAMILY, rank, "");
    MaxPools.requirePlain(pool, EmptyWindow.REJECTED, draft);
    return KerasWindow.writePooling(pool.window(), draft, rank).build();
  }
}
