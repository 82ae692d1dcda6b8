package org.convspec.conformance.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.convspec.conformance.judge.Comparison;
import org.convspec.conformance.judge.Examination;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.Indexing;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.PoolGeometry;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TieRule;
import org.convspec.spec.operator.UnpoolGeometry;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Lists;
import org.convspec.vectors.cases.OperatorCase;

/**
 * What max pooling alone obeys.
 *
 * <p>It shares independence (MAX-36, MAX-37), the linearity of its gradient (MAX-38) and
 * adjointness (MAX-40) with other operators, in {@link OperatorLaws}; and it remembers nothing
 * (MAX-24), see {@link Oracle}.
 */
final class MaxPoolLaws {

  private MaxPoolLaws() {}

  /** MAX-19: a window that reads no element has the declared value, and the index -1. */
  static Examination<OperatorCase<MaxPool>> emptyWindowsHave(
      Slot slot, BiFunction<OperatorCase<MaxPool>, EmptyWindow, Double> value) {
    return (witness, example) -> {
      PoolGeometry geometry = MaxPoolDomains.geometry(example);
      double declared = value.apply(example, example.operator().empty());
      Tensor got = witness.ask(example.asking(slot), slot);
      Tensor want =
          Tensor.tabulate(
              got.type(),
              got.shape(),
              index -> isEmpty(geometry, index) ? declared : got.at(index));
      Finding finding = new Comparison(example, slot).exact(got, want);
      return finding.isViolation() ? finding : Finding.pass();
    };
  }

  private static boolean isEmpty(PoolGeometry geometry, Index index) {
    return geometry.window().linksOfOutput(index.spatial()).isEmpty();
  }

  /** MAX-30: an output is the input at its index, as far as there is one. */
  static Finding outputIsInputAtIndex(Witness witness, OperatorCase<MaxPool> example) {
    OperatorLayer<MaxPool> layer = new OperatorLayer<>(witness, example);
    Tensor input = layer.input(Slot.INPUT);
    Tensor indices = layer.result(Slot.INDICES, layer.operator(), layer.inputs());
    Tensor output = layer.output();
    UnpoolGeometry places = places(example);
    Tensor named =
        Tensor.tabulate(
            output.type(),
            output.shape(),
            o ->
                indices.at(o) == Indexing.NOWHERE && isEmpty(MaxPoolDomains.geometry(example), o)
                    ? output.at(o)
                    : at(input, places, o, indices.at(o)));
    return layer.comparing(Slot.OUTPUT).law(output, named);
  }

  /** An index that names no position stands for no value: NaN differs from every maximum. */
  private static double at(Tensor input, UnpoolGeometry places, Index o, double number) {
    try {
      return places.target(o, number).map(input::at).orElse(Double.NaN);
    } catch (InvalidCallException stray) {
      return Double.NaN;
    }
  }

  /** The pooling seen from its indices: from output positions to positions of the input. */
  static UnpoolGeometry places(OperatorCase<MaxPool> example) {
    PoolGeometry geometry = MaxPoolDomains.geometry(example);
    return new UnpoolGeometry(
        geometry.outputShape(), geometry.inputShape(), example.operator().indexing());
  }

  /** MAX-31: the maximum of 2 x + 3 is 2 times the maximum plus 3. */
  static Finding risesWithInput(Witness witness, OperatorCase<MaxPool> example) {
    OperatorLayer<MaxPool> layer = new OperatorLayer<>(witness, example);
    return layer
        .comparing(Slot.OUTPUT)
        .law(ofRisen(layer, Slot.OUTPUT), layer.output().map(MaxPoolLaws::risen));
  }

  /** MAX-31: and it stands at the same place. */
  static Finding staysWithInput(Witness witness, OperatorCase<MaxPool> example) {
    OperatorLayer<MaxPool> layer = new OperatorLayer<>(witness, example);
    Tensor indices = layer.result(Slot.INDICES, layer.operator(), layer.inputs());
    return layer.comparing(Slot.INDICES).law(ofRisen(layer, Slot.INDICES), indices);
  }

  private static Tensor ofRisen(OperatorLayer<MaxPool> layer, Slot slot) {
    Tensor input = layer.input(Slot.INPUT).map(MaxPoolLaws::risen);
    return layer.result(slot, layer.operator(), layer.inputsWith(Slot.INPUT, input));
  }

  private static double risen(double value) {
    return 2 * value + 3;
  }

  /** MAX-32: one axis after the other gives the same maxima. */
  static Finding axisAfterAxis(Witness witness, OperatorCase<MaxPool> example) {
    OperatorLayer<MaxPool> layer = new OperatorLayer<>(witness, example);
    Tensor pooled = layer.input(Slot.INPUT);
    for (int axis = 0; axis < example.spatialRank(); axis++) {
      MaxPool along = layer.operator().withWindow(along(axis, layer.operator().window()));
      pooled = layer.result(Slot.OUTPUT, along, layer.inputsWith(Slot.INPUT, pooled));
    }
    return layer.comparing(Slot.OUTPUT).law(pooled, layer.output());
  }

  private static PoolWindow along(int axis, PoolWindow window) {
    int rank = window.kernel().size();
    List<Long> ones = Collections.nCopies(rank, 1L);
    List<Padding> none = Collections.nCopies(rank, Padding.NONE);
    return new PoolWindow(
        Lists.replaced(ones, axis, window.kernel().get(axis)),
        Lists.replaced(ones, axis, window.strides().get(axis)),
        Lists.replaced(ones, axis, window.dilations().get(axis)),
        new PaddingRule.Explicit(Lists.replaced(none, axis, paddings(window).get(axis))),
        window.rounding());
  }

  private static List<Padding> paddings(PoolWindow window) {
    return ((PaddingRule.Explicit) window.padding()).perAxis();
  }

  /** MAX-33: a window of 2 taps, then one shorter by 1, see what the whole window sees. */
  static Finding windowAfterWindow(Witness witness, OperatorCase<MaxPool> example) {
    OperatorLayer<MaxPool> layer = new OperatorLayer<>(witness, example);
    PoolWindow window = layer.operator().window();
    int rank = window.kernel().size();
    List<Long> front = window.kernel().stream().map(kernel -> Math.min(2, kernel)).toList();
    List<Long> back = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      back.add(window.kernel().get(axis) - front.get(axis) + 1);
    }
    MaxPool first =
        layer
            .operator()
            .withWindow(
                window
                    .withKernel(front)
                    .withStrides(Collections.nCopies(rank, 1L))
                    .withRounding(OutputRounding.FLOOR))
            .withEmpty(EmptyWindow.NEGATIVE_INFINITY);
    PaddingRule none = new PaddingRule.Explicit(Collections.nCopies(rank, Padding.NONE));
    MaxPool second = layer.operator().withWindow(window.withKernel(back).withPadding(none));
    Tensor between = layer.result(Slot.OUTPUT, first, layer.inputs());
    Tensor both = layer.result(Slot.OUTPUT, second, layer.inputsWith(Slot.INPUT, between));
    return layer.comparing(Slot.OUTPUT).law(both, layer.output());
  }

  /** Whether the input is still valid, and leaves two outputs to compare, without a stride. */
  static boolean canLoseStride(OperatorCase<MaxPool> example) {
    BoundAxis last = lastAxis(example);
    long stride = last.axis().stride();
    return last.inputExtent() >= stride
        && last.outputExtent() > 1 + touchingFront(last)
        && example.with(shorter(example.dimensions(), stride)).isValid();
  }

  private static BoundAxis lastAxis(OperatorCase<MaxPool> example) {
    List<BoundAxis> axes = MaxPoolDomains.geometry(example).window().axes();
    return axes.get(axes.size() - 1);
  }

  private static Dimensions shorter(Dimensions dimensions, long stride) {
    int last = dimensions.rank() - 1;
    return dimensions.withExtent(last, dimensions.extents().get(last) - stride);
  }

  /** How many windows look at what is in front of the input. */
  private static long touchingFront(BoundAxis axis) {
    long before = Math.max(0, axis.axis().padding().before());
    return -Math.floorDiv(-before, axis.axis().stride());
  }

  /** MAX-34: without its first stride, an input gives the outputs from the second one on. */
  static Finding strideMovesByOne(Witness witness, OperatorCase<MaxPool> example) {
    OperatorLayer<MaxPool> layer = new OperatorLayer<>(witness, example);
    BoundAxis last = lastAxis(example);
    int axis = 1 + example.spatialRank();
    long stride = last.axis().stride();
    Tensor rest =
        Rearrangement.slice(layer.input(Slot.INPUT), axis, stride, last.inputExtent() - stride);
    Tensor ofRest = layer.result(Slot.OUTPUT, layer.operator(), layer.inputsWith(Slot.INPUT, rest));
    long front = touchingFront(last);
    long count = last.outputExtent() - 1 - front;
    return layer
        .comparing(Slot.OUTPUT)
        .law(
            Rearrangement.slice(ofRest, axis, front, count),
            Rearrangement.slice(layer.output(), axis, front + 1, count));
  }

  /** MAX-35: mirrored, with the first of equal maxima for the last, all lies mirrored. */
  static Examination<OperatorCase<MaxPool>> mirrors(Slot slot) {
    return (witness, example) -> {
      OperatorLayer<MaxPool> layer = new OperatorLayer<>(witness, example);
      Tensor input = Rearrangement.mirrored(layer.input(Slot.INPUT));
      Tensor ofMirrored =
          layer.result(slot, mirrored(layer.operator()), layer.inputsWith(Slot.INPUT, input));
      Tensor straight = layer.result(slot, layer.operator(), layer.inputs());
      Tensor expected =
          slot == Slot.INDICES ? mirroredNumbers(straight, places(example)) : straight;
      return layer.comparing(slot).law(Rearrangement.mirrored(ofMirrored), expected);
    };
  }

  private static MaxPool mirrored(MaxPool pool) {
    List<Padding> swapped =
        paddings(pool.window()).stream()
            .map(padding -> new Padding(padding.after(), padding.before()))
            .toList();
    return pool.withWindow(pool.window().withPadding(new PaddingRule.Explicit(swapped)))
        .withTies(pool.ties() == TieRule.FIRST ? TieRule.LAST : TieRule.FIRST);
  }

  /** The number of the position opposite to each that an index names. */
  private static Tensor mirroredNumbers(Tensor indices, UnpoolGeometry places) {
    return Tensor.tabulate(
        indices.type(),
        indices.shape(),
        o -> {
          try {
            return places
                .target(o, indices.at(o))
                .map(
                    i ->
                        (double)
                            places.indexing().number(places.outputShape(), opposite(places, i)))
                .orElse((double) Indexing.NOWHERE);
          } catch (InvalidCallException stray) {
            return Double.NaN;
          }
        });
  }

  private static Index opposite(UnpoolGeometry places, Index i) {
    long[] mirrored = i.toArray();
    for (int axis = 2; axis < mirrored.length; axis++) {
      mirrored[axis] = places.outputShape().extent(axis) - 1 - mirrored[axis];
    }
    return Index.of(mirrored);
  }

  /** MAX-39: the gradients of all positions together are those of all windows together. */
  static Finding keepsSum(Witness witness, OperatorCase<MaxPool> example) {
    OperatorLayer<MaxPool> layer = new OperatorLayer<>(witness, example);
    Tensor gradient = layer.gradient(Slot.INPUT_GRADIENT);
    Tensor outputGradient = layer.outputGradient();
    return Product.equal(
        "the sum of inputGradient",
        Product.of(gradient, gradient.map(any -> 1)),
        "the sum of outputGradient",
        Product.of(outputGradient, outputGradient.map(any -> 1)));
  }

  /** MAX-41: where windows share nothing, the gradient is an unpooling by the indices. */
  static Finding gradientUnpools(Witness witness, OperatorCase<MaxPool> example) {
    OperatorLayer<MaxPool> layer = new OperatorLayer<>(witness, example);
    Tensor indices = layer.result(Slot.INDICES, layer.operator(), layer.inputs());
    Map<Slot, Tensor> given = new EnumMap<>(Slot.class);
    given.put(Slot.INPUT, layer.outputGradient());
    given.put(Slot.INDICES, indices);
    return layer
        .comparing(Slot.INPUT_GRADIENT)
        .law(layer.gradient(Slot.INPUT_GRADIENT), MaxUnpoolLaws.unpooled(witness, example, given));
  }
}
