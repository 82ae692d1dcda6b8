package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.Sign;

/** {@code l2Pool2d} of WebNN. */
final class WebNnLpPool implements OperatorTranslation<LpPool> {

  private static final String NAME = "l2Pool2d";
  private static final double POWER = 2;

  @Override
  public Class<LpPool> operator() {
    return LpPool.class;
  }

  @Override
  public List<String> names(int rank) {
    return WebNnWindow.planar(NAME, rank);
  }

  @Override
  public LpPool read(ForeignAttributes given) {
    return new LpPool(WebNnWindow.readPooling(given), POWER, Sign.ABSOLUTE);
  }

  @Override
  public ForeignOperator write(LpPool pool, int rank) {
    ForeignDraft draft = WebNnWindow.draft(NAME, rank);
    draft.require(pool.power() == POWER, "power", pool.power(), "2");
    LpPools.requireSign(pool.sign(), POWER, Sign.ABSOLUTE, draft);
    return WebNnWindow.writePooling(pool.window(), draft, rank).build();
  }
}
