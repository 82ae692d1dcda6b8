package org.convspec.conformance.cases;

import static org.convspec.conformance.cases.AxisFeatures.ASYMMETRIC;
import static org.convspec.conformance.cases.AxisFeatures.CROPPED;
import static org.convspec.conformance.cases.AxisFeatures.DILATED;
import static org.convspec.conformance.cases.AxisFeatures.ONE_INPUT;
import static org.convspec.conformance.cases.AxisFeatures.STRIDED;
import static org.convspec.conformance.cases.AxisFeatures.STRIDE_ABOVE_KERNEL;
import static org.convspec.conformance.cases.AxisFeatures.TAIL;

import java.io.IOException;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.geometry.Window;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.junit.jupiter.api.Test;

/** Writes target/unfold-reach.txt and target/fold-reach.txt. */
class PatchReachTest {

  @Test
  void unfoldingsReachTheFeaturesOfKnownBugs() throws IOException {
    check(
        PatchCases.unfolds(ElementType.FLOAT64, Fill.Kind.INTS),
        drawn -> drawn.operator().over(drawn.shape(Slot.INPUT)).window(),
        unfold -> unfold.window().padding(),
        "unfold-reach.txt");
  }

  @Test
  void foldingsReachTheFeaturesOfKnownBugs() throws IOException {
    check(
        PatchCases.folds(ElementType.FLOAT64, Fill.Kind.INTS),
        drawn -> drawn.operator().over(drawn.shape(Slot.INPUT)).window(),
        fold -> fold.window().padding(),
        "fold-reach.txt");
  }

  private static <O extends Operator> void check(
      Arbitrary<OperatorCase<O>> cases,
      Function<OperatorCase<O>, Window> window,
      Function<O, PaddingRule> padding,
      String file)
      throws IOException {
    SameRows.in(new FeatureReach<>(window), drawn -> padding.apply(drawn.operator()))
        .of("G3", "rank 1", 0.3, drawn -> drawn.spatialRank() == 1)
        .of("G3", "rank 2", 0.45, drawn -> drawn.spatialRank() == 2)
        .of("G3", "rank 3", 0.25, drawn -> drawn.spatialRank() == 3)
        .onAxis("G4", "sides differ", 0.35, ASYMMETRIC)
        .onAxis("G6", "stride longer than the kernel", 0.1, STRIDE_ABOVE_KERNEL)
        .onAxis("G7", "stride above 1", 0.5, STRIDED)
        .onAxis("G8", "last partial step", 0.35, TAIL)
        .onAxis("G9", "dilation above 1", 0.35, DILATED)
        .onAxis("G14", "input extent 1", 0.06, ONE_INPUT)
        .of("G39", "batch 0", 0.03, drawn -> drawn.dimensions().batch() == 0)
        .onAxis("G40", "negative padding", 0.2, CROPPED)
        .check(cases, file);
  }
}
