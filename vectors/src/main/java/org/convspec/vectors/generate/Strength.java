package org.convspec.vectors.generate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.golden.Outcome;
import org.convspec.vectors.golden.Vector;

/**
 * What a vector can tell by itself.
 *
 * @param influence the share of input elements that the index map names; 1 without a map, and where
 *     it would be too large
 * @param zeros the share of zeros among the expected numbers
 * @param hasSymmetricKernel whether the weights are the same when reversed along a spatial axis
 * @param hasEqualExtents whether two spatial extents of the input are the same
 */
public record Strength(
    double influence, double zeros, boolean hasSymmetricKernel, boolean hasEqualExtents) {

  private static final double LEAST_INFLUENCE = 0.5;
  private static final double MOST_ZEROS = 0.5;

  /** Returns the strength of a vector; one without numbers has nothing to be weak in. */
  public static Strength of(Vector vector) {
    if (!(vector.outcome() instanceof Outcome.Valid valid)) {
      return new Strength(1, 0, false, false);
    }
    Call call = vector.call().canonical();
    return new Strength(
        influence(call),
        zeros(valid),
        hasSymmetricKernel(call.tensors().get(Slot.WEIGHTS)),
        hasEqualExtents(call.tensor(Slot.INPUT).shape()));
  }

  /** Returns in what way the vector is weak; nothing if it is not. */
  public List<String> weaknesses() {
    List<String> weaknesses = new ArrayList<>();
    if (influence < LEAST_INFLUENCE) {
      weaknesses.add("few inputs matter");
    }
    if (zeros > MOST_ZEROS) {
      weaknesses.add("most results are 0");
    }
    if (hasSymmetricKernel) {
      weaknesses.add("a symmetric kernel");
    }
    if (hasEqualExtents) {
      weaknesses.add("equal extents");
    }
    return weaknesses;
  }

  private static double influence(Call call) {
    Shape input = call.tensor(Slot.INPUT).shape();
    boolean isSmall = call.direction() == Direction.FORWARD && !IndexMap.isLarge(call);
    Optional<List<List<long[]>>> map = isSmall ? IndexMap.of(call) : Optional.empty();
    if (map.isEmpty() || input.hasNoElements()) {
      return 1;
    }
    Set<Long> read = new HashSet<>();
    map.get().forEach(terms -> terms.forEach(term -> read.add(term[0])));
    read.remove(-1L);
    return read.size() / (double) input.elementCount();
  }

  private static double zeros(Outcome.Valid valid) {
    long zeros = 0;
    long all = 0;
    for (var expected : valid.results().values()) {
      for (double value : expected.want().toArray()) {
        zeros += value == 0 ? 1 : 0;
        all++;
      }
    }
    return all == 0 ? 1 : zeros / (double) all;
  }

  /** Reversed along one axis of more than one tap, they are what they were. */
  private static boolean hasSymmetricKernel(Tensor weights) {
    if (weights == null) {
      return false;
    }
    for (int axis = 2; axis < weights.shape().rank(); axis++) {
      if (weights.shape().extent(axis) > 1 && isSymmetric(weights, axis)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSymmetric(Tensor weights, int axis) {
    for (Index index : weights.shape().indices()) {
      long[] mirrored = index.toArray();
      mirrored[axis] = weights.shape().extent(axis) - 1 - mirrored[axis];
      if (weights.at(index) != weights.at(Index.of(mirrored))) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasEqualExtents(Shape input) {
    Set<Long> seen = new HashSet<>();
    for (int axis = 2; axis < input.rank(); axis++) {
      if (!seen.add(input.extent(axis)) && input.extent(axis) > 1) {
        return true;
      }
    }
    return false;
  }
}
