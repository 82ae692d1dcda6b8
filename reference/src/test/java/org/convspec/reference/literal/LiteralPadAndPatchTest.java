package org.convspec.reference.literal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convspec.reference.im2col.Im2colPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Unfold;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Literal paddings and patches against their own adjoints, exact sums, and the fast path. */
class LiteralPadAndPatchTest {

  /**
   * An operator over an input.
   *
   * @param operator the attributes
   * @param input the input
   * @param outputGradient shaped like the output
   */
  record Small(Operator operator, Tensor input, Tensor outputGradient) {

    static Small of(Operator operator, Shape input, Random random) {
      Shape output =
          operator.resultShapes(Direction.FORWARD, Map.of(Slot.INPUT, input)).get(Slot.OUTPUT);
      return new Small(operator, tensor(input, random), tensor(output, random));
    }

    private static Tensor tensor(Shape shape, Random random) {
      return Tensor.tabulate(ElementType.FLOAT64, shape, index -> random.nextInt(17) - 8);
    }

    Call forward(Tensor x) {
      return new Call(
          operator,
          Direction.FORWARD,
          Call.Layouts.CANONICAL,
          Map.of(Slot.INPUT, x),
          Set.of(Slot.OUTPUT));
    }

    Call gradient(Tensor dy) {
      Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
      tensors.put(Slot.INPUT, input);
      tensors.put(Slot.OUTPUT_GRADIENT, dy);
      return new Call(
          operator,
          Direction.GRADIENT,
          Call.Layouts.CANONICAL,
          tensors,
          Set.of(Slot.INPUT_GRADIENT));
    }

    Tensor output(Tensor x) {
      return LiteralPath.PATH.result(forward(x), Slot.OUTPUT);
    }
  }

  @Property(tries = 150)
  @Label("gradients are the adjoint that outputs of unit tensors make up, and finite differences")
  void gradientsAreAdjoints(@ForAll("small") Small small) {
    Tensor zero = Tensor.zeros(ElementType.FLOAT64, small.input().shape());
    Tensor constant = small.output(zero);
    Tensor gradient =
        LiteralPath.PATH.result(small.gradient(small.outputGradient()), Slot.INPUT_GRADIENT);
    for (Index place : small.input().shape().indices()) {
      Tensor stepped =
          Tensor.tabulate(ElementType.FLOAT64, zero.shape(), index -> index.equals(place) ? 1 : 0);
      Tensor column = small.output(stepped).combine(constant, (a, b) -> a - b);
      assertThat(gradient.at(place)).isEqualTo(product(column, small.outputGradient()));
    }
  }

  private static double product(Tensor a, Tensor b) {
    double sum = 0;
    for (Index index : a.shape().indices()) {
      sum += a.at(index) * b.at(index);
    }
    return sum;
  }

  @Property(tries = 100)
  @Label("sums of copies come out correctly rounded")
  void sumsAreCorrectlyRounded(@ForAll("small") Small small, @ForAll Random random) {
    Tensor far = small.outputGradient().map(value -> Math.scalb(value, random.nextInt(120) - 60));
    Tensor gradient = LiteralPath.PATH.result(small.gradient(far), Slot.INPUT_GRADIENT);
    Tensor zero = Tensor.zeros(ElementType.FLOAT64, small.input().shape());
    Tensor constant = small.output(zero);
    for (Index place : zero.shape().indices()) {
      Tensor stepped =
          Tensor.tabulate(ElementType.FLOAT64, zero.shape(), index -> index.equals(place) ? 1 : 0);
      Tensor column = small.output(stepped).combine(constant, (a, b) -> a - b);
      BigDecimal sum = BigDecimal.ZERO;
      for (Index index : column.shape().indices()) {
        sum = sum.add(new BigDecimal(column.at(index)).multiply(new BigDecimal(far.at(index))));
      }
      assertThat(gradient.at(place)).isEqualTo(sum.doubleValue());
    }
  }

  @Property(tries = 200)
  @Label("the fast path agrees bit for bit on integers")
  void fastPathAgrees(@ForAll("patches") Small small) {
    Call forward = small.forward(small.input());
    Call gradient = small.gradient(small.outputGradient());
    assertThat(Im2colPath.PATH.result(forward, Slot.OUTPUT))
        .isEqualTo(LiteralPath.PATH.result(forward, Slot.OUTPUT));
    assertThat(Im2colPath.PATH.result(gradient, Slot.INPUT_GRADIENT))
        .isEqualTo(LiteralPath.PATH.result(gradient, Slot.INPUT_GRADIENT));
  }

  @Provide
  Arbitrary<Small> small() {
    return Arbitraries.oneOf(pads(), patches());
  }

  private static Arbitrary<Small> pads() {
    return Arbitraries.randomValue(
        random -> {
          while (true) {
            try {
              return pad(random);
            } catch (InvalidCallException invalid) {
              continue; // beyond the limit of its mode
            }
          }
        });
  }

  private static Small pad(Random random) {
    int rank = 2 + random.nextInt(3);
    long[] extents = random.longs(rank, 0, 5).toArray();
    List<Padding> paddings = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      paddings.add(new Padding(random.nextInt(5) - 2, random.nextInt(5) - 2));
    }
    PadMode mode = PadMode.values()[random.nextInt(PadMode.values().length)];
    Pad pad = new Pad(paddings, mode, mode == PadMode.CONSTANT ? random.nextInt(5) : 0);
    return Small.of(pad, Shape.of(extents), random);
  }

  @Provide
  Arbitrary<Small> patches() {
    return Arbitraries.randomValue(
        random -> {
          while (true) {
            try {
              return patch(random);
            } catch (InvalidCallException invalid) {
              continue; // more cropped than there is
            }
          }
        });
  }

  private static Small patch(Random random) {
    int rank = random.nextInt(4);
    List<Padding> paddings = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      paddings.add(new Padding(random.nextInt(4) - 1, random.nextInt(4) - 1));
    }
    PoolWindow window =
        new PoolWindow(
            numbers(random, rank, 1, 4),
            numbers(random, rank, 1, 4),
            numbers(random, rank, 1, 3),
            new PaddingRule.Explicit(paddings),
            random.nextBoolean() ? OutputRounding.FLOOR : OutputRounding.CEIL);
    List<Long> extents = numbers(random, rank, 1, 6);
    Shape image =
        Shape.of(
            random.nextInt(3),
            1 + random.nextInt(3),
            Shape.of(extents.stream().mapToLong(Long::longValue).toArray()));
    Unfold unfold = Unfold.by(window);
    return random.nextBoolean()
        ? Small.of(unfold, image, random)
        : Small.of(Fold.to(extents, window), unfold.over(image).patchesShape(), random);
  }

  private static List<Long> numbers(Random random, int count, int least, int bound) {
    return random.longs(count, least, bound).boxed().toList();
  }
}
