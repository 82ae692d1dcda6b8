package org.convspec.vectors.generate;

import java.util.Map;
import java.util.OptionalDouble;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.golden.Expected;
import org.convspec.vectors.golden.Tier;

/**
 * The adjoint identity: of an operator that is linear in input and weights, the inner product of
 * input and input gradient is that of weights and weights gradient, and that of the output without
 * bias and its gradient.
 */
final class InnerProduct {

  /** Beyond, sums of integers are not exact. */
  private static final double MOST_EXACT_INTEGER = 0x1p53;

  private InnerProduct() {}

  /** Returns the number, where all results are exact integers. */
  static OptionalDouble of(Call call, Map<Slot, Expected> results) {
    boolean isBilinear =
        call.direction() == Direction.GRADIENT
            && results.containsKey(Slot.WEIGHTS_GRADIENT)
            && results.values().stream()
                .allMatch(each -> each.tier() == Tier.EXACT && each.proof().isPresent());
    if (!isBilinear) {
      return OptionalDouble.empty();
    }
    OptionalDouble ofInput = of(call, results, Slot.INPUT, Slot.INPUT_GRADIENT);
    OptionalDouble ofWeights = of(call, results, Slot.WEIGHTS, Slot.WEIGHTS_GRADIENT);
    if (!ofInput.equals(ofWeights)) {
      throw new IllegalStateException(call.operator() + ": " + ofInput + " is not " + ofWeights);
    }
    return ofInput;
  }

  private static OptionalDouble of(
      Call call, Map<Slot, Expected> results, Slot slot, Slot gradient) {
    Tensor products = call.tensor(slot).as(ElementType.FLOAT64);
    double magnitude = 0;
    double sum = 0;
    double[] gradients = results.get(gradient).want().toArray();
    double[] values = products.toArray();
    for (int place = 0; place < values.length; place++) {
      sum += values[place] * gradients[place];
      magnitude += Math.abs(values[place] * gradients[place]);
      if (values[place] * gradients[place] != Math.rint(values[place] * gradients[place])) {
        return OptionalDouble.empty();
      }
    }
    return magnitude < MOST_EXACT_INTEGER ? OptionalDouble.of(sum) : OptionalDouble.empty();
  }
}
