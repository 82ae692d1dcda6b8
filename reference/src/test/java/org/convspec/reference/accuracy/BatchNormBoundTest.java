package org.convspec.reference.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.Label;
import org.convspec.spec.Call;
import org.convspec.spec.operator.BatchNormInference;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.RunningVariance;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** What a NaN that is given takes the bound from, and what it leaves as it is. */
class BatchNormBoundTest {

  private static final double OPEN = Double.POSITIVE_INFINITY;

  /** Two items, two channels, no space; in row-major order. */
  private static double[] bounds(
      Operator norm, Slot result, double[] input, double[] mean, double[] variance) {
    Call call =
        new Call(
            norm,
            Direction.FORWARD,
            Call.Layouts.CANONICAL,
            Map.of(
                Slot.INPUT, tensor(input, 2, 2),
                Slot.MEAN, tensor(mean, 2),
                Slot.VARIANCE, tensor(variance, 2)),
            Set.of(result));
    return BatchNormBound.of(call, result).toArray();
  }

  private static Tensor tensor(double[] elements, long... extents) {
    return Tensor.rounding(
        ElementType.FLOAT64, Shape.of(extents), Arrays.copyOf(elements, elements.length));
  }

  @Example
  @Label("in inference a NaN takes the bound from its own output alone")
  void positionsOfInference() {
    Operator norm = new BatchNormInference(0, EpsilonPlace.INSIDE);
    double[] input = {Double.NaN, 1, 2, 3};
    double[] mean = {0, 0};
    assertThat(bounds(norm, Slot.OUTPUT, input, mean, new double[] {0, 0}))
        .containsExactly(0, OPEN, OPEN, OPEN);
    assertThat(bounds(norm, Slot.OUTPUT, input, mean, new double[] {0, Double.NaN}))
        .containsExactly(0, 0, OPEN, 0);
  }

  @Example
  @Label("in training a NaN takes the bound from its channel alone")
  void channelsOfTraining() {
    Operator norm = new BatchNormTraining(0.5, RunningVariance.BIASED, 0, EpsilonPlace.INSIDE);
    double[] input = {Double.NaN, 1, 2, 1}; // equal elements of the second have no bound
    double[] running = {1, 1};
    assertThat(bounds(norm, Slot.OUTPUT, input, running, running))
        .containsExactly(0, OPEN, 0, OPEN);
  }

  @Example
  @Label("in training a running statistic that is a NaN does not take the bound from outputs")
  void runningStatistics() {
    Operator norm = new BatchNormTraining(0.5, RunningVariance.BIASED, 0, EpsilonPlace.INSIDE);
    double[] input = {1, 1, 1, 2};
    double[] mean = {Double.NaN, 0};
    double[] variance = {1, 1};
    assertThat(bounds(norm, Slot.OUTPUT, input, mean, variance)[0]).isEqualTo(OPEN);
    double[] newMean = bounds(norm, Slot.NEW_MEAN, input, mean, variance);
    assertThat(newMean[0]).isZero();
    assertThat(newMean[1]).isBetween(0.0, 1e-12);
  }
}
