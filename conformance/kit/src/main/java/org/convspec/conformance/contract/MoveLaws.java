package org.convspec.conformance.contract;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.convspec.conformance.judge.Examination;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.operator.Concat;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PixelShuffle;
import org.convspec.spec.operator.PixelUnshuffle;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;

/**
 * What concatenation and shuffles obey. No elements (MOVE-13), items (MOVE-42), adjoints (MOVE-43)
 * and the same answer to the same call (MOVE-51) are laws of all operators.
 */
final class MoveLaws {

  private MoveLaws() {}

  /** MOVE-40: a beside b, and then c, is a beside the pair of b and c. */
  static Finding isAssociative(Witness witness, OperatorCase<Concat> example) {
    OperatorLayer<Concat> layer = new OperatorLayer<>(witness, example);
    Tensor a = layer.input(Slot.INPUT);
    Tensor b = layer.input(Slot.OTHER);
    Shape shape = a.shape();
    Tensor c = layer.another(Slot.INPUT, shape);
    return layer
        .comparing(Slot.OUTPUT)
        .law(pair(layer, pair(layer, a, b), c), pair(layer, a, pair(layer, b, c)));
  }

  private static Tensor pair(OperatorLayer<Concat> layer, Tensor first, Tensor second) {
    Map<Slot, Tensor> both = new EnumMap<>(Slot.class);
    both.put(Slot.INPUT, first);
    both.put(Slot.OTHER, second);
    return layer.result(Slot.OUTPUT, layer.operator(), both);
  }

  /** MOVE-41: an unshuffle of the shuffle gives the input. */
  static Finding unshuffleUndoes(Witness witness, OperatorCase<PixelShuffle> example) {
    return MoveLaws.<PixelShuffle>undoneBy(
            shuffle -> new PixelUnshuffle(shuffle.factors(), shuffle.order()))
        .examine(witness, example);
  }

  /** MOVE-41: a shuffle of the unshuffle gives the input. */
  static Finding shuffleUndoes(Witness witness, OperatorCase<PixelUnshuffle> example) {
    return MoveLaws.<PixelUnshuffle>undoneBy(
            unshuffle -> new PixelShuffle(unshuffle.factors(), unshuffle.order()))
        .examine(witness, example);
  }

  private static <O extends Operator> Examination<OperatorCase<O>> undoneBy(
      Function<O, Operator> inverse) {
    return (witness, example) -> {
      OperatorLayer<O> layer = new OperatorLayer<>(witness, example);
      Tensor back =
          Neighbour.output(witness, example, inverse.apply(layer.operator()), layer.output());
      return layer.comparing(Slot.INPUT).law(back, layer.input(Slot.INPUT));
    };
  }

  /** MOVE-43: the product of output and g is that of both inputs and their gradients. */
  static Finding partsAreAdjoint(Witness witness, OperatorCase<Concat> example) {
    OperatorLayer<Concat> layer = new OperatorLayer<>(witness, example);
    double parts =
        Product.of(layer.input(Slot.INPUT), layer.gradient(Slot.INPUT_GRADIENT))
            + Product.of(layer.input(Slot.OTHER), layer.gradient(Slot.OTHER_GRADIENT));
    return Product.equal(
        "the product of output and outputGradient",
        Product.of(layer.output(), layer.outputGradient()),
        "the products of both inputs and their gradients",
        parts);
  }
}
