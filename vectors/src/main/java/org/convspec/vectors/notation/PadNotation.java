package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AttributeValues;
import org.convspec.vectors.cases.ChoiceKind;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;
import org.convspec.vectors.cases.PaddingsKind;
import org.convspec.vectors.cases.RealKind;

/** Padding, as {@code pad n1 c2 i5 p0:0,0:1,2:-1 reflect}. */
public final class PadNotation extends OperatorNotation<Pad> {

  /** The one there is. */
  public static final PadNotation NOTATION = new PadNotation();

  private static final class Attributes {
    static final Attribute<Pad, List<Padding>> PADDINGS =
        new Attribute<>("paddings", Pad::paddings, new PaddingsKind());
    static final Attribute<Pad, PadMode> MODE =
        new Attribute<>("mode", Pad::mode, new ChoiceKind<>("", PadMode.CONSTANT));
    static final Attribute<Pad, Double> VALUE =
        new Attribute<>("value", Pad::value, new RealKind("value", 0));
  }

  private PadNotation() {
    super("pad", "pad", Pad.class, List.of(Attributes.PADDINGS, Attributes.MODE, Attributes.VALUE));
  }

  @Override
  protected Pad build(AttributeValues<Pad> values) {
    return new Pad(
        values.get(Attributes.PADDINGS), values.get(Attributes.MODE), values.get(Attributes.VALUE));
  }

  @Override
  public Map<Slot, Shape> shapes(Pad pad, Dimensions dimensions) {
    return Map.of(Slot.INPUT, dimensions.input());
  }

  @Override
  public OperatorCase<Pad> plainest(int rank, ElementType type, Fill fill) {
    Pad nothing = new Pad(Collections.nCopies(2 + rank, Padding.NONE), PadMode.CONSTANT, 0);
    Dimensions twoEach = Dimensions.of(1, 1, Collections.nCopies(rank, 2L));
    return OperatorCase.of(this, nothing, twoEach, type, fill);
  }
}
