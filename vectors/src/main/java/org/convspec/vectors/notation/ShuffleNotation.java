package org.convspec.vectors.notation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.convspec.spec.geometry.BlockOrder;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PixelShuffle;
import org.convspec.spec.operator.PixelUnshuffle;
import org.convspec.spec.operator.Shuffling;
import org.convspec.spec.operator.Slot;
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

/**
 * How exchanges between channels and space are written: {@code pixelshuffle n1 c12 i3x5 f2x3
 * block-first}.
 *
 * @param <O> the operator
 */
public final class ShuffleNotation<O extends Operator & Shuffling> extends OperatorNotation<O> {

  /** From channels to space. */
  public static final ShuffleNotation<PixelShuffle> SHUFFLE =
      new ShuffleNotation<>("pixelshuffle", "pixelShuffle", PixelShuffle.class, PixelShuffle::new);

  /** From space to channels. */
  public static final ShuffleNotation<PixelUnshuffle> UNSHUFFLE =
      new ShuffleNotation<>(
          "pixelunshuffle", "pixelUnshuffle", PixelUnshuffle.class, PixelUnshuffle::new);

  private record Attributes<O extends Operator & Shuffling>(
      Attribute<O, List<Long>> factors, Attribute<O, BlockOrder> order) {

    Attributes() {
      this(
          new Attribute<>("factors", Shuffling::factors, NumbersKind.each("f", 1)),
          new Attribute<>(
              "order", Shuffling::order, new ChoiceKind<>("", BlockOrder.CHANNEL_FIRST)));
    }
  }

  private final Attributes<O> attributes;
  private final BiFunction<List<Long>, BlockOrder, O> maker;

  private ShuffleNotation(
      String word, String label, Class<O> type, BiFunction<List<Long>, BlockOrder, O> maker) {
    this(word, label, type, maker, new Attributes<>());
  }

  private ShuffleNotation(
      String word,
      String label,
      Class<O> type,
      BiFunction<List<Long>, BlockOrder, O> maker,
      Attributes<O> attributes) {
    super(word, label, type, List.of(attributes.factors(), attributes.order()));
    this.maker = maker;
    this.attributes = attributes;
  }

  @Override
  protected O build(AttributeValues<O> values) {
    return maker.apply(values.get(attributes.factors()), values.get(attributes.order()));
  }

  /** Returns the operator with these factors and this order. */
  public O operator(List<Long> factors, BlockOrder order) {
    return maker.apply(factors, order);
  }

  @Override
  public Map<Slot, Shape> shapes(O operator, Dimensions dimensions) {
    return Map.of(Slot.INPUT, dimensions.input());
  }

  @Override
  public OperatorCase<O> plainest(int rank, ElementType type, Fill fill) {
    O plain = maker.apply(Collections.nCopies(rank, 1L), BlockOrder.CHANNEL_FIRST);
    Dimensions twoEach = Dimensions.of(1, 1, Collections.nCopies(rank, 2L));
    return OperatorCase.of(this, plain, twoEach, type, fill);
  }
}
