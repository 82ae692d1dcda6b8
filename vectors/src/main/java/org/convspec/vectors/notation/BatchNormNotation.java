package org.convspec.vectors.notation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;

/**
 * What the notations of both batch normalizations have in common.
 *
 * @param <O> the normalization
 */
abstract class BatchNormNotation<O extends Operator> extends OperatorNotation<O> {

  BatchNormNotation(
      String word, String label, Class<O> operator, List<Attribute<O, ?>> attributes) {
    super(word, label, operator, attributes);
  }

  @Override
  public Map<Slot, Shape> shapes(O norm, Dimensions dimensions) {
    Map<Slot, Shape> shapes = new EnumMap<>(Slot.class);
    shapes.put(Slot.INPUT, dimensions.input());
    for (Slot slot : List.of(Slot.SCALE, Slot.BIAS, Slot.MEAN, Slot.VARIANCE)) {
      shapes.put(slot, Shape.of(dimensions.channels()));
    }
    return shapes;
  }

  /** Variances are not negative but where all numbers are; far means are near those of the data. */
  @Override
  protected Tensor data(OperatorCase<O> example, Slot slot, Shape shape) {
    Tensor drawn = super.data(example, slot, shape);
    Fill.Kind kind = example.fill().kind();
    if (slot == Slot.VARIANCE && kind != Fill.Kind.NEGATIVES) {
      return drawn.map(Math::abs);
    }
    boolean isFar = slot == Slot.MEAN && kind == Fill.Kind.FAR_MEANS && shape.rank() == 1;
    return isFar ? firstOfChannels(example, drawn) : drawn;
  }

  /** The first element of each channel, and what was drawn where there is none. */
  private Tensor firstOfChannels(OperatorCase<O> example, Tensor drawn) {
    Tensor input = super.data(example, Slot.INPUT, example.shape(Slot.INPUT));
    return Tensor.tabulate(
        drawn.type(),
        drawn.shape(),
        c -> {
          long[] first = new long[input.shape().rank()];
          first[1] = c.at(0);
          Index at = Index.of(first);
          return input.shape().contains(at) ? input.at(at) : drawn.at(c);
        });
  }
}
