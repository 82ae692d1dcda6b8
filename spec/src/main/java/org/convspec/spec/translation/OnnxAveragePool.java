package org.convspec.spec.translation;

import static org.convspec.spec.convention.Convention.ONNX;

import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.EmptyWindow;

/** {@code AveragePool} of ONNX. */
final class OnnxAveragePool implements OperatorTranslation<AveragePool> {

  private static final String COUNTED = "count_include_pad";

  @Override
  public Class<AveragePool> operator() {
    return AveragePool.class;
  }

  @Override
  public List<String> names(int rank) {
    return List.of("AveragePool");
  }

  @Override
  public AveragePool read(ForeignAttributes given) {
    Map<String, Divisor> divisors =
        Map.of("0", Divisor.INSIDE_INPUT, "1", Divisor.INSIDE_PADDED_INPUT);
    AveragePool pool =
        new AveragePool(
            OnnxWindow.readPooling(given).window(given.exactly(given.rank(), "kernel_shape")),
            given.choice(COUNTED, divisors, "0"),
            0,
            EmptyWindow.REJECTED);
    requireKnownOverhang(pool, given);
    return pool;
  }

  @Override
  public ForeignOperator write(AveragePool pool, int rank) {
    ForeignDraft draft = new ForeignDraft(ONNX, "AveragePool");
    boolean isReal = WindowFacts.divides(pool, Divisor.INSIDE_INPUT);
    draft.require(
        isReal || WindowFacts.divides(pool, Divisor.INSIDE_PADDED_INPUT),
        "divisor",
        pool.divisor(),
        "INSIDE_INPUT or INSIDE_PADDED_INPUT");
    draft.require(
        WindowFacts.gives(pool, EmptyWindow.REJECTED),
        "empty",
        pool.empty(),
        "REJECTED: what such windows give is left open");
    requireKnownOverhang(pool, draft);
    draft.kernel("kernel_shape", pool.window().kernel(), rank);
    return OnnxWindow.writePooling(Sliding.of(pool.window()), draft, rank)
        .number(COUNTED, isReal ? 0 : 1, 0)
        .build();
  }

  private static void requireKnownOverhang(AveragePool pool, Refusing side) {
    boolean isStepWhole = pool.window().strides().stream().allMatch(each -> each == 1);
    side.require(
        pool.divisor() == Divisor.INSIDE_INPUT
            || pool.window().rounding() != OutputRounding.CEIL
            || isStepWhole,
        "rounding",
        OutputRounding.CEIL,
        "FLOOR where padding counts: whether overhang counts is left open");
  }
}
