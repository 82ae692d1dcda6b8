package org.convspec.spec.operator;

import java.util.Map;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/**
 * A step of batch normalization in training: by the statistics of the batch, which also enter the
 * running statistics (chapter 17).
 *
 * @param retention which part of the running statistics stays
 * @param runningVariance which variance of the batch enters the running variance
 * @param epsilon what keeps the divisor away from 0
 * @param place where epsilon is added
 */
public record BatchNormTraining(
    double retention, RunningVariance runningVariance, double epsilon, EpsilonPlace place)
    implements Operator, SpreadNormalization {

  private static final Signature SIGNATURE =
      BatchStatistics.signature(Slot.OUTPUT, Slot.NEW_MEAN, Slot.NEW_VARIANCE);

  /** Returns the same step with another retention. */
  public BatchNormTraining withRetention(double other) {
    return new BatchNormTraining(other, runningVariance, epsilon, place);
  }

  /** Returns the same step with another running variance. */
  public BatchNormTraining withRunningVariance(RunningVariance other) {
    return new BatchNormTraining(retention, other, epsilon, place);
  }

  /** Returns the same step with another epsilon. */
  public BatchNormTraining withEpsilon(double other) {
    return new BatchNormTraining(retention, runningVariance, other, place);
  }

  /** Returns the same step with epsilon added elsewhere. */
  public BatchNormTraining withPlace(EpsilonPlace other) {
    return new BatchNormTraining(retention, runningVariance, epsilon, other);
  }

  @Override
  public String label() {
    return "batchNormTraining";
  }

  @Override
  public Signature signature() {
    return SIGNATURE;
  }

  @Override
  public Centre centre() {
    return Centre.MEAN;
  }

  @Override
  public NormGeometry over(Shape input) {
    try {
      NormGeometry geometry = BatchStatistics.perChannel(input);
      BatchStatistics.checkEpsilon(epsilon);
      checkRetention();
      checkSize(geometry.sets().fibreSize());
      return geometry;
    } catch (InvalidCallException invalid) {
      throw invalid.within(label());
    }
  }

  private void checkRetention() {
    if (!(retention >= 0 && retention <= 1)) { // BN-01, also for NaN
      throw new InvalidCallException("BN-01", "retention", retention, "from 0 to 1");
    }
  }

  private void checkSize(long size) {
    if (size == 0) { // BN-05
      throw new InvalidCallException("BN-05", "elements of a channel", size, "at least 1");
    }
    if (size == 1 && runningVariance == RunningVariance.UNBIASED) { // BN-06
      throw new InvalidCallException(
          "BN-06", "elements of a channel", size, "at least 2 for an unbiased variance");
    }
  }

  @Override
  public Map<Slot, Shape> resultShapes(Direction direction, Map<Slot, Shape> given) {
    return BatchStatistics.resultShapes(this, over(given.get(Slot.INPUT)), direction, given);
  }
}
