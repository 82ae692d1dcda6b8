package org.convspec.reference.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.Call.Layouts;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** The bound of deformable convolution: what a rounded place does to a sample in float32. */
class DeformableBoundTest {

  private static final int EXTENT = 600;
  private static final DeformableConvolution ONE_TAP =
      new DeformableConvolution(
          List.of(1L), List.of(1L), PaddingRule.explicit(new Padding(0, 0)), 1, 1);

  private static Tensor float32(Shape shape, double... values) {
    return Tensor.rounding(ElementType.FLOAT32, shape, values);
  }

  private static Call call(double[] input, double[] offset, Slot wanted) {
    Shape shape = Shape.of(1, 1, input.length);
    double[] ones = new double[input.length];
    Arrays.fill(ones, 1);
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    tensors.put(Slot.INPUT, float32(shape, input));
    tensors.put(Slot.WEIGHTS, float32(Shape.of(1, 1, 1), 1));
    tensors.put(Slot.OFFSET, float32(shape, offset));
    Direction direction = wanted == Slot.OUTPUT ? Direction.FORWARD : Direction.GRADIENT;
    if (direction == Direction.GRADIENT) {
      tensors.put(Slot.OUTPUT_GRADIENT, float32(shape, ones));
    }
    return new Call(ONE_TAP, direction, Layouts.CANONICAL, tensors, Set.of(wanted));
  }

  @Property(tries = 20)
  @Label("samples far from 0 stay within the bound, and need the part that rounded places have")
  void farSamplesStayWithin(@ForAll Random random) {
    double[] input = new double[EXTENT];
    double[] offset = new double[EXTENT];
    for (int place = 0; place < EXTENT; place++) {
      input[place] = place % 2 == 0 ? 1 : -1;
      offset[place] = (float) (4 * random.nextDouble() - 2);
    }
    Call call = call(input, offset, Slot.OUTPUT);
    Tensor exact = LiteralPath.PATH.result(call, Slot.OUTPUT);
    Tensor bound = DeformableBound.of(call, Slot.OUTPUT);
    int beyondProducts = 0;
    for (int place = 0; place < EXTENT; place++) {
      double error = Math.abs(sample(input, place, offset[place]) - exact.at(0, 0, place));
      assertThat(error).isLessThanOrEqualTo(bound.at(0, 0, place));
      beyondProducts += error > MultilinearBound.gamma(ElementType.FLOAT32, 10) ? 1 : 0;
    }
    assertThat(beyondProducts).as("errors that products and sums do not explain").isPositive();
  }

  /** Every step in float32. */
  private static float sample(double[] input, int position, double offset) {
    float place = position + (float) offset;
    float lower = (float) Math.floor(place);
    float fraction = place - lower;
    return (1 - fraction) * at(input, (int) lower) + fraction * at(input, (int) lower + 1);
  }

  private static float at(double[] input, int place) {
    return place < 0 || place >= input.length ? 0 : (float) input[place];
  }

  @Example
  @Label("an example in numbers: gamma times the share, and the error of the share")
  void numbers() {
    // Tap 0 of output 1 looks at 1.25: S is 1 * stride + 0.25.
    Call call = call(new double[] {4, 8, 16}, new double[] {0, 0.25, 0}, Slot.OUTPUT);
    double u = 0x1p-24;
    double e = u * (3 * 1.25 + 2);
    double gamma = MultilinearBound.gamma(ElementType.FLOAT32, 2 + 1 + 6);
    assertThat(DeformableBound.of(call, Slot.OUTPUT).at(0, 0, 1))
        .isEqualTo(gamma * (0.75 * 8 + 0.25 * 16) + (e * 8 + e * 16));
  }

  @Example
  @Label("next to a position nothing is said of an offset gradient, at a position something is")
  void kinks() {
    Call call = call(new double[] {4, 8, 16}, new double[] {0x1p-30, 0, 0.5}, Slot.OFFSET_GRADIENT);
    double[] bound = DeformableBound.of(call, Slot.OFFSET_GRADIENT).toArray();
    assertThat(bound[0]).isInfinite();
    assertThat(bound[1]).isFinite();
    assertThat(bound[2]).isFinite();
  }
}
