package org.convspec.conformance.cases;

import java.io.IOException;
import java.util.Arrays;
import org.convspec.spec.operator.Reduction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SoftmaxCrossEntropy;
import org.convspec.spec.operator.SoftmaxFunction;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.junit.jupiter.api.Test;

/** Counts how often drawn softmaxes and cross entropies have what tells careless ones apart. */
class SoftmaxReachTest {

  private static long length(OperatorCase<SoftmaxFunction> drawn) {
    return drawn.shape(Slot.INPUT).extent((int) drawn.operator().axis());
  }

  private static double[] labels(OperatorCase<SoftmaxCrossEntropy> drawn) {
    return drawn.canonical(Slot.LABELS, drawn.shape(Slot.LABELS)).toArray();
  }

  private static boolean ignoresSome(OperatorCase<SoftmaxCrossEntropy> drawn) {
    return Arrays.stream(labels(drawn)).anyMatch(label -> drawn.operator().isIgnored(label));
  }

  private static boolean ignoresAll(OperatorCase<SoftmaxCrossEntropy> drawn) {
    return Arrays.stream(labels(drawn)).allMatch(label -> drawn.operator().isIgnored(label));
  }

  @Test
  void reachesEveryKindOfAxis() throws IOException {
    new FeatureReach<OperatorCase<SoftmaxFunction>>()
        .of("", "along the items", 0.2, drawn -> drawn.operator().axis() == 0)
        .of("", "along the channels", 0.2, drawn -> drawn.operator().axis() == 1)
        .of("", "along space", 0.4, drawn -> drawn.operator().axis() > 1)
        .of(
            "",
            "not along the last axis",
            0.5,
            drawn -> drawn.operator().axis() < drawn.spatialRank() + 1)
        .of("", "lines of one element", 0.15, drawn -> length(drawn) == 1)
        .of("", "lines of 5 elements and more", 0.15, drawn -> length(drawn) >= 5)
        .of("G39", "batch 0", 0.03, drawn -> drawn.dimensions().batch() == 0)
        .check(SoftmaxCases.valid(ElementType.FLOAT64, Fill.Kind.INTS), "softmax-reach.txt");
  }

  @Test
  void reachesIgnoredLabels() throws IOException {
    FeatureReach<OperatorCase<SoftmaxCrossEntropy>> reach = new FeatureReach<>();
    for (Reduction reduction : Reduction.values()) {
      reach.of(
          "", "reduction " + reduction, 0.33, drawn -> drawn.operator().reduction() == reduction);
    }
    reach
        .of("", "an ignored label", 0.35, SoftmaxReachTest::ignoresSome)
        .of("", "no label that counts", 0.08, SoftmaxReachTest::ignoresAll)
        .of(
            "",
            "the ignored label is a class",
            0.15,
            drawn ->
                drawn
                    .operator()
                    .ignored()
                    .filter(label -> label >= 0 && label < drawn.dimensions().channels())
                    .isPresent())
        .of("", "several positions", 0.5, drawn -> drawn.dimensions().space().elementCount() > 1)
        .check(
            SoftmaxCases.crossEntropy(ElementType.FLOAT64, Fill.Kind.INTS),
            "cross-entropy-reach.txt");
  }
}
