package org.convspec.reference.literal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.Label;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.LogSoftmax;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Reduction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Softmax;
import org.convspec.spec.operator.SoftmaxCrossEntropy;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Gradients of softmax where nearly all of a number cancels. */
class LiteralSoftmaxTest {

  /** e^-200: to 60 digits 1 less this number is 1. */
  private static final double TINY = 1.3838965267367376e-87;

  private static Tensor line(double... numbers) {
    return Tensor.of(ElementType.FLOAT64, Shape.of(1, numbers.length), numbers);
  }

  private static double[] gradient(Operator operator, Map<Slot, Tensor> tensors) {
    Call call =
        new Call(
            operator,
            Direction.GRADIENT,
            Call.Layouts.CANONICAL,
            tensors,
            Set.of(Slot.INPUT_GRADIENT));
    return LiteralPath.PATH.result(call, Slot.INPUT_GRADIENT).toArray();
  }

  private static double[] gradient(Operator operator, Tensor input, Tensor outputGradient) {
    return gradient(operator, Map.of(Slot.INPUT, input, Slot.OUTPUT_GRADIENT, outputGradient));
  }

  @Example
  @Label("an output gradient that is constant leaves nothing of the gradient of softmax")
  void constantGradient() {
    assertThat(gradient(new Softmax(1), line(3, -7, 4), line(-8, -8, -8))).containsOnly(0);
    assertThat(gradient(new LogSoftmax(1), line(2, 2, 2), line(1, 1, 1))).containsOnly(0);
  }

  @Example
  @Label("the gradient of softmax at an element far above the others has all its digits")
  void dominatingElement() {
    assertThat(gradient(new Softmax(1), line(0, -200), line(1, 2))).containsExactly(-TINY, TINY);
    assertThat(gradient(new LogSoftmax(1), line(0, -200), line(1, 0))).containsExactly(TINY, -TINY);
  }

  @Example
  @Label("the gradient of a loss that is nearly 0 has all its digits")
  void smallLoss() {
    Map<Slot, Tensor> tensors =
        Map.of(
            Slot.INPUT,
            line(0, -200),
            Slot.LABELS,
            Tensor.of(ElementType.FLOAT64, Shape.of(1, 1), 0),
            Slot.OUTPUT_GRADIENT,
            Tensor.of(ElementType.FLOAT64, Shape.of(1, 1), 1));
    assertThat(gradient(new SoftmaxCrossEntropy(Reduction.NONE, Optional.empty()), tensors))
        .containsExactly(-TINY, TINY);
  }
}
