package org.convspec.vectors.golden;

import java.util.Optional;
import java.util.OptionalLong;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/**
 * What one result must be.
 *
 * @param tier how it is compared
 * @param want the exact result, correctly rounded to the element type, as stored
 * @param proof in the tier EXACT, perhaps the largest sum of magnitudes of products, in units of
 *     the last place of the data
 * @param bound in the tier BOUNDED, how far each element may be off, shaped like the result; where
 *     it is infinite, nothing is asked
 */
public record Expected(Tier tier, Tensor want, OptionalLong proof, Optional<Tensor> bound) {

  /** Returns a result to which what is got must be equal. */
  public static Expected equal(Tier tier, Tensor want, OptionalLong proof) {
    return new Expected(tier, want, proof, Optional.empty());
  }

  /** Returns a result with a bound. */
  public static Expected bounded(Tensor want, Tensor bound) {
    return new Expected(Tier.BOUNDED, want, OptionalLong.empty(), Optional.of(bound));
  }

  /** Returns whether what is got, of the same shape, agrees at an index. */
  public boolean agrees(Tensor got, Index index) {
    double one = got.at(index);
    double other = want.at(index);
    return one == other
        || (Double.isNaN(one) && Double.isNaN(other))
        || bound.isPresent() && isWithin(Math.abs(one - other), bound.get().at(index));
  }

  private static boolean isWithin(double difference, double bound) {
    return bound == Double.POSITIVE_INFINITY || difference <= bound;
  }

  /** Returns the first index at which what is got, of the same shape, does not agree. */
  public Optional<Index> disagreement(Tensor got) {
    for (Index index : want.shape().indices()) {
      if (!agrees(got, index)) {
        return Optional.of(index);
      }
    }
    return Optional.empty();
  }
}
