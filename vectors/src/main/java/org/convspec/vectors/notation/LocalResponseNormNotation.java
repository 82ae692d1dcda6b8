package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.AlphaDivisor;
import org.convspec.spec.operator.ExtraNeighbour;
import org.convspec.spec.operator.LocalResponseNorm;
import org.convspec.spec.operator.ResponseRegion;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.ChoiceKind;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.NumberKind;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;
import org.convspec.vectors.cases.RealKind;

/** How local response normalization is written: {@code lrn n1 c7 i4x3 size5 alpha0.5 beta0.75}. */
public final class LocalResponseNormNotation extends OperatorNotation<LocalResponseNorm> {

  /** The one there is. */
  public static final LocalResponseNormNotation NOTATION = new LocalResponseNormNotation();

  private static final class Attributes {
    static final Attribute<LocalResponseNorm, ResponseRegion> REGION =
        new Attribute<>(
            "region",
            LocalResponseNorm::region,
            new ChoiceKind<>("", ResponseRegion.ACROSS_CHANNELS));
    static final Attribute<LocalResponseNorm, Long> SIZE =
        new Attribute<>("size", LocalResponseNorm::size, new NumberKind("size", 1));
    static final Attribute<LocalResponseNorm, ExtraNeighbour> EXTRA =
        new Attribute<>(
            "extra", LocalResponseNorm::extra, new ChoiceKind<>("extra-", ExtraNeighbour.AFTER));
    static final Attribute<LocalResponseNorm, Double> ALPHA =
        new Attribute<>("alpha", LocalResponseNorm::alpha, new RealKind("alpha", 1));
    static final Attribute<LocalResponseNorm, AlphaDivisor> DIVISOR =
        new Attribute<>(
            "divisor",
            LocalResponseNorm::divisor,
            new ChoiceKind<>("alpha-by-", AlphaDivisor.SIZE));
    static final Attribute<LocalResponseNorm, Double> BETA =
        new Attribute<>("beta", LocalResponseNorm::beta, new RealKind("beta", 1));
    static final Attribute<LocalResponseNorm, Double> OFFSET =
        new Attribute<>("offset", LocalResponseNorm::offset, new RealKind("offset", 1));
  }

  private LocalResponseNormNotation() {
    super(
        "lrn",
        "localResponseNorm",
        LocalResponseNorm.class,
        List.of(
            Attributes.REGION,
            Attributes.SIZE,
            Attributes.EXTRA,
            Attributes.ALPHA,
            Attributes.DIVISOR,
            Attributes.BETA,
            Attributes.OFFSET));
  }

  @Override
  protected LocalResponseNorm build(AttributeValues<LocalResponseNorm> values) {
    return new LocalResponseNorm(
        values.get(Attributes.REGION),
        values.get(Attributes.SIZE),
        values.get(Attributes.EXTRA),
        values.get(Attributes.ALPHA),
        values.get(Attributes.DIVISOR),
        values.get(Attributes.BETA),
        values.get(Attributes.OFFSET));
  }

  @Override
  public Map<Slot, Shape> shapes(LocalResponseNorm norm, Dimensions dimensions) {
    return Map.of(Slot.INPUT, dimensions.input());
  }

  @Override
  public OperatorCase<LocalResponseNorm> plainest(int rank, ElementType type, Fill fill) {
    LocalResponseNorm norm =
        new LocalResponseNorm(
            ResponseRegion.ACROSS_CHANNELS, 1, ExtraNeighbour.AFTER, 1, AlphaDivisor.SIZE, 1, 1);
    return OperatorCase.of(
        this, norm, Dimensions.of(1, 2, Collections.nCopies(rank, 2L)), type, fill);
  }
}
