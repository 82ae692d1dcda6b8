package org.convspec.spec.block;

import java.util.Map;
import org.convspec.spec.operator.BatchNormInference;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;

/**
 * A batch norm by kept statistics, with a learned scale and bias: what stands behind the
 * convolutions of published networks.
 *
 * @param channels channels that go in and come out
 */
record ChannelNorm(long channels) implements Part {

  /** What most libraries take if nothing is said. */
  private static final double EPSILON = 1e-5;

  @Override
  public String addTo(BlockDraft draft, String name, String input) {
    Shape each = Shape.of(channels);
    Parameter kept = new Parameter(each, Parameter.Kind.KEPT);
    return draft.step(
        name,
        new BatchNormInference(EPSILON, EpsilonPlace.INSIDE),
        Map.of(
            Slot.INPUT,
            input,
            Slot.MEAN,
            draft.parameter(name + ".mean", kept),
            Slot.VARIANCE,
            draft.parameter(name + ".variance", kept),
            Slot.SCALE,
            draft.parameter(name + ".scale", Parameter.learned(each)),
            Slot.BIAS,
            draft.parameter(name + ".bias", Parameter.learned(each))));
  }
}
