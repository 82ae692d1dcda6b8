package org.convspec.vectors.generate;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import org.convspec.reference.accuracy.LpPoolBound;
import org.convspec.reference.accuracy.ResizeReach;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Activation;
import org.convspec.spec.operator.BatchNormInference;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.HardSwish;
import org.convspec.spec.operator.LeakyRelu;
import org.convspec.spec.operator.LocalResponseNorm;
import org.convspec.spec.operator.LpPooling;
import org.convspec.spec.operator.Normalization;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Relu;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.operator.Sign;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SoftmaxCrossEntropy;
import org.convspec.spec.operator.SoftmaxFunction;
import org.convspec.spec.operator.TransposedConvolution;
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
                && !(operator instanceof LeakyRelu leaky && leaky.slope() != 0));
    if (isOpenToSpecials && isAny(call, Undecided::isNotFinite)) {
      throw new UncertainException("what infinities and NaN give here is left open");
    }
    if (call.direction() == Direction.GRADIENT) {
      refuseOpenGradients(call);
    }
    if (operator instanceof Resize resize && resize.mode().isNearest()) {
      refuseNearbyTies(resize, call, slot);
    }
  }

  /**
   * TCONV-72: whether zeros between input positions may make NaN of every element of a result,
   * while the other results of the call are settled.
   */
  static boolean isOpen(Call call, Slot slot) {
    return call.operator() instanceof TransposedConvolution
        && slot == Slot.WEIGHTS_GRADIENT
        && isNotFinite(call.tensor(Slot.OUTPUT_GRADIENT));
  }

  /** Refuses gradients that a NaN or an infinity enters where the chapter does not settle them. */
  private static void refuseOpenGradients(Call call) {
    if (isOpenToInfinities(call.operator()) && isAny(call, Undecided::hasInfinity)
        || isOpenToAll(call.operator()) && isAny(call, Undecided::isNotFinite)
        || call.operator() instanceof Activation activation && isOpen(activation, call)) {
      throw new UncertainException("what infinities and NaN give in these gradients is left open");
    }
    if (call.operator() instanceof LocalResponseNorm norm // LRN-19
        && norm.offset() == 0
        && !isEach(call.tensor(Slot.INPUT), element -> element != 0)) {
      throw new UncertainException("a base may be 0, where gradients are left open");
    }
  }

  /** NORM-72, BN-62. */
  private static boolean isOpenToInfinities(Operator operator) {
    return operator instanceof Normalization || operator instanceof BatchNormTraining;
  }

  /** BN-63, LRN-36, SOFT-42. */
  private static boolean isOpenToAll(Operator operator) {
    return operator instanceof BatchNormInference
        || operator instanceof LocalResponseNorm
        || operator instanceof SoftmaxFunction
        || operator instanceof SoftmaxCrossEntropy;
  }

  /**
   * Chapter 19 says nothing at an input that is not finite or under an infinity, and ACT-44 nothing
   * under a NaN where the derivative is 0.
   */
  private static boolean isOpen(Activation activation, Call call) {
    boolean isFlatSomewhere =
        activation instanceof Relu
            || activation instanceof HardSwish
            || activation instanceof LeakyRelu leaky && leaky.slope() == 0;
    Tensor outputGradient = call.tensor(Slot.OUTPUT_GRADIENT);
    return isNotFinite(call.tensor(Slot.INPUT))
        || hasInfinity(outputGradient)
        || isFlatSomewhere && isNotFinite(outputGradient);
  }

  private static boolean isAny(Call call, Predicate<Tensor> condition) {
    return call.tensors().values().stream().anyMatch(condition);
  }

  /**
   * LP-08 and LP-36: whether no sum is rounded to 0: the largest magnitude is no sum, and that of
   * an output is infinite where an element is.
   */
  private static boolean isOfMagnitudes(LpPooling pool, Call call, Slot slot) {
    boolean isInfiniteSum =
        slot == Slot.OUTPUT
            && pool.norm().sign() == Sign.ABSOLUTE
            && isNotFinite(call.tensor(Slot.INPUT));
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
            .allMatch(each -> each.getKey() == Slot.INPUT || !isNotFinite(each.getValue()));
  }

  private static boolean isEach(Tensor tensor, DoublePredicate condition) {
    return Arrays.stream(tensor.toArray()).allMatch(condition);
  }

  private static boolean isNotFinite(Tensor tensor) {
    return !isEach(tensor, Double::isFinite);
  }

  private static boolean hasInfinity(Tensor tensor) {
    return !isEach(tensor, element -> !Double.isInfinite(element));
  }

  /** RESIZE-52: a computed coordinate may lie on either side of the middle. */
  private static void refuseNearbyTies(Resize resize, Call call, Slot slot) {
    Shape input = call.tensor(Slot.INPUT).shape();
    ResizeReach reach = ResizeReach.of(resize.over(input), call.elementType());
    Shape output = call.resultShapes().get(Slot.OUTPUT);
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
