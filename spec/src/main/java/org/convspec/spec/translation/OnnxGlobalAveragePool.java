package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.operator.GlobalAveragePool;

/** {@code GlobalAveragePool} of ONNX. */
final class OnnxGlobalAveragePool implements OperatorTranslation<GlobalAveragePool> {

  private static final String NAME = "GlobalAveragePool";

  @Override
  public Class<GlobalAveragePool> operator() {
    return GlobalAveragePool.class;
  }

  @Override
  public List<String> names(int rank) {
    return List.of(NAME);
  }

  @Override
  public GlobalAveragePool read(ForeignAttributes given) {
    return new GlobalAveragePool();
  }

  @Override
  public ForeignOperator write(GlobalAveragePool pool, int rank) {
    return new ForeignDraft(Convention.ONNX, NAME).build();
  }
}
