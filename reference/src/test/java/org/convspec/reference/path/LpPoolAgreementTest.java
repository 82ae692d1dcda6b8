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
import org.convspec.reference.accuracy.LpPoolBound;
import org.convspec.reference.im2col.Im2colPath;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.geometry.Window.Link;
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

  /** Half a unit in the last place, of 1. */
  private static final double UNIT = Math.scalb(1, -53);

  /**
   * How far off an output of the literal path is, at most, for its size: two powers within 2 units
   * each, the sum of the first ones rounded, and a root that doubles their errors for p = 0.5.
   */
  private static final double OUTPUT_ERROR = 8 * UNIT;

  /** The same for its gradient: powers of quotients, products, and what differences round. */
  private static final double GRADIENT_ERROR = 32 * UNIT;

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
            ElementType.FLOAT64, shape, at -> element(isSigned, order.get((int) shape.offset(at))));
    outputGradient =
        Tensor.tabulate(
            ElementType.FLOAT64, pool.over(shape).outputShape(), at -> random.nextDouble() + 0.5);
  }

  /**
   * Of both signs where magnitudes are taken, else positive. Magnitudes are 1 to 3 and further
   * apart than two steps, so that no step changes who the largest is; sums with steps are exact.
   */
  private double element(boolean isSigned, int place) {
    double magnitude = 1 + place / 32.0;
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

  private Tensor output(Tensor at) {
    return LiteralPath.PATH.result(call(at, Slot.OUTPUT), Slot.OUTPUT);
  }

  /**
   * A number, and how far off it can be.
   *
   * @param value the number
   * @param error at most so far from what it is in exact arithmetic
   */
  private record Estimate(double value, double error) {

    /**
     * Cancels the error of order h^2n, where the factor is 4^n and the other has twice the step.
     */
    Estimate refined(Estimate coarser, double factor) {
      return new Estimate(
          (factor * value - coarser.value) / (factor - 1),
          (factor * error + coarser.error) / (factor - 1));
    }
  }

  /** Output by output, since a difference of two sums has the rounding errors of all outputs. */
  private Estimate difference(Index moved, double step) {
    Tensor ahead = output(moved(moved, step));
    Tensor behind = output(moved(moved, -step));
    double sum = 0;
    double error = 0;
    for (Link link : pool.over(input.shape()).relation().linksOfInput(moved.spatial())) {
      Index o = Index.of(moved.at(0), moved.at(1), link.output());
      double weight = outputGradient.at(o);
      sum += (ahead.at(o) - behind.at(o)) * weight;
      error += OUTPUT_ERROR * (ahead.at(o) + behind.at(o)) * weight;
    }
    return new Estimate(sum / (2 * step), error / (2 * step));
  }

  private Tensor moved(Index moved, double step) {
    return Tensor.tabulate(
        ElementType.FLOAT64,
        input.shape(),
        at -> at.equals(moved) ? input.at(at) + step : input.at(at));
  }

  /**
   * Central differences over steps h, h/2, h/4 and h/8, extrapolated three times, so that errors of
   * order h^2, h^4 and h^6 cancel. What is left is h^8 / 4096 times a coefficient of the power
   * series, which is some 1e4 here: 1e-16, far below the rounding errors that are kept.
   */
  private Estimate derivative(Index moved) {
    Estimate[] steps = new Estimate[4];
    for (int halved = 0; halved < steps.length; halved++) {
      steps[halved] = difference(moved, Math.scalb(STEP, -halved));
    }
    for (int order = 1; order < steps.length; order++) {
      for (int at = steps.length - 1; at >= order; at--) {
        steps[at] = steps[at].refined(steps[at - 1], Math.scalb(1, 2 * order));
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
      Estimate derivative = derivative(index);
      double most = derivative.error() + GRADIENT_ERROR * Math.abs(gradient.at(index));
      assertThat(Math.abs(gradient.at(index) - derivative.value()))
          .as(pool + " at " + index)
          .isLessThanOrEqualTo(most);
      assertThat(most).as("room for a wrong gradient").isLessThan(1e-7);
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
