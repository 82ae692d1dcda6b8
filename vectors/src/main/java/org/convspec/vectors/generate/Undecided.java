package org.convspec.vectors.generate;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.convspec.reference.accuracy.LpPoolBound;
import org.convspec.reference.accuracy.ResizeReach;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Activation;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.LeakyRelu;
import org.convspec.spec.operator.LpPooling;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Relu;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.operator.Sign;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Refuses calls whose results the rules leave open somewhere: a vector has to say one thing. */
final class Undecided {

  private Undecided() {}

  /**
   * Looks at a call in canonical layout.
   *
   * @throws UncertainException if correct implementations may differ by more than a bound
   */
  static void refuse(Call call, Slot slot) {
    Operator operator = call.operator();
    if (operator instanceof LpPooling pool
        && !isOfMagnitudes(pool, call, slot)
        && !LpPoolBound.isDecided(call)) {
      throw new UncertainException("a sum may be 0 or not, as it is rounded");
    }
    boolean isOpenToSpecials =
        operator instanceof DeformableConvolution && !isNanBetweenPositions(call)
            || operator instanceof Resize resize && !resize.mode().isNearest() // RESIZE-53
            || (operator instanceof Activation // ACT-42, ACT-43
                && !(operator instanceof Relu)
                && !(operator instanceof LeakyRelu));
    if (isOpenToSpecials && call.tensors().values().stream().anyMatch(Undecided::isInfinite)) {
      throw new UncertainException("what infinities and NaN give here is left open");
    }
    if (operator instanceof Resize resize && resize.mode().isNearest()) {
      refuseNearbyTies(resize, call, slot);
    }
  }

  /**
   * LP-08 and LP-36: whether no sum is rounded to 0: the largest magnitude is no sum, and that of
   * an output is infinite where an element is.
   */
  private static boolean isOfMagnitudes(LpPooling pool, Call call, Slot slot) {
    boolean isInfiniteSum =
        slot == Slot.OUTPUT
            && pool.norm().sign() == Sign.ABSOLUTE
            && isInfinite(call.tensor(Slot.INPUT));
    return pool.norm().isMaximum() || isInfiniteSum;
  }

  /**
   * DEFORM-60 and DEFORM-61: where every place lies between positions, a NaN of the input has a
   * share other than 0 in whatever sample has it as a neighbour.
   */
  private static boolean isNanBetweenPositions(Call call) {
    if (call.direction() == Direction.GRADIENT || call.tensors().containsKey(Slot.MASK)) {
      return false;
    }
    return isEach(call.tensor(Slot.OFFSET), offset -> offset != Math.rint(offset))
        && isEach(call.tensor(Slot.INPUT), value -> !Double.isInfinite(value))
        && call.tensors().entrySet().stream()
            .allMatch(each -> each.getKey() == Slot.INPUT || !isInfinite(each.getValue()));
  }

  private static boolean isEach(Tensor tensor, DoublePredicate condition) {
    return Arrays.stream(tensor.toArray()).allMatch(condition);
  }

  private static boolean isInfinite(Tensor tensor) {
    return !isEach(tensor, Double::isFinite);
  }

  /** RESIZE-52: a computed coordinate may lie on either side of the middle. */
  private static void refuseNearbyTies(Resize resize, Call call, Slot slot) {
    Shape input = call.tensor(Slot.INPUT).shape();
    ResizeReach reach = ResizeReach.of(resize.over(input), call.elementType());
    Shape output = call.resultShapes().getOrDefault(Slot.OUTPUT, null);
    Shape shape = output == null ? call.tensor(Slot.OUTPUT_GRADIENT).shape() : output;
    for (Index index : shape.indices()) {
      int[] candidates = {0};
      reach.visit(Slot.OUTPUT, index, (element, share, change) -> candidates[0]++);
      if (candidates[0] != 1) {
        throw new UncertainException(
            slot.label() + ": the nearest position of " + index + " depends on rounding");
      }
    }
  }
}
