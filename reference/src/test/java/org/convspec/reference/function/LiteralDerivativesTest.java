package org.convspec.reference.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Gelu;
import org.convspec.spec.operator.GeluForm;
import org.convspec.spec.operator.HardSwish;
import org.convspec.spec.operator.LeakyRelu;
import org.convspec.spec.operator.LogSoftmax;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Reduction;
import org.convspec.spec.operator.Relu;
import org.convspec.spec.operator.Sigmoid;
import org.convspec.spec.operator.Silu;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Softmax;
import org.convspec.spec.operator.SoftmaxCrossEntropy;
import org.convspec.spec.operator.Tanh;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The gradients of functions are the derivatives of the forward direction, by differences of fourth
 * order. With a step of 2^-9 these are off by the step to the fourth times a fifth derivative over
 * 30, and by the rounding of the values over the step: both are below 1e-9 here.
 */
@DisplayName("literal gradients are derivatives of literal outputs")
class LiteralDerivativesTest {

  private static final double STEP = 0x1p-9;
  private static final Offset<Double> NEAR = Offset.offset(1e-9);
  private static final Shape SHAPE = Shape.of(2, 3, 2);
  private static final Shape LABELS = Shape.of(2, 1, 2);

  private final Random random = new Random(1);

  static Stream<Operator> operators() {
    return Stream.of(
        new Relu(),
        new LeakyRelu(0.25),
        new Sigmoid(),
        new Tanh(),
        new Gelu(GeluForm.ERF),
        new Gelu(GeluForm.TANH),
        new Silu(),
        new HardSwish(),
        new Softmax(0),
        new Softmax(1),
        new Softmax(2),
        new LogSoftmax(1),
        new LogSoftmax(2),
        new SoftmaxCrossEntropy(Reduction.NONE, Optional.of(2L)),
        new SoftmaxCrossEntropy(Reduction.SUM, Optional.empty()),
        new SoftmaxCrossEntropy(Reduction.MEAN, Optional.of(0L)));
  }

  /** Numbers that stay away from the kinks at 0 and 3 by more than two steps. */
  private Tensor input() {
    return Tensor.tabulate(
        ElementType.FLOAT64,
        SHAPE,
        at -> {
          double drawn = 8 * random.nextDouble() - 4;
          double fromKink = Math.min(Math.abs(drawn), Math.abs(Math.abs(drawn) - 3));
          return fromKink < 4 * STEP ? 1 : drawn;
        });
  }

  private static Tensor output(Operator operator, Map<Slot, Tensor> tensors) {
    Call call =
        new Call(operator, Direction.FORWARD, Call.Layouts.CANONICAL, tensors, Set.of(Slot.OUTPUT));
    return LiteralPath.PATH.result(call, Slot.OUTPUT);
  }

  /** Returns the product of the output with dy, with one element of the input moved. */
  private static double moved(
      Operator operator, Map<Slot, Tensor> tensors, int place, double step, double[] dy) {
    double[] values = tensors.get(Slot.INPUT).toArray();
    values[place] += step;
    Map<Slot, Tensor> others = new EnumMap<>(tensors);
    others.put(Slot.INPUT, Tensor.of(ElementType.FLOAT64, SHAPE, values));
    double[] output = output(operator, others).toArray();
    double product = 0;
    for (int at = 0; at < output.length; at++) {
      product += output[at] * dy[at];
    }
    return product;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("operators")
  void areDerivatives(Operator operator) {
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    tensors.put(Slot.INPUT, input());
    if (operator instanceof SoftmaxCrossEntropy) {
      tensors.put(Slot.LABELS, Tensor.of(ElementType.FLOAT64, LABELS, 1, 2, 0, 1));
    }
    Shape output = output(operator, tensors).shape();
    Tensor dy = Tensor.tabulate(ElementType.FLOAT64, output, at -> 1 + random.nextInt(8));
    Map<Slot, Tensor> given = new EnumMap<>(tensors);
    given.put(Slot.OUTPUT_GRADIENT, dy);
    Call call =
        new Call(
            operator,
            Direction.GRADIENT,
            Call.Layouts.CANONICAL,
            given,
            Set.of(Slot.INPUT_GRADIENT));
    double[] gradient = LiteralPath.PATH.result(call, Slot.INPUT_GRADIENT).toArray();
    for (int place : List.of(0, 1, 4, 7, 11)) {
      double near = moved(operator, tensors, place, STEP, dy.toArray());
      double nearBelow = moved(operator, tensors, place, -STEP, dy.toArray());
      double far = moved(operator, tensors, place, 2 * STEP, dy.toArray());
      double farBelow = moved(operator, tensors, place, -2 * STEP, dy.toArray());
      double difference = (8 * (near - nearBelow) - (far - farBelow)) / (12 * STEP);
      assertThat(difference).isCloseTo(gradient[place], NEAR);
    }
  }
}
