package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.geometry.Window;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.NumberKind;
import org.convspec.vectors.cases.NumbersKind;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;
import org.convspec.vectors.cases.PaddingKind;

/**
 * How deformable convolution is written: {@code deform n1 c4 m6 i7x5 k3x2 s2x1 g2 og4 mask bias}.
 */
public final class DeformableConvolutionNotation extends OperatorNotation<DeformableConvolution> {

  /** The one there is. */
  public static final DeformableConvolutionNotation NOTATION = new DeformableConvolutionNotation();

  private static final class Attributes {
    static final Attribute<DeformableConvolution, List<Long>> STRIDES =
        new Attribute<>("strides", DeformableConvolution::strides, NumbersKind.each("s", 1));
    static final Attribute<DeformableConvolution, List<Long>> DILATIONS =
        new Attribute<>("dilations", DeformableConvolution::dilations, NumbersKind.each("d", 1));
    static final Attribute<DeformableConvolution, PaddingRule> PADDING =
        new Attribute<>("padding", DeformableConvolution::padding, new PaddingKind());
    static final Attribute<DeformableConvolution, Long> GROUPS =
        new Attribute<>("groups", DeformableConvolution::groups, new NumberKind("g", 1));
    static final Attribute<DeformableConvolution, Long> OFFSET_GROUPS =
        new Attribute<>(
            "offsetGroups", DeformableConvolution::offsetGroups, new NumberKind("og", 1));
  }

  private DeformableConvolutionNotation() {
    super(
        "deform",
        "deformableConvolution",
        DeformableConvolution.class,
        List.of(
            Attributes.STRIDES,
            Attributes.DILATIONS,
            Attributes.PADDING,
            Attributes.GROUPS,
            Attributes.OFFSET_GROUPS));
  }

  @Override
  protected boolean hasWeights() {
    return true;
  }

  @Override
  protected DeformableConvolution build(AttributeValues<DeformableConvolution> values) {
    return new DeformableConvolution(
        values.get(Attributes.STRIDES),
        values.get(Attributes.DILATIONS),
        values.get(Attributes.PADDING),
        values.get(Attributes.GROUPS),
        values.get(Attributes.OFFSET_GROUPS));
  }

  @Override
  public Map<Slot, Shape> shapes(DeformableConvolution operator, Dimensions dimensions) {
    Dimensions.OfWeights weights = dimensions.weights().orElseThrow();
    Shape kernel = weights.kernelShape();
    Shape positions = positions(operator, kernel, dimensions.space());
    long masks = Math.max(0, operator.offsetGroups()) * kernel.elementCount();
    Map<Slot, Shape> shapes = new EnumMap<>(Slot.class);
    shapes.put(Slot.INPUT, dimensions.input());
    shapes.put(
        Slot.WEIGHTS,
        Shape.of(
            weights.outputs(), dimensions.channels() / Math.max(1, operator.groups()), kernel));
    shapes.put(Slot.OFFSET, Shape.of(dimensions.batch(), masks * dimensions.rank(), positions));
    shapes.put(Slot.MASK, Shape.of(dimensions.batch(), masks, positions));
    shapes.put(Slot.BIAS, Shape.of(weights.outputs()));
    return shapes;
  }

  /** The output extents; those of the input, where the attributes give none. */
  private static Shape positions(DeformableConvolution operator, Shape kernel, Shape space) {
    try {
      return Window.over(
              kernel,
              space,
              operator.strides(),
              operator.dilations(),
              operator.padding(),
              OutputRounding.FLOOR)
          .outputShape();
    } catch (InvalidCallException invalid) {
      return space;
    }
  }

  @Override
  protected Tensor data(OperatorCase<DeformableConvolution> example, Slot slot, Shape shape) {
    return switch (slot) {
      case OFFSET -> SampleFill.offset(example.fill(), shape, example.type());
      case MASK -> SampleFill.mask(example.fill(), shape, example.type());
      default -> super.data(example, slot, shape);
    };
  }

  /** Of rank 1 at least: without an axis there is nothing to move along. */
  @Override
  public OperatorCase<DeformableConvolution> plainest(int rank, ElementType type, Fill fill) {
    int axes = Math.max(1, rank);
    List<Long> ones = Collections.nCopies(axes, 1L);
    DeformableConvolution plain =
        new DeformableConvolution(
            ones, ones, new PaddingRule.Explicit(Collections.nCopies(axes, Padding.NONE)), 1, 1);
    Dimensions dimensions = Dimensions.of(1, 1, Collections.nCopies(axes, 2L)).withWeights(1, ones);
    return OperatorCase.of(this, plain, dimensions, type, fill);
  }
}
