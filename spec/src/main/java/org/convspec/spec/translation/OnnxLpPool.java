package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.Sign;

/** {@code LpPool} of ONNX. */
final class OnnxLpPool implements OperatorTranslation<LpPool> {

  /** The default of the power. */
  static final long POWER = 2;

  private static final String NAME = "LpPool";

  @Override
  public Class<LpPool> operator() {
    return LpPool.class;
  }

  @Override
  public List<String> names(int rank) {
    return List.of(NAME);
  }

  @Override
  public LpPool read(ForeignAttributes given) {
    PoolWindow window =
        OnnxWindow.readPooling(given).window(given.exactly(given.rank(), "kernel_shape"));
    return new LpPool(window, given.number("p", POWER), Sign.ABSOLUTE);
  }

  @Override
  public ForeignOperator write(LpPool pool, int rank) {
    ForeignDraft draft = new ForeignDraft(Convention.ONNX, NAME);
    draft.kernel("kernel_shape", pool.window().kernel(), rank);
    OnnxWindow.writePooling(Sliding.of(pool.window()), draft, rank);
    return writePower(pool.power(), pool.sign(), draft).build();
  }

  /** Writes an integer power of magnitudes. */
  static ForeignDraft writePower(double power, Sign sign, ForeignDraft draft) {
    LpPools.requireSign(sign, power, Sign.ABSOLUTE, draft);
    draft.require(
        power == Math.rint(power) && Math.abs(power) <= Integer.MAX_VALUE,
        "power",
        power,
        "an integer");
    return draft.number("p", (long) power, POWER);
  }
}
