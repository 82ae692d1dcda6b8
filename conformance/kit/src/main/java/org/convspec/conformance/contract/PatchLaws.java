package org.convspec.conformance.contract;

import java.util.List;
import java.util.stream.LongStream;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.geometry.Window;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.PatchGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Unfold;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.OperatorCase;

/**
 * Identities of patches.
 *
 * <p>Those of every linear operator are linearity (PATCH-30, PATCH-31, PATCH-39), adjointness
 * (PATCH-32, PATCH-33) and independence (PATCH-37) in {@link OperatorLaws}; and neither direction
 * remembers anything (PATCH-56), see {@link Oracle}.
 */
final class PatchLaws {

  private PatchLaws() {}

  /** PATCH-11: elements of taps that look outside are 0. */
  static Finding zeroOutside(Witness witness, OperatorCase<Unfold> example) {
    PatchGeometry geometry = PatchDomains.ofUnfold(example);
    return Zeros.<OperatorCase<Unfold>>where(
            Slot.OUTPUT,
            any ->
                index -> {
                  Index o = geometry.windowOf(index.at(2));
                  Index k = geometry.tapOf(index.at(1));
                  return !geometry.window().isInside(geometry.window().position(o, k));
                })
        .examine(witness, example);
  }

  /** PATCH-24: positions that no window reads have no gradient. */
  static Finding gradientIsZeroWhereUnread(Witness witness, OperatorCase<Unfold> example) {
    Window window = PatchDomains.ofUnfold(example).window();
    return Zeros.<OperatorCase<Unfold>>where(
            Slot.INPUT_GRADIENT, any -> index -> window.linksOfInput(index.spatial()).isEmpty())
        .examine(witness, example);
  }

  /** PATCH-13: positions that no window reads stay 0. */
  static Finding imageIsZeroWhereUnread(Witness witness, OperatorCase<Fold> example) {
    Window window = PatchDomains.ofFold(example).window();
    return Zeros.<OperatorCase<Fold>>where(
            Slot.OUTPUT, any -> index -> window.linksOfInput(index.spatial()).isEmpty())
        .examine(witness, example);
  }

  /** PATCH-34: the product of u(x) and y is the product of x and f(y). */
  static Finding foldingIsAdjoint(Witness witness, OperatorCase<Unfold> example) {
    OperatorLayer<Unfold> layer = OperatorLayer.ofExactLaw(witness, example);
    Tensor y = layer.outputGradient();
    Tensor folded = Neighbour.output(witness, example, folding(example), y);
    return Product.equal(
        "the product of unfolded x and y",
        Product.of(layer.output(), y),
        "the product of x and folded y",
        Product.of(layer.input(Slot.INPUT), folded));
  }

  /** PATCH-35: folding what was unfolded multiplies by the number of windows that read. */
  static Finding foldingCountsWindows(Witness witness, OperatorCase<Unfold> example) {
    OperatorLayer<Unfold> layer = OperatorLayer.ofExactLaw(witness, example);
    Window window = PatchDomains.ofUnfold(example).window();
    Tensor x = layer.input(Slot.INPUT);
    Tensor counted =
        Tensor.tabulate(
            x.type(),
            x.shape(),
            index -> x.at(index) * window.linksOfInput(index.spatial()).size());
    Tensor folded = Neighbour.output(witness, example, folding(example), layer.output());
    return layer.comparing(Slot.INPUT).law(folded, counted);
  }

  /** PATCH-15: patches side by side fold to the image. */
  static Finding foldingInverts(Witness witness, OperatorCase<Unfold> example) {
    OperatorLayer<Unfold> layer = OperatorLayer.ofExactLaw(witness, example);
    Tensor folded = Neighbour.output(witness, example, folding(example), layer.output());
    return layer.comparing(Slot.INPUT).law(folded, layer.input(Slot.INPUT));
  }

  private static Fold folding(OperatorCase<Unfold> example) {
    return Fold.to(example.dimensions().extents(), example.operator().window());
  }

  /** PATCH-36: the weights as a matrix, times the patches, are the convolution. */
  static Finding convolutionIsProduct(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    Convolution convolution = layer.convolution();
    Shape kernel = layer.geometry().window().kernel();
    List<Long> taps = LongStream.of(kernel.toArray()).boxed().toList();
    Unfold unfold =
        new Unfold(
            taps,
            convolution.strides(),
            convolution.dilations(),
            convolution.padding(),
            convolution.rounding());
    Tensor patches = Neighbour.output(witness, example, unfold, layer.input());
    Tensor product = product(layer.weights(), patches, layer.geometry().outputShape());
    return layer
        .comparing(Slot.OUTPUT)
        .law(layer.output(convolution, layer.input(), layer.weights()), product);
  }

  private static Tensor product(Tensor weights, Tensor patches, Shape output) {
    long rows = patches.shape().extent(1);
    Tensor matrix = weights.reshape(Shape.of(weights.shape().extent(0), rows));
    return Tensor.tabulate(
        patches.type(),
        output,
        index -> {
          long column = output.spatial().offset(index.spatial());
          double sum = 0;
          for (long row = 0; row < rows; row++) {
            sum += matrix.at(index.at(1), row) * patches.at(index.at(0), row, column);
          }
          return sum;
        });
  }

  /** PATCH-38: channels in opposite order are blocks of rows in opposite order. */
  static Finding channelsAreBlocks(Witness witness, OperatorCase<Unfold> example) {
    OperatorLayer<Unfold> layer = OperatorLayer.ofExactLaw(witness, example);
    PatchGeometry geometry = PatchDomains.ofUnfold(example);
    long channels = geometry.channels();
    long taps = geometry.window().kernel().elementCount();
    Tensor reversed = Rearrangement.mirroredInBlocks(layer.input(Slot.INPUT), 1, channels);
    Rearrangement blocks =
        (axis, position) ->
            axis == 1 ? (channels - 1 - position / taps) * taps + position % taps : position;
    Tensor patches = layer.output();
    return layer
        .comparing(Slot.OUTPUT)
        .law(
            layer.result(Slot.OUTPUT, layer.operator(), layer.inputsWith(Slot.INPUT, reversed)),
            blocks.apply(patches, patches.shape()));
  }
}
