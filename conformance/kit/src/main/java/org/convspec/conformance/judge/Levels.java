package org.convspec.conformance.judge;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.convspec.reference.accuracy.NormwiseBound;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/** ACC-13: the level that every result of an operator met so far. */
public class Levels {

  private final Map<String, Level> byOperator = new TreeMap<>();

  /** Takes down a result. */
  public void add(String operator, Tensor got, Tensor want, Tensor bound) {
    of(got, want, bound).ifPresent(level -> byOperator.merge(operator, level, Level::and));
  }

  /** Returns the level of every operator of which a result was taken down, by its label. */
  public Map<String, Level> byOperator() {
    return new TreeMap<>(byOperator);
  }

  /**
   * Returns the strictest level that every element meets, or nothing for a tensor of no elements.
   *
   * @param got what was computed
   * @param want the exact values, in float64
   * @param bound how far each element may be off; where that is infinite, nothing is said
   */
  public static Optional<Level> of(Tensor got, Tensor want, Tensor bound) {
    double normwise = Double.NaN; // wanted only where an element is beyond its own bound
    Level level = null;
    for (Index index : want.shape().indices()) {
      Level met = one(got.at(index), got.type().round(want.at(index)));
      double difference = Math.abs(got.at(index) - want.at(index));
      if (met != Level.EXACT && difference <= bound.at(index)) {
        met = Level.COMPONENTWISE;
      }
      if (met == Level.NONE) {
        normwise = Double.isNaN(normwise) ? NormwiseBound.of(got.type(), want, bound) : normwise;
        met = difference <= normwise ? Level.NORMWISE : Level.NONE;
      }
      level = level == null ? met : level.and(met);
    }
    return Optional.ofNullable(level);
  }

  private static Level one(double got, double rounded) {
    return Comparison.same(got, rounded) ? Level.EXACT : Level.NONE;
  }
}
