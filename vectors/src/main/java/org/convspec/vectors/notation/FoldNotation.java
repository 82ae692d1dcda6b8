package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.DimensionsKind;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;

/**
 * How folding is written: {@code fold n1 c2 i5x7 k3x2 s2x1 p1:0,0:2}. Channels and extents are
 * those of the output, and the shape of the input follows from them.
 */
public final class FoldNotation extends OperatorNotation<Fold> {

  /** The one there is. */
  public static final FoldNotation NOTATION = new FoldNotation();

  private static final class Attributes {
    static final Attribute<Fold, List<Long>> OUTPUT_EXTENTS =
        new Attribute<>("outputExtents", Fold::outputExtents, new DimensionsKind());
    static final WindowAttributes<Fold> WINDOW = WindowAttributes.of(Fold::window);
  }

  private FoldNotation() {
    super("fold", "fold", Fold.class, Attributes.WINDOW.and(List.of(Attributes.OUTPUT_EXTENTS)));
  }

  @Override
  protected Fold build(AttributeValues<Fold> values) {
    return Fold.to(values.get(Attributes.OUTPUT_EXTENTS), Attributes.WINDOW.build(values));
  }

  @Override
  protected Fold following(Fold fold, Dimensions dimensions) {
    return Fold.to(dimensions.extents(), fold.window());
  }

  @Override
  public Map<Slot, Shape> shapes(Fold fold, Dimensions dimensions) {
    try {
      return Map.of(
          Slot.INPUT, fold.producing(dimensions.batch(), dimensions.channels()).patchesShape());
    } catch (InvalidCallException invalid) { // no window, so any number of rows and columns
      return Map.of(Slot.INPUT, Shape.of(dimensions.batch(), dimensions.channels(), 1));
    }
  }

  @Override
  public OperatorCase<Fold> plainest(int rank, ElementType type, Fill fill) {
    List<Long> twoEach = Collections.nCopies(rank, 2L);
    Fold plain = Fold.to(twoEach, WindowAttributes.plainest(rank));
    return OperatorCase.of(this, plain, Dimensions.of(1, 1, twoEach), type, fill);
  }
}
