package org.convspec.vectors.onnx;

import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.GlobalMaxPool;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.Slot;

/** The largest element of every plane as {@code GlobalMaxPool}; of NaN, as {@code MaxPool}. */
final class GlobalMaxPoolWriter implements NodeWriter<GlobalMaxPool> {

  @Override
  public String node() {
    return "GlobalMaxPool";
  }

  @Override
  public Optional<String> inexpressible(GlobalMaxPool pool, Call call) {
    if (call.wanted().contains(Slot.INDICES)) {
      return Optional.of("has no indices");
    }
    return pool.nan() != NanPolicy.IGNORE && MaxPoolWriter.holdsNan(call.tensor(Slot.INPUT))
        ? Optional.of("does not say that a NaN wins")
        : Optional.empty();
  }

  @Override
  public NodeCall write(GlobalMaxPool pool, Call call) {
    return new NodeCall(call, OnnxModel.of(node())).given(Slot.INPUT).result(Slot.OUTPUT);
  }
}
