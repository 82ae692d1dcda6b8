package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.operator.GlobalLpPool;
import org.convspec.spec.operator.Sign;

/** {@code GlobalLpPool} of ONNX. */
final class OnnxGlobalLpPool implements OperatorTranslation<GlobalLpPool> {

  private static final String NAME = "GlobalLpPool";

  @Override
  public Class<GlobalLpPool> operator() {
    return GlobalLpPool.class;
  }

  @Override
  public List<String> names(int rank) {
    return List.of(NAME);
  }

  @Override
  public GlobalLpPool read(ForeignAttributes given) {
    return new GlobalLpPool(given.number("p", OnnxLpPool.POWER), Sign.ABSOLUTE);
  }

  @Override
  public ForeignOperator write(GlobalLpPool pool, int rank) {
    ForeignDraft draft = new ForeignDraft(Convention.ONNX, NAME);
    return OnnxLpPool.writePower(pool.power(), pool.sign(), draft).build();
  }
}
