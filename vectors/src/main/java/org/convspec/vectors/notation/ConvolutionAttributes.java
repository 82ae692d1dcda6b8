package org.convspec.vectors.notation;

import java.util.List;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Orientation;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.ChoiceKind;
import org.convspec.vectors.cases.NumberKind;
import org.convspec.vectors.cases.NumbersKind;
import org.convspec.vectors.cases.OperatorAttributes;
import org.convspec.vectors.cases.PaddingKind;

/** The attributes of convolution. */
final class ConvolutionAttributes extends OperatorAttributes<Convolution> {

  private static final Attribute<Convolution, List<Long>> STRIDES =
      new Attribute<>("strides", Convolution::strides, NumbersKind.each("s", 1));
  private static final Attribute<Convolution, List<Long>> DILATIONS =
      new Attribute<>("dilations", Convolution::dilations, NumbersKind.each("d", 1));
  private static final Attribute<Convolution, PaddingRule> PADDING =
      new Attribute<>("padding", Convolution::padding, new PaddingKind());
  private static final Attribute<Convolution, OutputRounding> ROUNDING =
      new Attribute<>(
          "rounding", Convolution::rounding, new ChoiceKind<>("", OutputRounding.FLOOR));
  private static final Attribute<Convolution, Long> GROUPS =
      new Attribute<>("groups", Convolution::groups, new NumberKind("g", 1));
  private static final Attribute<Convolution, Orientation> ORIENTATION =
      new Attribute<>(
          "orientation", Convolution::orientation, new ChoiceKind<>("", Orientation.CORRELATION));

  ConvolutionAttributes() {
    super(
        "convolution",
        Convolution.class,
        List.of(STRIDES, DILATIONS, PADDING, ROUNDING, GROUPS, ORIENTATION));
  }

  @Override
  protected Convolution build(AttributeValues<Convolution> values) {
    return new Convolution(
        values.get(STRIDES),
        values.get(DILATIONS),
        values.get(PADDING),
        values.get(ROUNDING),
        values.get(GROUPS),
        values.get(ORIENTATION));
  }
}
