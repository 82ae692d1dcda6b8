package org.convspec.vectors.onnx;

import java.util.Arrays;
import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.StorageOrder;
import org.convspec.spec.operator.TieRule;
import org.convspec.spec.tensor.Tensor;

/**
 * Max pooling as {@code MaxPool}. ONNX says nothing of NaN, of equal maxima and of windows without
 * elements. So of each only what ONNX Runtime is meant to do is passed on: a NaN loses, the first
 * of equal maxima counts, and the maximum of nothing is the lowest number.
 */
final class MaxPoolWriter implements NodeWriter<MaxPool> {

  @Override
  public String node() {
    return "MaxPool";
  }

  @Override
  public Optional<String> inexpressible(MaxPool pool, Call call) {
    Tensor input = call.tensor(Slot.INPUT);
    if (pool.nan() != NanPolicy.IGNORE && holdsNan(input)) {
      return Optional.of("does not say that a NaN wins");
    }
    if (pool.empty() != EmptyWindow.LOWEST
        && WindowAttributes.leavesEmptyWindows(pool.window(), input.shape())) {
      return Optional.of("has no other maximum of nothing than the lowest number");
    }
    return inexpressibleIndices(pool, call).or(() -> WindowAttributes.inexpressible(pool.window()));
  }

  /** Returns whether some element is no number. */
  static boolean holdsNan(Tensor tensor) {
    return Arrays.stream(tensor.toArray()).anyMatch(Double::isNaN);
  }

  private static Optional<String> inexpressibleIndices(MaxPool pool, Call call) {
    if (!call.wanted().contains(Slot.INDICES)) {
      return Optional.empty();
    }
    return pool.ties() == TieRule.LAST
        ? Optional.of("does not say that the last of equal maxima counts")
        : Indices.inexpressible(pool.indexing(), call.tensor(Slot.INPUT).shape());
  }

  @Override
  public NodeCall write(MaxPool pool, Call call) {
    boolean byColumns = pool.indexing().order() == StorageOrder.COLUMN_MAJOR;
    NodeCall node =
        new NodeCall(call, OnnxModel.of(node()))
            .given(Slot.INPUT)
            .result(Slot.OUTPUT)
            .resultIntegersIfWanted(Slot.INDICES)
            .attribute("storage_order", byColumns ? 1 : 0);
    return WindowAttributes.write(node, pool.window());
  }
}
