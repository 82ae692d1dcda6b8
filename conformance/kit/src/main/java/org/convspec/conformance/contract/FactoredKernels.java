package org.convspec.conformance.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.Fill;

/**
 * Convolutions whose weights are products, computed in steps and at once. A case gives the window,
 * the input and the number of outputs; the factors are drawn from its seed.
 */
final class FactoredKernels {

  private FactoredKernels() {}

  /** CONV-61: depthwise, then pointwise, is one dense convolution. */
  static Finding depthwiseThenPointwise(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    long inputs = layer.geometry().channels().inputChannels();
    long outputs = layer.geometry().channels().outputChannels();
    Shape kernel = layer.geometry().window().kernel();
    Tensor depthwise = factor(example, 1, Shape.of(inputs, 1, kernel));
    Tensor pointwise = factor(example, 2, Shape.of(outputs, inputs, ones(kernel.rank())));
    Tensor between = layer.output(layer.convolution().withGroups(inputs), layer.input(), depthwise);
    Tensor product =
        Tensor.tabulate(
            example.type(),
            Shape.of(outputs, inputs, kernel),
            at ->
                pointwise.at(at.at(0), at.at(1), origin(kernel.rank()))
                    * depthwise.at(at.at(1), 0, at.spatial()));
    return layer
        .comparing(Slot.OUTPUT)
        .law(
            layer.output(pointwise(kernel.rank()), between, pointwise),
            layer.output(layer.convolution().withGroups(1), layer.input(), product));
  }

  /** CONV-62: an outer product of vectors is one convolution per axis. */
  static Finding axisAfterAxis(Witness witness, ConvolutionCase example) {
    Layer layer = new Layer(witness, example);
    long channels = layer.geometry().channels().inputChannels();
    Shape kernel = layer.geometry().window().kernel();
    Convolution depthwise = layer.convolution().withGroups(channels);
    List<Tensor> vectors = new ArrayList<>();
    Tensor step = layer.input();
    for (int axis = 0; axis < kernel.rank(); axis++) {
      long[] taps = ones(kernel.rank()).toArray();
      taps[axis] = kernel.extent(axis);
      Tensor vector = factor(example, 1 + axis, Shape.of(channels, 1, Shape.of(taps)));
      vectors.add(vector);
      step = layer.output(alongOne(depthwise, axis), step, vector);
    }
    Tensor product =
        Tensor.tabulate(
            example.type(), Shape.of(channels, 1, kernel), at -> productAt(vectors, at));
    return layer.comparing(Slot.OUTPUT).law(step, layer.output(depthwise, layer.input(), product));
  }

  private static double productAt(List<Tensor> vectors, Index at) {
    double product = 1;
    for (int axis = 0; axis < vectors.size(); axis++) {
      long[] tap = new long[vectors.size()];
      tap[axis] = at.at(2 + axis);
      product *= vectors.get(axis).at(at.at(0), 0, Index.of(tap));
    }
    return product;
  }

  /** Returns the convolution with what it has on one axis, and nothing done on the others. */
  private static Convolution alongOne(Convolution convolution, int axis) {
    int rank = convolution.strides().size();
    List<Long> ones = Collections.nCopies(rank, 1L);
    Convolution bare =
        convolution
            .withStrides(replaced(ones, axis, convolution.strides()))
            .withDilations(replaced(ones, axis, convolution.dilations()));
    if (!(convolution.padding() instanceof PaddingRule.Explicit explicit)) {
      return bare; // rules pad nothing around a kernel of one tap with stride 1
    }
    List<Padding> none = Collections.nCopies(rank, Padding.NONE);
    return bare.withPadding(new PaddingRule.Explicit(replaced(none, axis, explicit.perAxis())));
  }

  private static <T> List<T> replaced(List<T> list, int place, List<T> from) {
    List<T> copy = new ArrayList<>(list);
    copy.set(place, from.get(place));
    return copy;
  }

  private static Convolution pointwise(int rank) {
    return new Convolution(
        Collections.nCopies(rank, 1L),
        Collections.nCopies(rank, 1L),
        new PaddingRule.Explicit(Collections.nCopies(rank, Padding.NONE)),
        OutputRounding.FLOOR,
        1,
        Orientation.CORRELATION);
  }

  /** Returns small integers, others for every number. */
  private static Tensor factor(ConvolutionCase example, int number, Shape shape) {
    Fill fill = new Fill(Fill.Kind.INTS, example.fill().seed() + number);
    return fill.tensor(Slot.WEIGHTS, shape, example.type());
  }

  private static Shape ones(int rank) {
    long[] ones = new long[rank];
    Arrays.fill(ones, 1);
    return Shape.of(ones);
  }

  private static Index origin(int rank) {
    return Index.of(new long[rank]);
  }
}
