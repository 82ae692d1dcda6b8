package org.convspec.vectors.onnx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.MaxUnpool;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.StorageOrder;
import org.convspec.spec.tensor.Shape;

/**
 * Max unpooling as {@code MaxUnpool} with its input {@code output_shape}. The attribute {@code
 * kernel_shape} must be there; with given output extents it says nothing, so it is 1.
 */
final class MaxUnpoolWriter implements NodeWriter<MaxUnpool> {

  @Override
  public String node() {
    return "MaxUnpool";
  }

  @Override
  public Optional<String> inexpressible(MaxUnpool unpool, Call call) {
    if (unpool.indexing().order() != StorageOrder.ROW_MAJOR) {
      return Optional.of("has no indices by columns");
    }
    return Integers.areIn(call.tensor(Slot.INDICES))
        ? Indices.inexpressible(unpool.indexing(), call.tensor(Slot.INPUT).shape())
        : Optional.of("takes integers as indices only");
  }

  @Override
  public NodeCall write(MaxUnpool unpool, Call call) {
    Shape input = call.tensor(Slot.INPUT).shape();
    List<Long> outputShape = new ArrayList<>();
    for (int axis = 0; axis < Math.min(2, input.rank()); axis++) {
      outputShape.add(input.extent(axis));
    }
    outputShape.addAll(unpool.outputExtents());
    return new NodeCall(call, OnnxModel.of(node()))
        .given(Slot.INPUT)
        .givenIntegers(Slot.INDICES)
        .constant("output_shape", outputShape)
        .result(Slot.OUTPUT)
        .attribute("kernel_shape", Collections.nCopies(unpool.outputExtents().size(), 1L));
  }
}
