package org.convspec.conformance.cases;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.convspec.spec.geometry.Projection;
import org.convspec.spec.operator.BatchNormInference;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.RunningVariance;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;
import org.junit.jupiter.api.Test;

/** Counts how often batch normalizations have the features of known bugs (G30 to G33). */
class BatchNormReachTest {

  private static final double FAR_IN_DEVIATIONS = 1;
  private static final double LARGE_RATIO = 100;

  private static long size(OperatorCase<? extends Operator> drawn) {
    return drawn.shape(Slot.INPUT).elementCount() / Math.max(1, drawn.shape(Slot.INPUT).extent(1));
  }

  private static double[] channel(OperatorCase<? extends Operator> drawn, Index c) {
    Projection channels = Projection.keeping(drawn.shape(Slot.INPUT), 1);
    Tensor input = drawn.canonical(Slot.INPUT, channels.from());
    return channels.fibre(c).stream().mapToDouble(input::at).toArray();
  }

  private static double mean(double[] elements) {
    return Arrays.stream(elements).average().orElse(0);
  }

  private static double variance(double[] elements) {
    double mean = mean(elements);
    return Arrays.stream(elements).map(x -> (x - mean) * (x - mean)).average().orElse(0);
  }

  private static double given(OperatorCase<? extends Operator> drawn, Slot slot, Index c) {
    return drawn.canonical(slot, drawn.shape(slot)).at(c);
  }

  private static boolean someChannel(
      OperatorCase<? extends Operator> drawn, Predicate<Index> feature) {
    for (Index c : Projection.keeping(drawn.shape(Slot.INPUT), 1).to().indices()) {
      if (feature.test(c)) {
        return true;
      }
    }
    return false;
  }

  /** The running mean is more than a deviation away from the mean of the batch. */
  private static boolean isFar(OperatorCase<? extends Operator> drawn) {
    return someChannel(
        drawn,
        c -> {
          double[] elements = channel(drawn, c);
          double distance = Math.abs(given(drawn, Slot.MEAN, c) - mean(elements));
          return elements.length > 0
              && distance > FAR_IN_DEVIATIONS * Math.sqrt(variance(elements));
        });
  }

  private static boolean hasLargeMean(OperatorCase<? extends Operator> drawn) {
    return someChannel(
        drawn,
        c -> {
          double[] elements = channel(drawn, c);
          double variance = variance(elements);
          return variance > 0 && Math.abs(mean(elements)) > LARGE_RATIO * Math.sqrt(variance);
        });
  }

  private static boolean isConstant(OperatorCase<? extends Operator> drawn) {
    return someChannel(drawn, c -> size(drawn) > 1 && variance(channel(drawn, c)) == 0);
  }

  private static boolean isComparable(OperatorCase<BatchNormTraining> drawn) {
    double epsilon = drawn.operator().epsilon();
    return someChannel(
        drawn,
        c -> {
          double variance = variance(channel(drawn, c));
          return variance > epsilon / 100 && variance < 100 * epsilon;
        });
  }

  private static boolean hasUnequalGradients(OperatorCase<? extends Operator> drawn) {
    double[] dy = drawn.canonical(Slot.OUTPUT_GRADIENT, drawn.shape(Slot.INPUT)).toArray();
    return Arrays.stream(dy).distinct().count() > 1;
  }

  private static Predicate<OperatorCase<BatchNormTraining>> retention(double retention) {
    return drawn -> drawn.operator().retention() == retention;
  }

  @Test
  void stepsReachTheFeaturesOfKnownBugs() throws IOException {
    new FeatureReach<OperatorCase<BatchNormTraining>>()
        .of("G30", "a mean 100 deviations from 0", 0.2, BatchNormReachTest::hasLargeMean)
        .of("G30", "a channel of equal elements", 0.1, BatchNormReachTest::isConstant)
        .of("G30", "a variance comparable to epsilon", 0.3, BatchNormReachTest::isComparable)
        .of("G31", "epsilon at least 0.5", 0.3, drawn -> drawn.operator().epsilon() >= 0.5)
        .of(
            "G31",
            "epsilon outside the root",
            0.4,
            drawn -> drawn.operator().place() == EpsilonPlace.OUTSIDE)
        .of("G32", "a channel of 1 element", 0.1, drawn -> size(drawn) == 1)
        .of(
            "G32",
            "a channel of 2 to 4 elements",
            0.4,
            drawn -> size(drawn) >= 2 && size(drawn) <= 4)
        .of(
            "G32",
            "an unbiased variance of 2 to 4 elements",
            0.2,
            drawn ->
                drawn.operator().runningVariance() == RunningVariance.UNBIASED && size(drawn) <= 4)
        .of("G32", "retention 0", 0.15, retention(0))
        .of("G32", "retention 0.1", 0.2, retention(0.1))
        .of("G32", "retention 0.9", 0.25, retention(0.9))
        .of("G32", "retention 1", 0.1, retention(1))
        .of("G33", "running statistics far from the batch", 0.5, BatchNormReachTest::isFar)
        .of("G33", "a gradient that is not constant", 0.5, BatchNormReachTest::hasUnequalGradients)
        .check(BatchNormCases.training(ElementType.FLOAT64), "batch-norm-training-reach.txt");
  }

  @Test
  void inferenceReachesTheFeaturesOfKnownBugs() throws IOException {
    new FeatureReach<OperatorCase<BatchNormInference>>()
        .of("G33", "running statistics far from the batch", 0.5, BatchNormReachTest::isFar)
        .of("G33", "a gradient that is not constant", 0.5, BatchNormReachTest::hasUnequalGradients)
        .of("G31", "epsilon at least 0.5", 0.3, drawn -> drawn.operator().epsilon() >= 0.5)
        .of("G39", "no items", 0.03, drawn -> drawn.dimensions().batch() == 0)
        .check(BatchNormCases.inference(ElementType.FLOAT64), "batch-norm-inference-reach.txt");
  }
}
