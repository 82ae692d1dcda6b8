package org.convspec.conformance.cases;

import java.io.IOException;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.convspec.spec.operator.AdaptiveAveragePool;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.junit.jupiter.api.Test;

/** Counts how often drawn adaptive poolings have the features that exposed known bugs (G27). */
class RegionReachTest {

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

  private static Predicate<OperatorCase<AdaptiveAveragePool>> on(BiPredicate<Long, Long> feature) {
    return drawn -> onSomeAxis(drawn, feature);
  }

  @Test
  void reachesTheFeaturesOfKnownBugs() throws IOException {
    new FeatureReach<OperatorCase<AdaptiveAveragePool>>()
        .of("G27", "outputs do not divide the input", 0.7, on((in, out) -> in % out != 0))
        .of("G27", "more outputs than inputs", 0.1, on((in, out) -> out > in))
        .of("G27", "one output", 0.1, on((in, out) -> out == 1 && in > 1))
        .of("G27", "a region of more than 64 positions", 0.02, on((in, out) -> in / out > 64))
        .of("G27", "as many outputs as inputs", 0.05, on(Long::equals))
        .check(
            RegionCases.adaptiveAverages(ElementType.FLOAT64, Fill.Kind.INTS), "region-reach.txt");
  }
}
