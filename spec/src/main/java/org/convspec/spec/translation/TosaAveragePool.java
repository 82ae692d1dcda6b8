package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.EmptyWindow;

/** {@code AVG_POOL2D} of TOSA. */
final class TosaAveragePool implements OperatorTranslation<AveragePool> {

  private static final String NAME = "AVG_POOL2D";

  @Override
  public Class<AveragePool> operator() {
    return AveragePool.class;
  }

  @Override
  public List<String> names(int rank) {
    return rank == 2 ? List.of(NAME) : List.of();
  }

  @Override
  public AveragePool read(ForeignAttributes given) {
    return new AveragePool(
        TosaWindow.readPooling(given), Divisor.INSIDE_INPUT, 0, EmptyWindow.REJECTED);
  }

  @Override
  public ForeignOperator write(AveragePool pool, int rank) {
    ForeignDraft draft = TosaWindow.draft(this, NAME, rank);
    draft.require(
        WindowFacts.divides(pool, Divisor.INSIDE_INPUT),
        "divisor",
        pool.divisor(),
        "INSIDE_INPUT: padding never counts");
    return TosaWindow.writePooling(pool.window(), draft, rank).build();
  }
}
