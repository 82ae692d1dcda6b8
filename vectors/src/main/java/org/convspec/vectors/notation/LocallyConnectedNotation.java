package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.geometry.Window;
import org.convspec.spec.operator.LocallyConnected;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.ChoiceKind;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.NumberKind;
import org.convspec.vectors.cases.NumbersKind;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;
import org.convspec.vectors.cases.PaddingKind;

/** How the locally connected operator is written: {@code local n1 c4 m6 i7x5 k3x2 s2x1 g2}. */
public final class LocallyConnectedNotation extends OperatorNotation<LocallyConnected> {

  /** The one there is. */
  public static final LocallyConnectedNotation NOTATION = new LocallyConnectedNotation();

  private static final class Attributes {
    static final Attribute<LocallyConnected, List<Long>> STRIDES =
        new Attribute<>("strides", LocallyConnected::strides, NumbersKind.each("s", 1));
    static final Attribute<LocallyConnected, List<Long>> DILATIONS =
        new Attribute<>("dilations", LocallyConnected::dilations, NumbersKind.each("d", 1));
    static final Attribute<LocallyConnected, PaddingRule> PADDING =
        new Attribute<>("padding", LocallyConnected::padding, new PaddingKind());
    static final Attribute<LocallyConnected, OutputRounding> ROUNDING =
        new Attribute<>(
            "rounding", LocallyConnected::rounding, new ChoiceKind<>("", OutputRounding.FLOOR));
    static final Attribute<LocallyConnected, Long> GROUPS =
        new Attribute<>("groups", LocallyConnected::groups, new NumberKind("g", 1));
  }

  private LocallyConnectedNotation() {
    super(
        "local",
        "locallyConnected",
        LocallyConnected.class,
        List.of(
            Attributes.STRIDES,
            Attributes.DILATIONS,
            Attributes.PADDING,
            Attributes.ROUNDING,
            Attributes.GROUPS));
  }

  @Override
  protected boolean hasWeights() {
    return true;
  }

  @Override
  protected LocallyConnected build(AttributeValues<LocallyConnected> values) {
    return new LocallyConnected(
        values.get(Attributes.STRIDES),
        values.get(Attributes.DILATIONS),
        values.get(Attributes.PADDING),
        values.get(Attributes.ROUNDING),
        values.get(Attributes.GROUPS));
  }

  @Override
  public Map<Slot, Shape> shapes(LocallyConnected operator, Dimensions dimensions) {
    Dimensions.OfWeights weights = dimensions.weights().orElseThrow();
    Shape kernel = weights.kernelShape();
    Shape positions = positions(operator, kernel, dimensions.space());
    Map<Slot, Shape> shapes = new EnumMap<>(Slot.class);
    shapes.put(Slot.INPUT, dimensions.input());
    shapes.put(
        Slot.WEIGHTS,
        Shape.of(
            weights.outputs(),
            dimensions.channels() / Math.max(1, operator.groups()),
            positions.then(kernel)));
    shapes.put(Slot.BIAS, Shape.of(weights.outputs()).then(positions));
    return shapes;
  }

  /** The output extents; those of the input, where the attributes give none. */
  private static Shape positions(LocallyConnected operator, Shape kernel, Shape space) {
    try {
      return Window.over(
              kernel,
              space,
              operator.strides(),
              operator.dilations(),
              operator.padding(),
              operator.rounding())
          .outputShape();
    } catch (InvalidCallException invalid) {
      return space;
    }
  }

  @Override
  public OperatorCase<LocallyConnected> plainest(int rank, ElementType type, Fill fill) {
    List<Long> ones = Collections.nCopies(rank, 1L);
    LocallyConnected plain =
        new LocallyConnected(
            ones,
            ones,
            new PaddingRule.Explicit(Collections.nCopies(rank, Padding.NONE)),
            OutputRounding.FLOOR,
            1);
    Dimensions dimensions = Dimensions.of(1, 1, Collections.nCopies(rank, 2L)).withWeights(1, ones);
    return OperatorCase.of(this, plain, dimensions, type, fill);
  }
}
