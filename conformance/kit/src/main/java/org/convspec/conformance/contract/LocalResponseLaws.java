package org.convspec.conformance.contract;

import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.reference.accuracy.LocalResponseBound;
import org.convspec.spec.operator.ExtraNeighbour;
import org.convspec.spec.operator.LocalResponseNorm;
import org.convspec.spec.operator.ResponseRegion;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;

/**
 * What local response normalization alone obeys. The same answer to the same call (LRN-17) is a law
 * of all.
 */
final class LocalResponseLaws {

  private static final int ROUNDINGS_OF_POWER_AND_QUOTIENT = 4;

  private LocalResponseLaws() {}

  private static InexactLayer<LocalResponseNorm> layer(
      Witness witness, OperatorCase<LocalResponseNorm> example) {
    return new InexactLayer<>(witness, example, LocalResponseBound::of);
  }

  private static Inexact output(
      InexactLayer<LocalResponseNorm> layer, LocalResponseNorm norm, Tensor input) {
    return layer.result(Slot.OUTPUT, norm, layer.inputsWith(Slot.INPUT, input));
  }

  /** LRN-20: twice the input with a quarter of alpha gives twice the output. */
  static Finding isScaled(Witness witness, OperatorCase<LocalResponseNorm> example) {
    InexactLayer<LocalResponseNorm> layer = layer(witness, example);
    LocalResponseNorm norm = layer.operator();
    Tensor input = layer.input(Slot.INPUT);
    Inexact ofTwice = output(layer, norm.withAlpha(norm.alpha() / 4), input.map(x -> 2 * x));
    return ofTwice.agreesWith(output(layer, norm, input).times(2), layer.comparing(Slot.OUTPUT));
  }

  /** LRN-21: with alpha 0 every element is divided by the same number. */
  static Finding isDividedByOffset(Witness witness, OperatorCase<LocalResponseNorm> example) {
    InexactLayer<LocalResponseNorm> layer = layer(witness, example);
    LocalResponseNorm norm = layer.operator();
    double divisor = Math.pow(norm.offset(), norm.beta());
    Tensor input = layer.input(Slot.INPUT);
    Tensor quotients = input.as(ElementType.FLOAT64).map(x -> x / divisor);
    return output(layer, norm.withAlpha(0), input)
        .agreesWith(
            Inexact.computed(quotients, ROUNDINGS_OF_POWER_AND_QUOTIENT),
            layer.comparing(Slot.OUTPUT));
  }

  /** LRN-25: channels laid along a spatial axis of one channel are neighbours in the same way. */
  static Finding isWithinChannelOfChannels(
      Witness witness, OperatorCase<LocalResponseNorm> example) {
    InexactLayer<LocalResponseNorm> layer = layer(witness, example);
    LocalResponseNorm norm = layer.operator();
    Tensor input = layer.input(Slot.INPUT);
    Shape shape = input.shape();
    long positions = shape.spatial().elementCount();
    Shape rows = Shape.of(shape.extent(0) * positions, 1, shape.extent(1));
    Tensor laidOut =
        Tensor.tabulate(
            input.type(),
            rows,
            at ->
                input.at(
                    at.at(0) / positions, at.at(2), shape.spatial().index(at.at(0) % positions)));
    Inexact within = output(layer, norm.withRegion(ResponseRegion.WITHIN_CHANNEL), laidOut);
    return output(layer, norm, input)
        .agreesWith(
            within.moved(
                each ->
                    Tensor.tabulate(
                        each.type(), shape, at -> each.at(row(shape, at), 0, at.at(1)))),
            layer.comparing(Slot.OUTPUT));
  }

  private static long row(Shape shape, Index at) {
    return at.at(0) * shape.spatial().elementCount() + shape.spatial().offset(at.spatial());
  }

  /** LRN-26: mirrored neighbours with the extra one on the other side give mirrored outputs. */
  static Finding isMirrored(Witness witness, OperatorCase<LocalResponseNorm> example) {
    InexactLayer<LocalResponseNorm> layer = layer(witness, example);
    LocalResponseNorm norm = layer.operator();
    ExtraNeighbour other =
        norm.extra() == ExtraNeighbour.AFTER ? ExtraNeighbour.BEFORE : ExtraNeighbour.AFTER;
    Tensor input = layer.input(Slot.INPUT);
    Inexact ofMirrored = output(layer, norm.withExtra(other), mirrored(norm, input));
    return ofMirrored.agreesWith(
        output(layer, norm, input).moved(each -> mirrored(norm, each)),
        layer.comparing(Slot.OUTPUT));
  }

  private static Tensor mirrored(LocalResponseNorm norm, Tensor tensor) {
    return norm.region() == ResponseRegion.ACROSS_CHANNELS
        ? Rearrangement.mirroredInBlocks(tensor, 1, tensor.shape().extent(1))
        : Rearrangement.mirrored(tensor);
  }

  /**
   * LRN-27: without an offset the output for s x is s^(1 - 2 beta) times that for x, so that input
   * times input gradient is (1 - 2 beta) times output times output gradient (Euler).
   */
  static Finding isHomogeneous(Witness witness, OperatorCase<LocalResponseNorm> example) {
    InexactLayer<LocalResponseNorm> layer = layer(witness, example);
    LocalResponseNorm norm = layer.operator();
    Tensor x = layer.input(Slot.INPUT);
    Tensor dy = layer.outputGradient();
    Inexact dx = layer.gradient(Slot.INPUT_GRADIENT, norm, layer.inputs(), dy);
    Inexact y = layer.output(layer.inputs());
    double degree = 1 - 2 * norm.beta();
    double own = (2 * x.shape().elementCount() + 2) * ElementType.FLOAT64.unitRoundoff();
    double bound =
        absolute(x, dx.bound())
            + own * absolute(x, dx.value())
            + Math.abs(degree) * (absolute(dy, y.bound()) + own * absolute(dy, y.value()));
    return Product.near(
        "the product of input and inputGradient",
        Product.of(x, dx.value()),
        "1 - 2 beta times the product of output and outputGradient",
        degree * Product.of(y.value(), dy),
        bound);
  }

  private static double absolute(Tensor a, Tensor b) {
    return Product.of(a.map(Math::abs), b.map(Math::abs));
  }
}
