package org.convspec.vectors.replay;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.convspec.spec.operator.IndexBase;
import org.convspec.spec.operator.Indexing;
import org.convspec.spec.operator.MaxUnpool;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.StorageOrder;

/**
 * Reads {@code MaxUnpool}. Its window says what the extents are where no input says it, and nothing
 * otherwise.
 */
final class MaxUnpoolReader implements NodeReader {

  private static final Indexing INDEXING = new Indexing(StorageOrder.ROW_MAJOR, IndexBase.TENSOR);

  @Override
  public ReadCall read(GivenNode node) {
    List<Long> ofWindow = extents(node);
    Optional<List<Long>> shape = node.optionalIntegers(2);
    return new ReadCall(
            new MaxUnpool(INDEXING, shape.map(each -> spatial(node, each)).orElse(ofWindow)),
            node.input(0))
        .given(Slot.INDICES, node.input(1))
        .result(Slot.OUTPUT);
  }

  private static List<Long> spatial(GivenNode node, List<Long> shape) {
    node.require(
        shape.size() == node.rank()
            && shape.get(0) == node.input(0).shape().extent(0)
            && shape.get(1) == node.input(0).shape().extent(1),
        "output_shape",
        shape,
        "items and channels of the input, and an extent for each spatial axis");
    return shape.subList(2, shape.size());
  }

  /** The extents of which a pooling with this window makes those of the input. */
  private static List<Long> extents(GivenNode node) {
    int rank = Math.max(0, node.spatialRank());
    List<Long> kernel = node.attributes().integers("kernel_shape");
    List<Long> strides = node.attributes().integers("strides", Collections.nCopies(rank, 1L));
    List<Long> pads = node.attributes().integers("pads", Collections.nCopies(2 * rank, 0L));
    node.require(kernel.size() == rank, "kernel_shape", kernel, rank + " integers");
    node.require(strides.size() == rank, "strides", strides, rank + " integers");
    node.require(pads.size() == 2 * rank, "pads", pads, 2 * rank + " integers");
    List<Long> extents = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      long steps =
          Math.multiplyExact(node.input(0).shape().extent(2 + axis) - 1, strides.get(axis));
      extents.add(steps + kernel.get(axis) - pads.get(axis) - pads.get(rank + axis));
    }
    return extents;
  }
}
