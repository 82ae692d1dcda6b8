package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.operator.GlobalMaxPool;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.TieRule;

/** {@code GlobalMaxPool} of ONNX. */
final class OnnxGlobalMaxPool implements OperatorTranslation<GlobalMaxPool> {

  private static final String NAME = "GlobalMaxPool";

  @Override
  public Class<GlobalMaxPool> operator() {
    return GlobalMaxPool.class;
  }

  @Override
  public List<String> names(int rank) {
    return List.of(NAME);
  }

  @Override
  public GlobalMaxPool read(ForeignAttributes given) {
    return new GlobalMaxPool(NanPolicy.PROPAGATE, TieRule.FIRST, MaxPools.INDEXING);
  }

  @Override
  public ForeignOperator write(GlobalMaxPool pool, int rank) {
    ForeignDraft draft = new ForeignDraft(Convention.ONNX, NAME);
    MaxPools.requireUsual(pool.nan(), pool.ties(), draft);
    return draft.build();
  }
}
