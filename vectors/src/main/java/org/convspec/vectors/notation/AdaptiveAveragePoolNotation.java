package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.AdaptiveAveragePool;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.NumbersKind;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;

/** How adaptive average pooling is written: {@code adaptiveavg n1 c2 i7x5 o3x2}. */
public final class AdaptiveAveragePoolNotation extends OperatorNotation<AdaptiveAveragePool> {

  /** The one there is. */
  public static final AdaptiveAveragePoolNotation NOTATION = new AdaptiveAveragePoolNotation();

  private static final class Attributes {
    static final Attribute<AdaptiveAveragePool, List<Long>> OUTPUTS =
        new Attribute<>(
            "outputExtents", AdaptiveAveragePool::outputExtents, NumbersKind.needed("o"));
  }

  private AdaptiveAveragePoolNotation() {
    super(
        "adaptiveavg",
        "adaptiveAveragePool",
        AdaptiveAveragePool.class,
        List.of(Attributes.OUTPUTS));
  }

  @Override
  protected AdaptiveAveragePool build(AttributeValues<AdaptiveAveragePool> values) {
    return new AdaptiveAveragePool(values.get(Attributes.OUTPUTS));
  }

  @Override
  public Map<Slot, Shape> shapes(AdaptiveAveragePool pool, Dimensions dimensions) {
    return Map.of(Slot.INPUT, dimensions.input());
  }

  @Override
  public OperatorCase<AdaptiveAveragePool> plainest(int rank, ElementType type, Fill fill) {
    return OperatorCase.of(
        this,
        new AdaptiveAveragePool(Collections.nCopies(rank, 1L)),
        Dimensions.of(1, 1, Collections.nCopies(rank, 2L)),
        type,
        fill);
  }
}
