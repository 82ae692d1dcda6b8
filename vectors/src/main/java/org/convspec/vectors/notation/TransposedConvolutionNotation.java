package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.NumberKind;
import org.convspec.vectors.cases.NumbersKind;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;
import org.convspec.vectors.cases.OptionalNumbersKind;
import org.convspec.vectors.cases.PaddingKind;

/** How cases of transposed convolution are written: {@code tconv n1 c2 m3 i4 k3 s2 p1:1 op1}. */
public final class TransposedConvolutionNotation extends OperatorNotation<TransposedConvolution> {

  private static final Attribute<TransposedConvolution, List<Long>> STRIDES =
      new Attribute<>("strides", TransposedConvolution::strides, NumbersKind.each("s", 1));
  private static final Attribute<TransposedConvolution, List<Long>> DILATIONS =
      new Attribute<>("dilations", TransposedConvolution::dilations, NumbersKind.each("d", 1));
  private static final Attribute<TransposedConvolution, PaddingRule> PADDING =
      new Attribute<>("padding", TransposedConvolution::padding, new PaddingKind());
  private static final Attribute<TransposedConvolution, List<Long>> OUTPUT_PADDING =
      new Attribute<>(
          "outputPadding", TransposedConvolution::outputPadding, NumbersKind.each("op", 0));
  private static final Attribute<TransposedConvolution, Optional<List<Long>>> OUTPUT_EXTENTS =
      new Attribute<>(
          "outputExtents", TransposedConvolution::outputExtents, new OptionalNumbersKind("o"));
  private static final Attribute<TransposedConvolution, Long> GROUPS =
      new Attribute<>("groups", TransposedConvolution::groups, new NumberKind("g", 1));

  /** The one notation of transposed convolution; it needs the attributes above it. */
  public static final TransposedConvolutionNotation NOTATION = new TransposedConvolutionNotation();

  private TransposedConvolutionNotation() {
    super(
        "tconv",
        "transposedConvolution",
        TransposedConvolution.class,
        List.of(STRIDES, DILATIONS, PADDING, OUTPUT_PADDING, OUTPUT_EXTENTS, GROUPS));
  }

  @Override
  protected boolean hasWeights() {
    return true;
  }

  @Override
  protected TransposedConvolution build(AttributeValues<TransposedConvolution> values) {
    return new TransposedConvolution(
        values.get(STRIDES),
        values.get(DILATIONS),
        values.get(PADDING),
        values.get(OUTPUT_PADDING),
        values.get(OUTPUT_EXTENTS),
        values.get(GROUPS));
  }

  @Override
  public Map<Slot, Shape> shapes(TransposedConvolution operator, Dimensions dimensions) {
    Dimensions.OfWeights weights = dimensions.weights().orElseThrow();
    long outputsPerGroup = weights.outputs() / Math.max(1, operator.groups());
    Map<Slot, Shape> shapes = new EnumMap<>(Slot.class);
    shapes.put(Slot.INPUT, dimensions.input());
    shapes.put(
        Slot.WEIGHTS, Shape.of(dimensions.channels(), outputsPerGroup, weights.kernelShape()));
    shapes.put(Slot.BIAS, Shape.of(weights.outputs()));
    return shapes;
  }

  @Override
  public OperatorCase<TransposedConvolution> plainest(int rank, ElementType type, Fill fill) {
    List<Long> ones = Collections.nCopies(rank, 1L);
    TransposedConvolution operator =
        new TransposedConvolution(
            ones,
            ones,
            new PaddingRule.Explicit(Collections.nCopies(rank, Padding.NONE)),
            Collections.nCopies(rank, 0L),
            Optional.empty(),
            1);
    Dimensions dimensions = Dimensions.of(1, 1, Collections.nCopies(rank, 2L)).withWeights(1, ones);
    return OperatorCase.of(this, operator, dimensions, type, fill);
  }
}
