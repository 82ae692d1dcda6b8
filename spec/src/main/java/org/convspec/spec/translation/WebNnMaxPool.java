package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.MaxPool;

/** {@code maxPool2d} of WebNN. */
final class WebNnMaxPool implements OperatorTranslation<MaxPool> {

  private static final String NAME = "maxPool2d";

  @Override
  public Class<MaxPool> operator() {
    return MaxPool.class;
  }

  @Override
  public List<String> names(int rank) {
    return WebNnWindow.planar(NAME, rank);
  }

  @Override
  public MaxPool read(ForeignAttributes given) {
    return MaxPools.plain(WebNnWindow.readPooling(given), EmptyWindow.REJECTED);
  }

  @Override
  public ForeignOperator write(MaxPool pool, int rank) {
    ForeignDraft draft = WebNnWindow.draft(NAME, rank);
    MaxPools.requirePlain(pool, EmptyWindow.REJECTED, draft);
    return WebNnWindow.writePooling(pool.window(), draft, rank).build();
  }
}
