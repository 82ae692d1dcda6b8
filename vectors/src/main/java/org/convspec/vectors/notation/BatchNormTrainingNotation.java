package org.convspec.vectors.notation;

import java.util.List;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.RunningVariance;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.ChoiceKind;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.RealKind;

/** How a step of training is written: {@code bntrain n4 c3 i5 retention0.9 eps1e-5 scale bias}. */
public final class BatchNormTrainingNotation extends BatchNormNotation<BatchNormTraining> {

  /** The one there is. */
  public static final BatchNormTrainingNotation NOTATION = new BatchNormTrainingNotation();

  private static final double RETENTION = 0.5;

  private static final class Attributes {
    static final Attribute<BatchNormTraining, Double> RETENTION =
        new Attribute<>(
            "retention",
            BatchNormTraining::retention,
            new RealKind("retention", BatchNormTrainingNotation.RETENTION));
    static final Attribute<BatchNormTraining, RunningVariance> RUNNING_VARIANCE =
        new Attribute<>(
            "runningVariance",
            BatchNormTraining::runningVariance,
            new ChoiceKind<>("running-", RunningVariance.BIASED));
    static final Attribute<BatchNormTraining, Double> EPSILON =
        new Attribute<>(
            "epsilon", BatchNormTraining::epsilon, new RealKind("eps", NormAttributes.EPSILON));
    static final Attribute<BatchNormTraining, EpsilonPlace> PLACE =
        new Attribute<>(
            "place", BatchNormTraining::place, new ChoiceKind<>("eps-", EpsilonPlace.INSIDE));
  }

  private BatchNormTrainingNotation() {
    super(
        "bntrain",
        "batchNormTraining",
        BatchNormTraining.class,
        List.of(
            Attributes.RETENTION,
            Attributes.RUNNING_VARIANCE,
            Attributes.EPSILON,
            Attributes.PLACE));
  }

  @Override
  protected BatchNormTraining build(AttributeValues<BatchNormTraining> values) {
    return new BatchNormTraining(
        values.get(Attributes.RETENTION),
        values.get(Attributes.RUNNING_VARIANCE),
        values.get(Attributes.EPSILON),
        values.get(Attributes.PLACE));
  }

  @Override
  public OperatorCase<BatchNormTraining> plainest(int rank, ElementType type, Fill fill) {
    BatchNormTraining plain =
        new BatchNormTraining(
            RETENTION, RunningVariance.BIASED, NormAttributes.EPSILON, EpsilonPlace.INSIDE);
    return OperatorCase.of(this, plain, NormAttributes.plainest(rank), type, fill);
  }
}
