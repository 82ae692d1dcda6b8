package org.convspec.spec.translation;

import java.util.List;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.EmptyWindow;

/** {@code avg_pool} of flax.linen: lax and StableHLO have sums only. */
final class FlaxAveragePool implements OperatorTranslation<AveragePool> {

  private static final String NAME = "flax.linen.avg_pool";
  private static final String COUNTED = "count_include_pad";

  @Override
  public Class<AveragePool> operator() {
    return AveragePool.class;
  }

  @Override
  public List<String> names(int rank) {
    return List.of(NAME);
  }

  @Override
  public AveragePool read(ForeignAttributes given) {
    Sliding sliding =
        new Sliding(
            given.perAxis("strides", 1),
            Sliding.dense(given.rank()),
            given.has("padding")
                ? LaxWindow.padding(given, LaxWindow.WORDS)
                : LaxWindow.WORDS.get("VALID"),
            OutputRounding.FLOOR);
    boolean isCounted = given.choice(COUNTED, PyTorchWindow.FLAGS, "True");
    return new AveragePool(
        sliding.window(given.exactly(given.rank(), "window_shape")),
        isCounted ? Divisor.KERNEL : Divisor.INSIDE_INPUT,
        0,
        isCounted ? EmptyWindow.REJECTED : EmptyWindow.NAN);
  }

  @Override
  public ForeignOperator write(AveragePool pool, int rank) {
    ForeignDraft draft = LaxWindow.draft(NAME);
    Sliding sliding = Sliding.of(pool.window());
    sliding.requireRank(draft, rank);
    sliding.requireRounding(draft, OutputRounding.FLOOR);
    sliding.requireDense(draft);
    boolean isCounted = WindowFacts.divides(pool, Divisor.KERNEL);
    draft.require(
        isCounted || WindowFacts.divides(pool, Divisor.INSIDE_INPUT),
        "divisor",
        pool.divisor(),
        "KERNEL or INSIDE_INPUT");
    draft.require(
        WindowFacts.gives(pool, EmptyWindow.NAN), "empty", pool.empty(), "NAN: 0 divided by 0");
    draft
        .kernel("window_shape", pool.window().kernel(), rank)
        .perAxis("strides", sliding.strides(), 1);
    return LaxWindow.writePadding(sliding.padding(), draft, LaxWindow.WORDS)
        .word(COUNTED, isCounted ? "True" : "False", "True")
        .build();
  }
}
