package org.convspec.vectors.notation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.Normalization;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.AxesKind;
import org.convspec.vectors.cases.ChoiceKind;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.RealKind;

/** What the notations of normalizations have in common. */
final class NormAttributes {

  /** What lines without a word for epsilon mean; exact in every element type. */
  static final double EPSILON = 1;

  private NormAttributes() {}

  static <O extends Normalization> Attribute<O, List<Long>> axes(Function<O, List<Long>> axes) {
    return new Attribute<>("axes", axes, new AxesKind("axes"));
  }

  static <O extends Normalization> Attribute<O, Double> epsilon() {
    ToDoubleFunction<O> epsilon = Normalization::epsilon;
    return new Attribute<>("epsilon", epsilon::applyAsDouble, new RealKind("eps", EPSILON));
  }

  static <O extends Normalization> Attribute<O, EpsilonPlace> place(
      Function<O, EpsilonPlace> place) {
    return new Attribute<>("place", place, new ChoiceKind<>("eps-", EpsilonPlace.INSIDE));
  }

  /** Invalid attributes give parameters of the shape of the channels. */
  static Map<Slot, Shape> shapes(Normalization normalization, Dimensions dimensions) {
    Map<Slot, Shape> shapes = new EnumMap<>(Slot.class);
    shapes.put(Slot.INPUT, dimensions.input());
    for (Slot slot : normalization.signature().optional()) {
      shapes.put(slot, parameters(normalization, dimensions));
    }
    return shapes;
  }

  private static Shape parameters(Normalization normalization, Dimensions dimensions) {
    try {
      return normalization.over(dimensions.input()).parameters().to();
    } catch (InvalidCallException invalid) {
      return Shape.of(dimensions.channels());
    }
  }

  /** Two items of two channels, so that whatever is normalized has something to be spread over. */
  static Dimensions plainest(int rank) {
    List<Long> extents = new ArrayList<>(Collections.nCopies(rank, 2L));
    return Dimensions.of(2, 2, extents);
  }
}
