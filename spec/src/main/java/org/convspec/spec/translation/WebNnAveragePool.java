package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.EmptyWindow;

/** {@code averagePool2d} of WebNN. */
final class WebNnAveragePool implements OperatorTranslation<AveragePool> {

  @Override
  public Class<AveragePool> operator() {
    return AveragePool.class;
  }

  @Override
  public List<String> names(int rank) {
    return WebNnWindow.planar("averagePool2d", rank);
  }

  @Override
  public AveragePool read(ForeignAttributes given) {
    return new AveragePool(
        WebNnWindow.readPooling(given), Divisor.INSIDE_INPUT, 0, EmptyWindow.REJECTED);
  }

  @Override
  public ForeignOperator write(AveragePool pool, int rank) {
    ForeignDraft draft = WebNnWindow.draft("averagePool2d", rank);
    draft.require(
        WindowFacts.divides(pool, Divisor.INSIDE_INPUT),
        "divisor",
        pool.divisor(),
        "INSIDE_INPUT: padding never counts");
    draft.require(
        WindowFacts.gives(pool, EmptyWindow.REJECTED),
        "empty",
        pool.empty(),
        "REJECTED: what such windows give is left open");
    return WebNnWindow.writePooling(pool.window(), draft, rank).build();
  }
}
