package org.convspec.conformance.cases;

import java.io.IOException;
import org.convspec.spec.operator.LocallyConnected;
import org.convspec.spec.operator.LocallyConnectedGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.junit.jupiter.api.Test;

/** Writes target/locally-connected-reach.txt. */
class LocallyConnectedReachTest {

  @Test
  void reachesTheFeaturesOfKnownBugs() throws IOException {
    WeightsFeatures.<LocallyConnected>reach(
            drawn -> geometry(drawn).window(),
            drawn -> geometry(drawn).channels(),
            LocallyConnected::padding)
        .of("-", "with a bias", 0.5, drawn -> drawn.options().contains(Slot.BIAS))
        .of(
            "-",
            "several positions, several taps",
            0.6,
            drawn ->
                geometry(drawn).window().outputShape().elementCount() > 1
                    && geometry(drawn).window().kernel().elementCount() > 1)
        .check(
            LocallyConnectedCases.valid(ElementType.FLOAT64, Fill.Kind.INTS),
            "locally-connected-reach.txt");
  }

  private static LocallyConnectedGeometry geometry(OperatorCase<LocallyConnected> drawn) {
    return drawn.operator().over(drawn.shape(Slot.INPUT), drawn.shape(Slot.WEIGHTS));
  }
}
