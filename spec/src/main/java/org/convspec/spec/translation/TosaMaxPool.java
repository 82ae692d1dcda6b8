package org.convspec.spec.translation;

import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.NanPolicy;

/** {@code MAX_POOL2D} of TOSA. */
final class TosaMaxPool implements OperatorTranslation<MaxPool> {

  private static final String NAME = "MAX_POOL2D";
  private static final String NAN = "nan_mode";

  @Override
  public Class<MaxPool> operator() {
    return MaxPool.class;
  }

  @Override
  public List<String> names(int rank) {
    return rank == 2 ? List.of(NAME) : List.of();
  }

  @Override
  public MaxPool read(ForeignAttributes given) {
    Map<String, NanPolicy> modes =
        Map.of("PROPAGATE", NanPolicy.PROPAGATE, "IGNORE", NanPolicy.IGNORE);
    return MaxPools.plain(TosaWindow.readPooling(given), EmptyWindow.REJECTED)
        .withNan(given.choice(NAN, modes, "missing"));
  }

  @Override
  public ForeignOperator write(MaxPool pool, int rank) {
    ForeignDraft draft = TosaWindow.draft(this, NAME, rank);
    MaxPools.requireFirst(pool, draft);
    return TosaWindow.writePooling(pool.window(), draft, rank).word(NAN, pool.nan().name()).build();
  }
}
