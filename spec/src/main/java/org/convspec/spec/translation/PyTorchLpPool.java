package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.Sign;

/** {@code LPPool1d} to {@code LPPool3d} of PyTorch. */
final class PyTorchLpPool implements OperatorTranslation<LpPool> {

  private static final String FAMILY = "LPPool";
  private static final String POWER = "norm_type";

  @Override
  public Class<LpPool> operator() {
    return LpPool.class;
  }

  @Override
  public List<String> names(int rank) {
    return PyTorchWindow.module(FAMILY, rank);
  }

  @Override
  public LpPool read(ForeignAttributes given) {
    given.require(!given.has("padding"), "padding", "given", "it left out: there is none");
    PoolWindow window = PyTorchWindow.readPooling(given, Sliding.dense(given.rank()));
    requireWhole(window, given);
    return new LpPool(window, given.real(POWER), Sign.SIGNED);
  }

  @Override
  public ForeignOperator write(LpPool pool, int rank) {
    ForeignDraft draft = PyTorchWindow.draft(this, rank, FAMILY);
    PoolWindow window = pool.window();
    Sliding.of(window).requireDense(draft);
    draft.require(
        Paddings.isNone(window.padding()), "padding", window.padding(), "none: there is none");
    LpPools.requireSign(pool.sign(), pool.power(), Sign.SIGNED, draft);
    requireWhole(window, draft);
    draft.real(POWER, pool.power());
    return PyTorchWindow.writePooling(window, draft, rank).build();
  }

  /** Refuses windows that overhang: an average there is taken for that of a whole window. */
  private static void requireWhole(PoolWindow window, Refusing side) {
    side.require(
        window.rounding() == OutputRounding.FLOOR,
        "rounding",
        window.rounding(),
        "FLOOR: the sum of a window that overhangs is scaled up as if it did not");
  }
}
