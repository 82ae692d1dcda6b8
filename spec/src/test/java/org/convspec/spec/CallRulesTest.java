package org.convspec.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convspec.spec.rule.Refusal.assertRefusedBy;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.convspec.spec.Call.Layouts;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.Relu;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Layout;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** What holds for the tensors of a call together. */
class CallRulesTest {

  private static final Convolution CONVOLUTION =
      new Convolution(
          List.of(2L),
          List.of(1L),
          PaddingRule.explicit(Padding.NONE),
          OutputRounding.FLOOR,
          1,
          Orientation.CORRELATION);

  @Property
  @Label("required TEN-11 a call has one element type")
  void aCallHasOneElementType(
      @ForAll ElementType input,
      @ForAll ElementType weights,
      @ForAll ElementType bias,
      @ForAll ElementType outputGradient) {
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    tensors.put(Slot.INPUT, Tensor.zeros(input, Shape.of(1, 2, 5)));
    tensors.put(Slot.WEIGHTS, Tensor.zeros(weights, Shape.of(3, 2, 3)));
    tensors.put(Slot.BIAS, Tensor.zeros(bias, Shape.of(3)));
    tensors.put(Slot.OUTPUT_GRADIENT, Tensor.zeros(outputGradient, Shape.of(1, 3, 2)));
    boolean isNarrow = input == ElementType.INT8 || input == ElementType.UINT8;
    Map<Slot, ElementType> right = new EnumMap<>(Slot.class);
    right.put(Slot.WEIGHTS, input);
    right.put(Slot.BIAS, isNarrow ? ElementType.INT32 : input); // CONV-64
    right.put(Slot.OUTPUT_GRADIENT, input);
    for (Map.Entry<Slot, ElementType> each : right.entrySet()) {
      ElementType given = tensors.get(each.getKey()).type();
      if (given != each.getValue()) {
        assertRefusedBy(
            "TEN-11",
            "element type of " + each.getKey().label() + " is " + given.label(),
            each.getValue() == input
                ? "that of the call, " + input.label()
                : "int32 in a call of " + input.label(),
            () -> call(Layouts.CANONICAL, tensors));
        return;
      }
    }
    assertThat(call(Layouts.CANONICAL, tensors).elementType()).isEqualTo(input);
  }

  @Property
  @Label("required CONV-64 integers of 8 bits are summed to integers of 32")
  void integersOf8BitsAreSummedToIntegersOf32(@ForAll ElementType type) {
    boolean isNarrow = type == ElementType.INT8 || type == ElementType.UINT8;
    ElementType sum = isNarrow ? ElementType.INT32 : type;
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    tensors.put(Slot.INPUT, Tensor.zeros(type, Shape.of(1, 2, 5)));
    tensors.put(Slot.WEIGHTS, Tensor.zeros(type, Shape.of(3, 2, 3)));
    Call withoutBias = call(Layouts.CANONICAL, tensors);
    assertThat(withoutBias.elementTypeOf(Slot.OUTPUT)).isEqualTo(sum);
    assertThat(withoutBias.elementTypes())
        .containsExactlyInAnyOrderElementsOf(Stream.of(type, sum).distinct().toList());
    tensors.put(Slot.BIAS, Tensor.zeros(sum, Shape.of(3)));
    assertThat(call(Layouts.CANONICAL, tensors).elementTypeOf(Slot.BIAS)).isEqualTo(sum);
  }

  @Property
  @Label("required TEN-15 an operator takes the types of its chapter")
  void anOperatorTakesTheTypesOfItsChapter(@ForAll ElementType type) {
    Call call =
        new Call(
            new Relu(),
            Direction.FORWARD,
            Layouts.CANONICAL,
            Map.of(Slot.INPUT, Tensor.zeros(type, Shape.of(1, 2, 5))),
            Set.of(Slot.OUTPUT));
    if (type.isInteger()) {
      assertRefusedBy(
          "TEN-15",
          "relu, element type is " + type.label(),
          "one of [float64, float32, float16, bfloat16]",
          call::resultShapes);
    } else {
      assertThat(call.resultShapes()).containsKey(Slot.OUTPUT);
    }
    assertThat(CONVOLUTION.elementTypes()).contains(type);
  }

  @Property
  @Label("required TEN-15 an operator takes the types of its chapter")
  void gradientsAreOfFloatingTypes(@ForAll ElementType type) {
    PoolWindow window =
        new PoolWindow(
            List.of(2L), List.of(1L), List.of(1L), AutoPadding.VALID, OutputRounding.FLOOR);
    AveragePool pool = new AveragePool(window, Divisor.KERNEL, 0, EmptyWindow.REJECTED);
    pool.checkElementType(Direction.FORWARD, type);
    if (type.isInteger()) {
      assertRefusedBy(
          "TEN-15",
          "averagePool, element type is " + type.label(),
          "one of [float64, float32, float16, bfloat16] for gradients",
          () -> pool.checkElementType(Direction.GRADIENT, type));
    } else {
      pool.checkElementType(Direction.GRADIENT, type);
    }
  }

  @Property
  @Label("required TEN-14 data has items and channels")
  void dataHasItemsAndChannels(@ForAll @IntRange(max = 5) int rank) {
    PoolWindow window =
        new PoolWindow(
            Collections.nCopies(Math.max(0, rank - 2), 2L),
            Collections.nCopies(Math.max(0, rank - 2), 1L),
            Collections.nCopies(Math.max(0, rank - 2), 1L),
            AutoPadding.VALID,
            OutputRounding.FLOOR);
    AveragePool pool = new AveragePool(window, Divisor.KERNEL, 0, EmptyWindow.ZERO);
    Shape input = Shape.of(LongStream.generate(() -> 3).limit(rank).toArray());
    if (rank < 2) {
      assertRefusedBy("TEN-14", () -> pool.over(input));
    } else {
      assertThat(pool.over(input).outputShape().rank()).isEqualTo(rank);
    }
  }

  @Example
  @Label("a rank that is too small is refused by its rule, whatever the layout")
  void ranksThatAreTooSmall() {
    for (Layout data : Layout.OF_DATA) {
      for (Layout weights : Layout.OF_WEIGHTS) {
        Layouts layouts = new Layouts(data, weights);
        assertRefusedBy("CONV-01", () -> resultShapes(layouts, Shape.of(4), Shape.of(3, 2, 3)));
        assertRefusedBy("CONV-01", () -> resultShapes(layouts, Shape.of(), Shape.of(3, 2, 3)));
        assertRefusedBy("CONV-02", () -> resultShapes(layouts, Shape.of(1, 2, 5), Shape.of(3)));
        assertRefusedBy("CONV-02", () -> resultShapes(layouts, Shape.of(1, 2, 5), Shape.of()));
      }
    }
  }

  private static Map<Slot, Shape> resultShapes(Layouts layouts, Shape input, Shape weights) {
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    tensors.put(Slot.INPUT, Tensor.zeros(ElementType.FLOAT64, input));
    tensors.put(Slot.WEIGHTS, Tensor.zeros(ElementType.FLOAT64, weights));
    return call(layouts, tensors).resultShapes();
  }

  private static Call call(Layouts layouts, Map<Slot, Tensor> tensors) {
    return new Call(CONVOLUTION, Direction.FORWARD, layouts, tensors, Set.of(Slot.OUTPUT));
  }
}
