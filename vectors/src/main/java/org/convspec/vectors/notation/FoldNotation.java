package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.ChoiceKind;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.DimensionsKind;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.NumbersKind;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;
import org.convspec.vectors.cases.PaddingKind;

/**
 * Folding, as {@code fold n1 c2 i5x7 k3x2 s2x1 p1:0,0:2}: channels and extents are those of the
 * output, and the shape of the input follows from them.
 */
public final class FoldNotation extends OperatorNotation<Fold> {

  private static final Attribute<Fold, List<Long>> OUTPUT_EXTENTS =
      new Attribute<>("outputExtents", Fold::outputExtents, new DimensionsKind());
  private static final Attribute<Fold, List<Long>> KERNEL =
      new Attribute<>("kernel", Fold::kernel, NumbersKind.needed("k"));
  private static final Attribute<Fold, List<Long>> STRIDES =
      new Attribute<>("strides", Fold::strides, NumbersKind.each("s", 1));
  private static final Attribute<Fold, List<Long>> DILATIONS =
      new Attribute<>("dilations", Fold::dilations, NumbersKind.each("d", 1));
  private static final Attribute<Fold, PaddingRule> PADDING =
      new Attribute<>("padding", Fold::padding, new PaddingKind());
  private static final Attribute<Fold, OutputRounding> ROUNDING =
      new Attribute<>("rounding", Fold::rounding, new ChoiceKind<>("", OutputRounding.FLOOR));

  /** The one notation of folding, behind the attributes that it lists. */
  public static final FoldNotation FOLD = new FoldNotation();

  private FoldNotation() {
    super(
        "fold",
        "fold",
        Fold.class,
        List.of(OUTPUT_EXTENTS, KERNEL, STRIDES, DILATIONS, PADDING, ROUNDING));
  }

  @Override
  protected Fold build(AttributeValues<Fold> values) {
    return new Fold(
        values.get(OUTPUT_EXTENTS),
        values.get(KERNEL),
        values.get(STRIDES),
        values.get(DILATIONS),
        values.get(PADDING),
        values.get(ROUNDING));
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
    List<Long> ones = Collections.nCopies(rank, 1L);
    List<Long> twoEach = Collections.nCopies(rank, 2L);
    Fold plain = new Fold(twoEach, ones, ones, ones, AutoPadding.VALID, OutputRounding.FLOOR);
    return OperatorCase.of(this, plain, Dimensions.of(1, 1, twoEach), type, fill);
  }
}
