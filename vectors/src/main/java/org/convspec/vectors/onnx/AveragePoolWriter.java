package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.Slot;

/**
 * Average pooling as {@code AveragePool}. ONNX does not say what an average of nothing is; the
 * library answers 0.
 */
final class AveragePoolWriter implements NodeWriter<AveragePool> {

  @Override
  public String node() {
    return "AveragePool";
  }

  @Override
  public Optional<String> inexpressible(AveragePool pool, Call call) {
    if (pool.divisor() == Divisor.GIVEN || pool.givenDivisor() != 0) {
      return Optional.of("has no given divisor");
    }
    if (pool.divisor() == Divisor.KERNEL && pool.window().rounding() != OutputRounding.FLOOR) {
      return Optional.of("has no divisor that counts taps beyond the padding");
    }
    if (pool.divisor() == Divisor.INSIDE_INPUT
        && pool.empty() != EmptyWindow.ZERO
        && WindowAttributes.leavesEmptyWindows(pool.window(), call.tensor(Slot.INPUT).shape())) {
      return Optional.of("has no other average of nothing than 0");
    }
    return WindowAttributes.inexpressible(pool.window());
  }

  /** With FLOOR rounding no tap is beyond the padding, so {@code KERNEL} counts what it counts. */
  @Override
  public NodeCall write(AveragePool pool, Call call) {
    NodeCall node =
        new NodeCall(call, OnnxModel.of(node()))
            .given(Slot.INPUT)
            .result(Slot.OUTPUT)
            .attribute("count_include_pad", pool.divisor() == Divisor.INSIDE_INPUT ? 0 : 1);
    return WindowAttributes.write(node, pool.window());
  }
}
