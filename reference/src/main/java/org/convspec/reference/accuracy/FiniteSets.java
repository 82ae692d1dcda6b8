package org.convspec.reference.accuracy;

import java.util.HashMap;
import java.util.Map;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.Projection;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/** In which sets of a normalization every number that is given is finite. */
final class FiniteSets {

  private final Call call;
  private final Projection sets;
  private final Map<Index, Boolean> known = new HashMap<>();

  FiniteSets(Call call, Projection sets) {
    this.call = call;
    this.sets = sets;
  }

  /**
   * Returns the bound of an element. Where something is not finite, nothing is off: the formula
   * says what comes of it. Elsewhere an error that is no number is one without bound.
   */
  double bound(Index position, double error) {
    if (Double.isFinite(error)) {
      return error;
    }
    return isFinite(sets.of(position)) ? Double.POSITIVE_INFINITY : 0;
  }

  private boolean isFinite(Index set) {
    return known.computeIfAbsent(
        set, each -> isFinite(Slot.INPUT, each) && isFinite(Slot.OUTPUT_GRADIENT, each));
  }

  private boolean isFinite(Slot slot, Index set) {
    Tensor tensor = call.tensor(slot);
    return tensor == null
        || sets.fibre(set).stream().mapToDouble(tensor::at).allMatch(Double::isFinite);
  }
}
