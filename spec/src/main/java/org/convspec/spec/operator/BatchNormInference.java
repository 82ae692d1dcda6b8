package org.convspec.spec.operator;

import java.util.Map;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/**
 * Batch normalization in inference: by statistics that are given (chapter 17).
 *
 * @param epsilon what keeps the divisor away from 0
 * @param place where epsilon is added
 */
public record BatchNormInference(double epsilon, EpsilonPlace place) implements Operator {

  private static final Signature SIGNATURE = BatchStatistics.signature(Slot.OUTPUT);

  /** Returns the same normalization with another epsilon. */
  public BatchNormInference withEpsilon(double other) {
    return new BatchNormInference(other, place);
  }

  /** Returns the same normalization with epsilon added elsewhere. */
  public BatchNormInference withPlace(EpsilonPlace other) {
    return new BatchNormInference(epsilon, other);
  }

  @Override
  public String label() {
    return "batchNormInference";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  /**
   * Returns the channels of an input (BN-10: also of one without elements).
   *
   * @throws InvalidCallException by the rule that the attributes and the shape break
   */
  public NormGeometry over(Shape input) {
    try {
      NormGeometry geometry = BatchStatistics.perChannel(input);
      BatchStatistics.checkEpsilon(epsilon);
      return geometry;
    } catch (InvalidCallException invalid) {
      throw invalid.within(label());
    }
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    return BatchStatistics.resultShapes(this, over(given.get(Slot.INPUT)), direction, given);
  }
}
