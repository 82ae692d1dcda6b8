package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.PoolWindow;

/** {@code AvgPool1d} to {@code AvgPool3d} of PyTorch. */
final class PyTorchAveragePool implements OperatorTranslation<AveragePool> {

  private static final String COUNTED = "count_include_pad";
  private static final String GIVEN = "divisor_override";

  @Override
  public Class<AveragePool> operator() {
    return AveragePool.class;
  }

  @Override
  public List<String> names(int rank) {
    return PyTorchWindow.module("AvgPool", rank);
  }

  @Override
  public AveragePool read(ForeignAttributes given) {
    PoolWindow window = PyTorchWindow.readPooling(given, Sliding.dense(given.rank()));
    boolean isCounted = given.choice(COUNTED, PyTorchWindow.FLAGS, "True");
    Divisor counting = isCounted ? Divisor.INSIDE_PADDED_INPUT : Divisor.INSIDE_INPUT;
    if (!given.has(GIVEN)) {
      return new AveragePool(window, counting, 0, EmptyWindow.REJECTED);
    }
    given.require(given.rank() > 1, GIVEN, "given", "nothing: AvgPool1d has none");
    long divisor = given.number(GIVEN, 0);
    given.require(divisor != 0, GIVEN, 0, "not 0");
    return new AveragePool(window, Divisor.GIVEN, divisor, EmptyWindow.REJECTED);
  }

  @Override
  public ForeignOperator write(AveragePool pool, int rank) {
    ForeignDraft draft = PyTorchWindow.draft(this, rank, "AvgPool");
    Sliding.of(pool.window()).requireDense(draft);
    PyTorchWindow.writePooling(pool.window(), draft, rank);
    draft.require(WindowFacts.gives(pool, EmptyWindow.REJECTED), "empty", pool.empty(), "REJECTED");
    if (pool.divisor() == Divisor.GIVEN) {
      draft.require(rank > 1, "divisor", pool.divisor(), "another one: AvgPool1d has none");
      return draft.numbers(GIVEN, List.of(pool.givenDivisor())).build();
    }
    boolean isCounted = WindowFacts.divides(pool, Divisor.INSIDE_PADDED_INPUT);
    draft.require(
        isCounted || WindowFacts.divides(pool, Divisor.INSIDE_INPUT),
        "divisor",
        pool.divisor(),
        "INSIDE_PADDED_INPUT or INSIDE_INPUT where windows overhang, or GIVEN with their count");
    return draft.word(COUNTED, isCounted ? "True" : "False", "True").build();
  }
}
