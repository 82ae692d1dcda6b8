package org.convspec.conformance.cases;

import java.io.IOException;
import java.util.Arrays;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.Sign;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.junit.jupiter.api.Test;

/** Counts how often drawn Lp poolings have the features that exposed known bugs (G28). */
class LpPoolReachTest {

  private static boolean hasNegative(OperatorCase<LpPool> drawn) {
    return Arrays.stream(drawn.canonical(Slot.INPUT, drawn.shape(Slot.INPUT)).toArray())
        .anyMatch(x -> x < 0);
  }

  private static boolean tellsMagnitudesApart(OperatorCase<LpPool> drawn) {
    return hasNegative(drawn)
        && drawn.operator().sign() == Sign.ABSOLUTE
        && drawn.operator().power() % 2 != 0;
  }

  @Test
  void reachesTheFeaturesOfKnownBugs() throws IOException {
    FeatureReach<OperatorCase<LpPool>> reach =
        SameRows.in(
            new FeatureReach<>(drawn -> drawn.operator().over(drawn.shape(Slot.INPUT)).window()),
            drawn -> drawn.operator().window().padding());
    for (double power : new double[] {1, 2, 3, 0.5, Double.POSITIVE_INFINITY}) {
      double suggested = Double.isInfinite(power) ? 0.1 : 0.15;
      reach.of("G28", "power " + power, suggested, drawn -> drawn.operator().power() == power);
    }
    reach
        .of("G28", "a negative input", 0.9, LpPoolReachTest::hasNegative)
        .of("G28", "signed", 0.3, drawn -> drawn.operator().sign() == Sign.SIGNED)
        .of(
            "G28",
            "a negative input, magnitudes, an odd or fractional power",
            0.2,
            LpPoolReachTest::tellsMagnitudesApart)
        .check(LpPoolCases.valid(ElementType.FLOAT64, Fill.Kind.INTS), "lp-pool-reach.txt");
  }
}
