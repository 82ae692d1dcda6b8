package org.convspec.reference.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.convspec.reference.accuracy.LpPoolBound;
import org.convspec.reference.im2col.Im2colPath;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.Sign;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** The gradient of the literal path against differences of its outputs, and against im2col. */
class LpPoolAgreementTest {

  /** Far below the smallest magnitude drawn, so that no element changes its sign. */
  private static final double STEP = 1.0 / 128;

  private static final List<Double> POWERS =
      List.of(1.0, 2.0, 3.0, 0.5, 2.5, Double.POSITIVE_INFINITY);

  private final Random random = new Random();
  private LpPool pool;
  private Tensor input;
  private Tensor outputGradient;

  private void draw(long seed) {
    random.setSeed(seed);
    int rank = 1 + random.nextInt(2);
    double power = POWERS.get(random.nextInt(POWERS.size()));
    boolean isSigned = !Double.isInfinite(power) && random.nextInt(3) == 0;
    PoolWindow window =
        new PoolWindow(
            Collections.nCopies(rank, 2L + random.nextInt(2)),
            Collections.nCopies(rank, 1L + random.nextInt(3)),
            Collections.nCopies(rank, 1L + random.nextInt(2)),
            new PaddingRule.Explicit(Collections.nCopies(rank, new Padding(1, 0))),
            OutputRounding.CEIL);
    pool = new LpPool(window, power, isSigned ? Sign.SIGNED : Sign.ABSOLUTE);
    Shape shape = rank == 1 ? Shape.of(1, 2, 8) : Shape.of(2, 1, 6, 5);
    List<Integer> order = new ArrayList<>();
    for (int place = 0; place < shape.elementCount(); place++) {
      order.add(place);
    }
    Collections.shuffle(order, random);
    input =
        Tensor.tabulate(
            ElementType.FLOAT64,
            shape,
            at -> element(isSigned, order.get((int) shape.offset(at)) / (double) order.size()));
    outputGradient =
        Tensor.tabulate(
            ElementType.FLOAT64, pool.over(shape).outputShape(), at -> random.nextDouble() + 0.5);
  }

  /**
   * Of both signs where magnitudes are taken, else positive. Magnitudes are 1 to 3 and further
   * apart than two steps, so that no step changes who the largest is.
   */
  private double element(boolean isSigned, double part) {
    double magnitude = 1 + 2 * part;
    return isSigned || random.nextBoolean() ? magnitude : -magnitude;
  }

  private Call call(Tensor at, Slot slot) {
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    tensors.put(Slot.INPUT, at);
    Direction direction = Direction.FORWARD;
    if (slot == Slot.INPUT_GRADIENT) {
      direction = Direction.GRADIENT;
      tensors.put(Slot.OUTPUT_GRADIENT, outputGradient);
    }
    return new Call(pool, direction, Call.Layouts.CANONICAL, tensors, Set.of(slot));
  }

  private double weighted(Tensor at) {
    Tensor output = LiteralPath.PATH.result(call(at, Slot.OUTPUT), Slot.OUTPUT);
    double sum = 0;
    for (Index index : output.shape().indices()) {
      sum += output.at(index) * outputGradient.at(index);
    }
    return sum;
  }

  private double difference(Index moved, double step) {
    Tensor ahead = moved(moved, step);
    Tensor behind = moved(moved, -step);
    return (weighted(ahead) - weighted(behind)) / (2 * step);
  }

  private Tensor moved(Index moved, double step) {
    return Tensor.tabulate(
        ElementType.FLOAT64,
        input.shape(),
        at -> at.equals(moved) ? input.at(at) + step : input.at(at));
  }

  /**
   * Central differences over steps h, h/2, h/4 and h/8, extrapolated three times, so that errors of
   * order h^2, h^4 and h^6 cancel; what is left is of order h^8, some 1e-12 with the elements drawn
   * here, and rounding, some 1e-13.
   */
  private double derivative(Index moved) {
    double[] steps = new double[4];
    for (int halved = 0; halved < steps.length; halved++) {
      steps[halved] = difference(moved, Math.scalb(STEP, -halved));
    }
    for (int order = 1; order < steps.length; order++) {
      double factor = Math.scalb(1, 2 * order);
      for (int at = steps.length - 1; at >= order; at--) {
        steps[at] = (factor * steps[at] - steps[at - 1]) / (factor - 1);
      }
    }
    return steps[steps.length - 1];
  }

  @Property(tries = 60)
  @Label("the input gradient is what differences of the output give")
  void differences(@ForAll long seed) {
    draw(seed);
    Tensor gradient =
        LiteralPath.PATH.result(call(input, Slot.INPUT_GRADIENT), Slot.INPUT_GRADIENT);
    for (Index index : input.shape().indices()) {
      assertThat(gradient.at(index))
          .as(pool + " at " + index)
          .isCloseTo(derivative(index), Offset.offset(1e-9));
    }
  }

  @Property(tries = 200)
  @Label("im2col and literal agree within the bound")
  void paths(@ForAll long seed) {
    draw(seed);
    for (Slot slot : List.of(Slot.OUTPUT, Slot.INPUT_GRADIENT)) {
      Call call = call(input, slot);
      Tensor want = LiteralPath.PATH.result(call, slot);
      Tensor got = Im2colPath.PATH.result(call, slot);
      Tensor bound = LpPoolBound.of(call, slot);
      for (Index index : want.shape().indices()) {
        assertThat(Math.abs(got.at(index) - want.at(index)))
            .as(pool + " " + slot + " at " + index)
            .isLessThanOrEqualTo(bound.at(index));
      }
    }
  }
}
