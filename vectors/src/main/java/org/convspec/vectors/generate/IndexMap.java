package org.convspec.vectors.generate;

import java.util.List;
import java.util.Optional;
import org.convspec.reference.accuracy.ResultBound;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.Broadcast;
import org.convspec.spec.operator.Add;
import org.convspec.spec.operator.Concat;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.MaxUnpool;
import org.convspec.spec.operator.Multiply;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Pooling;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * Which elements each output element of a call in canonical layout is made of. Operators whose data
 * say what is read, such as an unpooling, have no map, nor have those that read everything.
 */
final class IndexMap {

  /** Beyond so many pairs of output elements and weights a map would take gigabytes. */
  private static final long MOST_PAIRS = 1L << 28;

  private IndexMap() {}

  /** Returns whether a call, such as that of a layer of a network, has too many terms. */
  static boolean isLarge(Call call) {
    Tensor weights = call.tensors().get(Slot.WEIGHTS);
    return weights != null
        && output(call).elementCount() * weights.shape().elementCount() > MOST_PAIRS;
  }

  private static Shape output(Call call) {
    Tensor gradient = call.tensors().get(Slot.OUTPUT_GRADIENT);
    return gradient == null ? call.resultShapes().get(Slot.OUTPUT) : gradient.shape();
  }

  /** Returns the terms of every output element, if the operator has such a map. */
  static Optional<List<List<long[]>>> of(Call call) {
    Operator operator = call.operator();
    Shape input = call.tensor(Slot.INPUT).shape();
    if (operator instanceof Pooling pooling) {
      return Optional.of(SumTerms.ofWindows(pooling.over(input)));
    }
    if (operator instanceof Fold fold) {
      return Optional.of(SumTerms.ofPatches(fold.over(input), input));
    }
    if (operator instanceof Resize resize) {
      return Optional.of(SumTerms.ofShares(resize.over(input)));
    }
    if (operator instanceof Concat concat) {
      return Optional.of(OperandTerms.of(concat.over(input, call.tensor(Slot.OTHER).shape())));
    }
    if (operator instanceof Add) {
      return Optional.of(OperandTerms.ofSums(broadcast(call)));
    }
    if (operator instanceof Multiply) {
      return Optional.of(OperandTerms.ofProducts(broadcast(call)));
    }
    boolean isMovedByData = operator instanceof MaxUnpool;
    if (ResultBound.isCopy(operator, Slot.OUTPUT) && !isMovedByData) {
      return Optional.of(SumTerms.ofCopies(call));
    }
    return ProductTerms.of(call);
  }

  private static Broadcast broadcast(Call call) {
    return new Broadcast(call.tensor(Slot.INPUT).shape(), call.tensor(Slot.OTHER).shape());
  }
}
