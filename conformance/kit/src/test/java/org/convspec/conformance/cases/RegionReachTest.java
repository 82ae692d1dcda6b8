package org.convspec.conformance.cases;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.util.List;
import java.util.function.BiPredicate;
import org.convspec.spec.operator.AdaptiveAveragePool;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.junit.jupiter.api.Test;

/** Counts how often drawn adaptive poolings have the features that exposed known bugs (G27). */
class RegionReachTest {

  private static final List<Feature<AdaptiveAveragePool>> FEATURES =
      List.of(
          onAxis("outputs do not divide the input", 0.7, (in, out) -> in % out != 0),
          onAxis("more outputs than inputs", 0.1, (in, out) -> out > in),
          onAxis("one output", 0.1, (in, out) -> out == 1 && in > 1),
          onAxis("a region of more than 64 positions", 0.02, (in, out) -> in / out > 64),
          onAxis("as many outputs as inputs", 0.05, (in, out) -> in.equals(out)));

  private static Feature<AdaptiveAveragePool> onAxis(
      String what, double suggested, BiPredicate<Long, Long> feature) {
    return new Feature<>("G27", what, suggested, drawn -> onSomeAxis(drawn, feature));
  }

  private static boolean onSomeAxis(
      OperatorCase<AdaptiveAveragePool> drawn, BiPredicate<Long, Long> feature) {
    List<Long> inputs = drawn.dimensions().extents();
    List<Long> outputs = drawn.operator().outputExtents();
    for (int axis = 0; axis < inputs.size(); axis++) {
      if (feature.test(inputs.get(axis), outputs.get(axis))) {
        return true;
      }
    }
    return false;
  }

  @Test
  void reachesTheFeaturesOfKnownBugs() throws IOException {
    List<OperatorCase<AdaptiveAveragePool>> cases =
        Reach.draw(RegionCases.adaptiveAverages(ElementType.FLOAT64, Fill.Kind.INTS));
    Reach.write("region-reach.txt", FEATURES, cases);
    assertSoftly(
        softly ->
            FEATURES.forEach(
                feature ->
                    softly
                        .assertThat(feature.reached(cases))
                        .as(feature.what())
                        .isGreaterThanOrEqualTo(feature.suggested() * Reach.LEAST_PART)));
  }
}
