package org.convspec.reference.literal;

import java.util.List;
import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.Projection;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.RunningVariance;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/**
 * Batch normalization in training as chapter 17 states it. Output and gradients (BN-12, BN-21,
 * BN-23, BN-24, without scale and bias BN-16) are those of a normalization whose sets are the
 * channels; so what a NaN or an infinity reaches is that too (BN-60, BN-62).
 */
public final class LiteralBatchNormTraining implements OperatorPath<BatchNormTraining> {

  private static final LiteralNormalization<BatchNormTraining> NORMALIZATION =
      new LiteralNormalization<>();

  @Override
  public Tensor result(BatchNormTraining norm, Call call, Slot slot) {
    return switch (slot) {
      case NEW_MEAN, NEW_VARIANCE -> newStatistics(norm, call, slot);
      default -> NORMALIZATION.result(norm, call, slot);
    };
  }

  private static Tensor newStatistics(BatchNormTraining norm, Call call, Slot slot) {
    Tensor input = call.tensor(Slot.INPUT);
    Projection channels = norm.over(input.shape()).sets();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        channels.to(),
        c -> {
          List<Real> elements = channels.fibre(c).stream().map(i -> Real.of(input.at(i))).toList();
          return blended(norm, call, slot, c, elements).round();
        });
  }

  /** BN-17: new = retention * old + (1 - retention) * that of the batch. */
  private static Real blended(
      BatchNormTraining norm, Call call, Slot slot, Index c, List<Real> elements) {
    ExactSpread spread = ExactSpread.of(elements, norm.centre(), norm.epsilon(), norm.place());
    boolean isMean = slot == Slot.NEW_MEAN;
    Real old = Real.of(call.tensor(isMean ? Slot.MEAN : Slot.VARIANCE).at(c));
    Real ofBatch = isMean ? spread.centre() : entering(norm.runningVariance(), spread, elements);
    Real retention = Real.of(norm.retention());
    return retention.times(old).plus(Real.ONE.minus(retention).times(ofBatch));
  }

  /** BN-18, BN-19: the variance that enters the running variance. */
  private static Real entering(RunningVariance running, ExactSpread spread, List<Real> elements) {
    Real size = Real.of(elements.size());
    return switch (running) {
      case BIASED -> spread.spread();
      case UNBIASED -> spread.spread().times(size).over(size.minus(Real.ONE));
    };
  }
}
