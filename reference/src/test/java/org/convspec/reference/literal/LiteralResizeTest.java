package org.convspec.reference.literal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.CoordinateRule;
import org.convspec.spec.geometry.Fraction;
import org.convspec.spec.geometry.ResizeAxis;
import org.convspec.spec.geometry.ResizeMode;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** The literal resizing against fractions, and its gradient against its forward direction. */
class LiteralResizeTest {

  private static final MathContext DIGITS = new MathContext(200);
  private static final double[] SCALES = {2, 0.5, 1.5, 2.6, 0.3};

  private record Drawn(Resize resize, Tensor input, Random random) {

    static Drawn of(Random random) {
      int rank = random.nextInt(3);
      ResizeMode mode = ResizeMode.values()[random.nextInt(ResizeMode.values().length)];
      CoordinateRule rule =
          CoordinateRule.values()[random.nextInt(CoordinateRule.values().length - 1)];
      boolean isScaled = rule != CoordinateRule.ALIGN_CORNERS && random.nextBoolean();
      long[] shape = new long[2 + rank];
      shape[0] = 1 + random.nextInt(2);
      shape[1] = 1 + random.nextInt(2);
      List<Long> outputs = new ArrayList<>();
      List<Double> scales = new ArrayList<>();
      for (int axis = 0; axis < rank; axis++) {
        shape[2 + axis] = 1 + random.nextInt(5);
        outputs.add((long) random.nextInt(7));
        if (isScaled) {
          scales.add(SCALES[random.nextInt(SCALES.length)]);
        }
      }
      Tensor input =
          Tensor.tabulate(
              ElementType.FLOAT64,
              Shape.of(shape),
              index -> Math.scalb(random.nextGaussian(), random.nextInt(-40, 40)));
      return new Drawn(new Resize(outputs, mode, rule, scales), input, random);
    }

    Tensor output(Tensor of) {
      return result(Direction.FORWARD, Map.of(Slot.INPUT, of), Slot.OUTPUT);
    }

    Tensor inputGradient(Tensor outputGradient) {
      return result(
          Direction.GRADIENT,
          Map.of(Slot.INPUT, input, Slot.OUTPUT_GRADIENT, outputGradient),
          Slot.INPUT_GRADIENT);
    }

    private Tensor result(Direction direction, Map<Slot, Tensor> tensors, Slot slot) {
      Call call = new Call(resize, direction, Call.Layouts.CANONICAL, tensors, Set.of(slot));
      return LiteralPath.PATH.result(call, slot);
    }

    /** The product of the shares that an output index takes of an input index. */
    Fraction share(Index output, Index input) {
      boolean isSamePlane = output.slice(0, 2).equals(input.slice(0, 2));
      Fraction product = isSamePlane ? Fraction.ONE : Fraction.ZERO;
      List<ResizeAxis> axes = resize.over(this.input.shape()).axes();
      for (int axis = 0; axis < axes.size(); axis++) {
        Fraction own = Fraction.ZERO;
        for (ResizeAxis.Share share : axes.get(axis).shares(output.at(2 + axis))) {
          own = share.input() == input.at(2 + axis) ? own.plus(share.share()) : own;
        }
        product = product.times(own);
      }
      return product;
    }
  }

  @Property(tries = 300)
  @Label("an element is the exact sum of shares, rounded once")
  void isRoundedOnce(@ForAll Random random) {
    Drawn drawn = Drawn.of(random);
    Tensor output = drawn.output(drawn.input());
    for (Index o : output.shape().indices()) {
      Fraction sum = Fraction.ZERO;
      for (Index i : drawn.input().shape().indices()) {
        sum = sum.plus(drawn.share(o, i).times(Fraction.of(drawn.input().at(i))));
      }
      assertThat(output.at(o)).isEqualTo(rounded(sum) + 0.0);
    }
  }

  @Property(tries = 200)
  @Label("an input gradient is the exact sum of the same shares, rounded once")
  void gradientIsRoundedOnce(@ForAll Random random) {
    Drawn drawn = Drawn.of(random);
    Tensor dy = drawn.output(drawn.input()).map(any -> random.nextGaussian());
    Tensor gradient = drawn.inputGradient(dy);
    for (Index i : gradient.shape().indices()) {
      Fraction sum = Fraction.ZERO;
      for (Index o : dy.shape().indices()) {
        sum = sum.plus(drawn.share(o, i).times(Fraction.of(dy.at(o))));
      }
      assertThat(gradient.at(i)).isEqualTo(rounded(sum) + 0.0);
    }
  }

  /** 200 digits tell every double from the middle between two of them. */
  private static double rounded(Fraction number) {
    return new BigDecimal(number.numerator())
        .divide(new BigDecimal(number.denominator()), DIGITS)
        .doubleValue();
  }

  @Property(tries = 100)
  @Label(
      "unit tensors through the forward direction give the gradient of unit tensors, bit for bit")
  void gradientIsTheTransposedForward(@ForAll Random random) {
    Drawn drawn = Drawn.of(random);
    Shape inputs = drawn.input().shape();
    Shape outputs = drawn.output(drawn.input()).shape();
    for (Index i : inputs.indices()) {
      Tensor forward = drawn.output(unit(inputs, i));
      for (Index o : outputs.indices()) {
        assertThat(drawn.inputGradient(unit(outputs, o)).at(i)).isEqualTo(forward.at(o));
      }
    }
  }

  private static Tensor unit(Shape shape, Index at) {
    return Tensor.tabulate(ElementType.FLOAT64, shape, index -> index.equals(at) ? 1 : 0);
  }

  @Example
  @Label("an output that does not fit is refused before shares are listed (TEN-02, TEN-06)")
  void anOutputThatDoesNotFitIsRefused() {
    assertRefusedBy("TEN-02", Long.MAX_VALUE);
    assertRefusedBy("TEN-06", 1L << 40);
  }

  private static void assertRefusedBy(String rule, long outputExtent) {
    Tensor input = Tensor.zeros(ElementType.FLOAT64, Shape.of(2, 1, 6));
    Resize resize =
        new Resize(List.of(outputExtent), ResizeMode.LINEAR, CoordinateRule.ASYMMETRIC, List.of());
    Call call =
        new Call(
            resize,
            Direction.FORWARD,
            Call.Layouts.CANONICAL,
            Map.of(Slot.INPUT, input),
            Set.of(Slot.OUTPUT));
    assertThatThrownBy(() -> new LiteralResize().result(resize, call, Slot.OUTPUT))
        .isInstanceOf(InvalidCallException.class)
        .hasMessageStartingWith(rule);
  }
}
