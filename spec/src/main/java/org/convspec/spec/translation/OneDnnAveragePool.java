package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.PoolWindow;

/** {@code pooling_forward} of oneDNN, with its two algorithms of averages. */
final class OneDnnAveragePool implements OperatorTranslation<AveragePool> {

  private static final String COUNTING = "pooling_avg_include_padding";
  private static final String REAL = "pooling_avg_exclude_padding";

  @Override
  public Class<AveragePool> operator() {
    return AveragePool.class;
  }

  @Override
  public List<String> names(int rank) {
    return OneDnnWindow.primitive(COUNTING, rank).isEmpty() ? List.of() : List.of(COUNTING, REAL);
  }

  @Override
  public AveragePool read(ForeignAttributes given) {
    PoolWindow window =
        OneDnnWindow.read(given, "dilation").window(given.exactly(given.rank(), "kernel"));
    boolean isReal = given.name().equals(REAL);
    if (isReal) {
      requireElements(window, given);
    }
    return new AveragePool(
        window,
        isReal ? Divisor.INSIDE_INPUT : Divisor.INSIDE_PADDED_INPUT,
        0,
        EmptyWindow.REJECTED);
  }

  @Override
  public ForeignOperator write(AveragePool pool, int rank) {
    boolean isReal = WindowFacts.divides(pool, Divisor.INSIDE_INPUT);
    ForeignDraft draft = OneDnnWindow.draft(isReal ? REAL : COUNTING, rank);
    draft.require(
        isReal || WindowFacts.divides(pool, Divisor.INSIDE_PADDED_INPUT),
        "divisor",
        pool.divisor(),
        "INSIDE_INPUT or INSIDE_PADDED_INPUT");
    OneDnnWindow.write(Sliding.of(pool.window()), draft, "dilation", rank);
    if (isReal) {
      requireElements(pool.window(), draft);
      draft.require(
          WindowFacts.gives(pool, EmptyWindow.REJECTED), "empty", pool.empty(), "REJECTED");
    }
    return draft.kernel("kernel", pool.window().kernel(), rank).build();
  }

  /** Refuses paddings as long as the window. */
  private static void requireElements(PoolWindow window, Refusing side) {
    List<Padding> paddings = Sliding.of(window).paddings(side);
    side.require(
        WindowFacts.pairwise(
            paddings,
            WindowFacts.effectiveKernel(window),
            (padding, kernel) -> Math.max(padding.before(), padding.after()) < kernel),
        "padding",
        paddings,
        "shorter than the window in " + Convention.ONEDNN.label());
  }
}
