package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Unfold;
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
import org.convspec.vectors.cases.PaddingKind;

/** Unfolding, as {@code unfold n1 c2 i5x7 k3x2 s2x1 p1:0,0:2}. */
public final class UnfoldNotation extends OperatorNotation<Unfold> {

  private static final Attribute<Unfold, List<Long>> KERNEL =
      new Attribute<>("kernel", Unfold::kernel, NumbersKind.needed("k"));
  private static final Attribute<Unfold, List<Long>> STRIDES =
      new Attribute<>("strides", Unfold::strides, NumbersKind.each("s", 1));
  private static final Attribute<Unfold, List<Long>> DILATIONS =
      new Attribute<>("dilations", Unfold::dilations, NumbersKind.each("d", 1));
  private static final Attribute<Unfold, PaddingRule> PADDING =
      new Attribute<>("padding", Unfold::padding, new PaddingKind());
  private static final Attribute<Unfold, OutputRounding> ROUNDING =
      new Attribute<>("rounding", Unfold::rounding, new ChoiceKind<>("", OutputRounding.FLOOR));

  /** The one notation of unfolding, behind the attributes that it lists. */
  public static final UnfoldNotation UNFOLD = new UnfoldNotation();

  private UnfoldNotation() {
    super("unfold", "unfold", Unfold.class, List.of(KERNEL, STRIDES, DILATIONS, PADDING, ROUNDING));
  }

  @Override
  protected Unfold build(AttributeValues<Unfold> values) {
    return new Unfold(
        values.get(KERNEL),
        values.get(STRIDES),
        values.get(DILATIONS),
        values.get(PADDING),
        values.get(ROUNDING));
  }

  @Override
  public Map<Slot, Shape> shapes(Unfold unfold, Dimensions dimensions) {
    return Map.of(Slot.INPUT, dimensions.input());
  }

  @Override
  public OperatorCase<Unfold> plainest(int rank, ElementType type, Fill fill) {
    List<Long> ones = Collections.nCopies(rank, 1L);
    Unfold plain = new Unfold(ones, ones, ones, AutoPadding.VALID, OutputRounding.FLOOR);
    Dimensions twoEach = Dimensions.of(1, 1, Collections.nCopies(rank, 2L));
    return OperatorCase.of(this, plain, twoEach, type, fill);
  }
}
