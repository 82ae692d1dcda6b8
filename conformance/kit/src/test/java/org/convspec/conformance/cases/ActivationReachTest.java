package org.convspec.conformance.cases;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.DoublePredicate;
import org.convspec.spec.operator.Activation;
import org.convspec.spec.operator.HardSwish;
import org.convspec.spec.operator.LeakyRelu;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.junit.jupiter.api.Test;

/** Counts how often drawn activations meet their bends, their far ends and every rank. */
class ActivationReachTest {

  private static boolean any(OperatorCase<Activation> drawn, DoublePredicate element) {
    return Arrays.stream(drawn.canonical(Slot.INPUT, drawn.shape(Slot.INPUT)).toArray())
        .anyMatch(element);
  }

  @Test
  void reachesBendsAndRanks() throws IOException {
    FeatureReach<OperatorCase<Activation>> reach = new FeatureReach<>();
    for (int rank = 0; rank <= 3; rank++) {
      int wanted = rank;
      reach.of("G3", "rank " + rank, 0.15, drawn -> drawn.spatialRank() == wanted);
    }
    reach
        .of("G39", "batch 0", 0.02, drawn -> drawn.dimensions().batch() == 0)
        .of("", "a zero in the input", 0.5, drawn -> any(drawn, x -> x == 0))
        .of(
            "",
            "leaky relu at 0",
            0.07,
            drawn -> drawn.operator() instanceof LeakyRelu && any(drawn, x -> x == 0))
        .of(
            "",
            "hard swish at -3 or 3",
            0.05,
            drawn -> drawn.operator() instanceof HardSwish && any(drawn, x -> Math.abs(x) == 3))
        .check(ActivationCases.valid(ElementType.FLOAT64, Fill.Kind.ZEROS), "activation-reach.txt");
  }

  @Test
  void reachesFarArguments() throws IOException {
    new FeatureReach<OperatorCase<Activation>>()
        .of("", "beyond 88, where e^x leaves float32", 0.7, drawn -> any(drawn, x -> x > 88))
        .of("", "below -88", 0.7, drawn -> any(drawn, x -> x < -88))
        .of("", "beyond 710, where e^x leaves float64", 0.6, drawn -> any(drawn, x -> x > 710))
        .of("", "below a thousandth", 0.7, drawn -> any(drawn, x -> Math.abs(x) < 1e-3))
        .check(
            ActivationCases.valid(ElementType.FLOAT64, Fill.Kind.FULL_RANGE),
            "activation-far-reach.txt");
  }
}
