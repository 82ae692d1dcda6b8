package org.convspec.vectors.notation;

import java.util.List;
import org.convspec.spec.operator.BatchNormInference;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.ChoiceKind;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.RealKind;

/** How batch normalization in inference is written: {@code bninfer n4 c3 i5x7 eps1e-5 scale}. */
public final class BatchNormInferenceNotation extends BatchNormNotation<BatchNormInference> {

  /** The one there is. */
  public static final BatchNormInferenceNotation NOTATION = new BatchNormInferenceNotation();

  private static final class Attributes {
    static final Attribute<BatchNormInference, Double> EPSILON =
        new Attribute<>(
            "epsilon", BatchNormInference::epsilon, new RealKind("eps", NormAttributes.EPSILON));
    static final Attribute<BatchNormInference, EpsilonPlace> PLACE =
        new Attribute<>(
            "place", BatchNormInference::place, new ChoiceKind<>("eps-", EpsilonPlace.INSIDE));
  }

  private BatchNormInferenceNotation() {
    super(
        "bninfer",
        "batchNormInference",
        BatchNormInference.class,
        List.of(Attributes.EPSILON, Attributes.PLACE));
  }

  @Override
  protected BatchNormInference build(AttributeValues<BatchNormInference> values) {
    return new BatchNormInference(values.get(Attributes.EPSILON), values.get(Attributes.PLACE));
  }

  @Override
  public OperatorCase<BatchNormInference> plainest(int rank, ElementType type, Fill fill) {
    BatchNormInference plain = new BatchNormInference(NormAttributes.EPSILON, EpsilonPlace.INSIDE);
    return OperatorCase.of(this, plain, NormAttributes.plainest(rank), type, fill);
  }
}
