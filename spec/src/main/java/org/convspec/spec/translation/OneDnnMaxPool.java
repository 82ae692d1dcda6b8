package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.PoolWindow;

/** {@code pooling_forward} of oneDNN by {@code pooling_max}. */
final class OneDnnMaxPool implements OperatorTranslation<MaxPool> {

  private static final String NAME = "pooling_max";
  private static final String GAPS = "dilation";

  @Override
  public Class<MaxPool> operator() {
    return MaxPool.class;
  }

  @Override
  public List<String> names(int rank) {
    return OneDnnWindow.primitive(NAME, rank);
  }

  @Override
  public MaxPool read(ForeignAttributes given) {
    PoolWindow window =
        OneDnnWindow.read(given, GAPS).window(given.exactly(given.rank(), "kernel"));
    return MaxPools.plain(window, EmptyWindow.LOWEST);
  }

  @Override
  public ForeignOperator write(MaxPool pool, int rank) {
    ForeignDraft draft = OneDnnWindow.draft(NAME, rank);
    MaxPools.requirePlain(pool, EmptyWindow.LOWEST, draft);
    return OneDnnWindow.write(Sliding.of(pool.window()), draft, GAPS, rank)
        .kernel("kernel", pool.window().kernel(), rank)
        .build();
  }
}
