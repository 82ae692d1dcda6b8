package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.EmptyWindow;

/** {@code AveragePooling1D} to {@code AveragePooling3D} of Keras. */
final class KerasAveragePool implements OperatorTranslation<AveragePool> {

  @Override
  public Class<AveragePool> operator() {
    return AveragePool.class;
  }

  @Override
  public List<String> names(int rank) {
    return KerasWindow.layer("AveragePooling", rank, "");
  }

  @Override
  public AveragePool read(ForeignAttributes given) {
    return new AveragePool(
        KerasWindow.readPooling(given, given.perAxisOrOne("pool_size")),
        Divisor.INSIDE_INPUT,
        0,
        EmptyWindow.REJECTED);
  }

  @Override
  public ForeignOperator write(AveragePool pool, int rank) {
    ForeignDraft draft = KerasWindow.draft("AveragePooling", rank, "");
    draft.require(
        WindowFacts.divides(pool, Divisor.INSIDE_INPUT),
        "divisor",
        pool.divisor(),
        "INSIDE_INPUT: padding never counts");
    return KerasWindow.writePooling(pool.window(), draft, rank).build();
  }
}
