package org.convspec.conformance.cases;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.Sign;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.junit.jupiter.api.Test;

/** Counts how often drawn Lp poolings have the features that exposed known bugs (G28). */
class LpPoolReachTest {

  private static final List<Feature<LpPool>> FEATURES =
      List.of(
          new Feature<>("G28", "a negative input", 0.9, LpPoolReachTest::hasNegative),
          power(1, 0.15),
          power(2, 0.15),
          power(3, 0.15),
          power(0.5, 0.15),
          power(Double.POSITIVE_INFINITY, 0.1),
          new Feature<>("G28", "signed", 0.3, drawn -> drawn.operator().sign() == Sign.SIGNED),
          new Feature<>(
              "G28",
              "a negative input, magnitudes, an odd or fractional power",
              0.2,
              drawn ->
                  hasNegative(drawn)
                      && drawn.operator().sign() == Sign.ABSOLUTE
                      && drawn.operator().power() % 2 != 0));

  private static Feature<LpPool> power(double power, double suggested) {
    return new Feature<>(
        "G28", "power " + power, suggested, drawn -> drawn.operator().power() == power);
  }

  private static boolean hasNegative(OperatorCase<LpPool> drawn) {
    return Arrays.stream(drawn.canonical(Slot.INPUT, drawn.shape(Slot.INPUT)).toArray())
        .anyMatch(x -> x < 0);
  }

  @Test
  void reachesTheFeaturesOfKnownBugs() throws IOException {
    List<OperatorCase<LpPool>> cases =
        Reach.draw(LpPoolCases.valid(ElementType.FLOAT64, Fill.Kind.INTS));
    Reach.write("lp-pool-reach.txt", FEATURES, cases);
    assertSoftly(
        softly ->
            FEATURES.forEach(
                feature ->
                    softly
                        .assertThat(feature.reached(cases))
                        .as(feature.id() + " " + feature.what())
                        .isGreaterThanOrEqualTo(feature.suggested() * Reach.LEAST_PART)));
  }
}
