package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.CoordinateRule;
import org.convspec.spec.geometry.ResizeMode;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.ChoiceKind;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.NumbersKind;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;
import org.convspec.vectors.cases.RealsKind;

/** Resizing, as {@code resize n1 c2 i5x7 o8x3 nearest-floor asymmetric scale1.6x0.5}. */
public final class ResizeNotation extends OperatorNotation<Resize> {

  /** The one there is. */
  public static final ResizeNotation NOTATION = new ResizeNotation();

  private static final class Attributes {
    static final Attribute<Resize, List<Long>> EXTENTS =
        new Attribute<>("outputExtents", Resize::outputExtents, NumbersKind.needed("o"));
    static final Attribute<Resize, ResizeMode> MODE =
        new Attribute<>("mode", Resize::mode, new ChoiceKind<>("", ResizeMode.LINEAR));
    static final Attribute<Resize, CoordinateRule> COORDINATES =
        new Attribute<>(
            "coordinates", Resize::coordinates, new ChoiceKind<>("", CoordinateRule.HALF_PIXEL));
    static final Attribute<Resize, List<Double>> SCALES =
        new Attribute<>("scales", Resize::scales, new RealsKind("scale"));
  }

  private ResizeNotation() {
    super(
        "resize",
        "resize",
        Resize.class,
        List.of(Attributes.EXTENTS, Attributes.MODE, Attributes.COORDINATES, Attributes.SCALES));
  }

  @Override
  protected Resize build(AttributeValues<Resize> values) {
    return new Resize(
        values.get(Attributes.EXTENTS),
        values.get(Attributes.MODE),
        values.get(Attributes.COORDINATES),
        values.get(Attributes.SCALES));
  }

  @Override
  public Map<Slot, Shape> shapes(Resize resize, Dimensions dimensions) {
    return Map.of(Slot.INPUT, dimensions.input());
  }

  @Override
  public OperatorCase<Resize> plainest(int rank, ElementType type, Fill fill) {
    List<Long> twoEach = Collections.nCopies(rank, 2L);
    Resize copy = new Resize(twoEach, ResizeMode.LINEAR, CoordinateRule.HALF_PIXEL, List.of());
    return OperatorCase.of(this, copy, Dimensions.of(1, 1, twoEach), type, fill);
  }
}
