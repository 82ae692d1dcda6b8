package org.convspec.reference.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.Label;
import org.convspec.reference.BuiltIn;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.Call.Layouts;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.IndexBase;
import org.convspec.spec.operator.Indexing;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.Pooling;
import org.convspec.spec.operator.Sign;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.StorageOrder;
import org.convspec.spec.operator.TieRule;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.junit.jupiter.api.Assertions;

/** Tensors without elements may have axes of any length. */
class EmptyOutputTest {

  private static final long LONG_AXIS = 1L << 40;
  private static final Set<Slot> GRADIENTS =
      EnumSet.of(Slot.INPUT_GRADIENT, Slot.WEIGHTS_GRADIENT, Slot.BIAS_GRADIENT);

  @Example
  @Label("an empty batch over an axis of 2^40 positions is answered at once")
  void emptyBatch() {
    assertAnsweredWithZeros(Shape.of(0, 1, LONG_AXIS), Shape.of(2, 1, 3));
  }

  @Example
  @Label("so is an output that is empty along one axis and long along another")
  void emptyAxis() {
    assertAnsweredWithZeros(Shape.of(1, 1, LONG_AXIS, 0), Shape.of(2, 1, 1, 1));
  }

  @Example
  @Label("a window of almost 2^62 taps that fits nowhere has a gradient of zeros at once")
  void hugeKernel() {
    PoolWindow window =
        new PoolWindow(
            List.of(Long.MAX_VALUE / 2, 1L),
            List.of(1L, 1L),
            List.of(1L, 1L),
            AutoPadding.VALID,
            OutputRounding.FLOOR);
    Indexing indexing = new Indexing(StorageOrder.ROW_MAJOR, IndexBase.PLANE);
    assertGradientOfZeros(
        new MaxPool(window, NanPolicy.PROPAGATE, TieRule.FIRST, EmptyWindow.REJECTED, indexing));
    assertGradientOfZeros(new AveragePool(window, Divisor.KERNEL, 0, EmptyWindow.REJECTED));
    assertGradientOfZeros(new LpPool(window, 2, Sign.ABSOLUTE));
  }

  private static <O extends Operator & Pooling> void assertGradientOfZeros(O pool) {
    Tensor input = Tensor.zeros(ElementType.FLOAT64, Shape.of(1, 1, 3, 2));
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    tensors.put(Slot.INPUT, input);
    tensors.put(
        Slot.OUTPUT_GRADIENT,
        Tensor.zeros(ElementType.FLOAT64, pool.over(input.shape()).outputShape()));
    Set<Slot> wanted = Set.of(Slot.INPUT_GRADIENT);
    Call call = new Call(pool, Direction.GRADIENT, Layouts.CANONICAL, tensors, wanted);
    Tensor gradient =
        Assertions.assertTimeoutPreemptively(
            Duration.ofSeconds(5), () -> LiteralPath.PATH.result(call, Slot.INPUT_GRADIENT));
    assertThat(gradient).isEqualTo(input);
  }

  private static void assertAnsweredWithZeros(Shape input, Shape weights) {
    int rank = input.rank() - 2;
    Convolution convolution =
        new Convolution(
            Collections.nCopies(rank, 1L),
            Collections.nCopies(rank, 1L),
            AutoPadding.VALID,
            OutputRounding.FLOOR,
            1,
            Orientation.CORRELATION);
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    tensors.put(Slot.INPUT, Tensor.zeros(ElementType.FLOAT64, input));
    tensors.put(Slot.WEIGHTS, Tensor.zeros(ElementType.FLOAT64, weights).map(zero -> 1));
    Shape output = convolution.over(input, weights).outputShape();
    tensors.put(Slot.OUTPUT_GRADIENT, Tensor.zeros(ElementType.FLOAT64, output));
    for (BuiltIn builtIn : BuiltIn.values()) {
      for (Direction direction : Direction.values()) {
        Set<Slot> wanted = direction == Direction.FORWARD ? Set.of(Slot.OUTPUT) : GRADIENTS;
        Call call = new Call(convolution, direction, Layouts.CANONICAL, tensors, wanted);
        Answer answer =
            Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> builtIn.implementation().answer(call));
        assertZeros(((Answer.Computed) answer).tensors(), call.resultShapes(), wanted);
      }
    }
  }

  private static void assertZeros(
      Map<Slot, Tensor> got, Map<Slot, Shape> shapes, Set<Slot> wanted) {
    assertThat(got).containsOnlyKeys(List.copyOf(wanted));
    got.forEach(
        (slot, tensor) ->
            assertThat(tensor).isEqualTo(Tensor.zeros(ElementType.FLOAT64, shapes.get(slot))));
  }
}
