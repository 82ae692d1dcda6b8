package org.convspec.reference.norm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/** The gradients of the literal path against differences of its outputs. */
class NormDifferencesTest {

  /** With five points the formula is off by its fourth power. */
  private static final double STEP = 1.0 / 4096;

  /** Fourth power of the step, times derivatives; and outputs rounded, over the step. */
  private static final double TOLERANCE = 1e-7;

  /** Steeper outputs have fifth derivatives that are too large for the step: hardly any spread. */
  private static final double STEEPEST = 10;

  @Property(tries = 40)
  @Label("each gradient is the derivative of output times outputGradient")
  void gradients(@ForAll long seed) {
    SmallNorm drawn = SmallNorm.draw(seed);
    for (Map.Entry<Slot, Slot> each : drawn.normalization().signature().gradients().entrySet()) {
      Tensor gradient = drawn.gradient(each.getValue());
      double scale = 1 + largest(gradient);
      Assume.that(scale < STEEPEST);
      Tensor input = drawn.inputs().get(each.getKey());
      for (Index at : input.shape().indices()) {
        assertThat(gradient.at(at))
            .as(drawn.normalization() + " " + each.getValue() + " " + at)
            .isCloseTo(derivative(drawn, each.getKey(), at), Offset.offset(TOLERANCE * scale));
      }
    }
  }

  private static double largest(Tensor tensor) {
    double largest = 0;
    for (double value : tensor.toArray()) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  private static double derivative(SmallNorm drawn, Slot slot, Index at) {
    double near = moved(drawn, slot, at, STEP) - moved(drawn, slot, at, -STEP);
    double far = moved(drawn, slot, at, 2 * STEP) - moved(drawn, slot, at, -2 * STEP);
    return (8 * near - far) / (12 * STEP);
  }

  private static double moved(SmallNorm drawn, Slot slot, Index at, double step) {
    Tensor input = drawn.inputs().get(slot);
    Tensor stepped =
        Tensor.tabulate(
            input.type(), input.shape(), index -> input.at(index) + (index.equals(at) ? step : 0));
    Tensor output = drawn.with(slot, stepped).output();
    double sum = 0;
    for (Index index : output.shape().indices()) {
      sum += output.at(index) * drawn.outputGradient().at(index);
    }
    return sum;
  }
}
