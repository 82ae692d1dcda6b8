package org.convspec.conformance.contract;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.convspec.conformance.judge.Examination;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Mismatch;
import org.convspec.conformance.judge.Witness;
import org.convspec.reference.accuracy.AveragePoolBound;
import org.convspec.reference.accuracy.ResizeBound;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.geometry.ResizeAxis;
import org.convspec.spec.geometry.ResizeGeometry;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Lists;
import org.convspec.vectors.cases.OperatorCase;

/**
 * Identities of resizing. Shares are mostly rounded, so both sides of a law may be off by their
 * bounds; where nothing is rounded, bounds are hardly more than 0.
 *
 * <p>It remembers nothing (RESIZE-57), see {@link Oracle}.
 */
final class ResizeLaws {

  private static final int FIRST_SPATIAL_AXIS = 2;

  /** RESIZE-28: what no output position may take from has no gradient. */
  static final Examination<OperatorCase<Resize>> ZERO_WHERE_UNREAD =
      Zeros.where(
          Slot.INPUT_GRADIENT,
          example -> {
            ResizeGeometry geometry = ResizeDomains.geometry(example);
            return index -> isUnread(geometry, index);
          });

  private final Witness witness;
  private final OperatorCase<Resize> example;
  private final OperatorLayer<Resize> layer;

  private ResizeLaws(Witness witness, OperatorCase<Resize> example) {
    this.witness = witness;
    this.example = example;
    this.layer = new OperatorLayer<>(witness, example);
  }

  private Inexact output(Resize resize, Tensor input) {
    Call call =
        example
            .with(resize)
            .calling(layer.inputsWith(Slot.INPUT, input), Direction.FORWARD, Slot.OUTPUT);
    return new Inexact(witness.ask(call, Slot.OUTPUT), ResizeBound.of(call, Slot.OUTPUT));
  }

  private Inexact output(Tensor input) {
    return output(example.operator(), input);
  }

  private Inexact gradient(Tensor outputGradient) {
    Map<Slot, Tensor> tensors = new EnumMap<>(layer.inputs());
    tensors.put(Slot.OUTPUT_GRADIENT, outputGradient);
    Call call = example.calling(tensors, Direction.GRADIENT, Slot.INPUT_GRADIENT);
    return new Inexact(
        witness.ask(call, Slot.INPUT_GRADIENT), ResizeBound.of(call, Slot.INPUT_GRADIENT));
  }

  private Tensor input() {
    return layer.input(Slot.INPUT);
  }

  private Finding same(Inexact left, Inexact right) {
    return left.agreesWith(right, layer.comparing(Slot.OUTPUT));
  }

  /** No coordinate comes within one position of it: roundings are far smaller. */
  private static boolean isUnread(ResizeGeometry geometry, Index index) {
    for (int number = 0; number < geometry.axes().size(); number++) {
      ResizeAxis axis = geometry.axes().get(number);
      long i = index.at(FIRST_SPATIAL_AXIS + number);
      boolean isRead = false;
      for (long o = 0; o < axis.outputExtent(); o++) {
        double distance = Math.abs(axis.coordinate(o).toDouble() - i);
        isRead |= distance < 1.001;
      }
      if (!isRead) {
        return true;
      }
    }
    return false;
  }

  /** RESIZE-30: equal extents change nothing, not by a bit. */
  static Finding keeps(Witness witness, OperatorCase<Resize> example) {
    ResizeLaws laws = new ResizeLaws(witness, example);
    return laws.layer.comparing(Slot.OUTPUT).law(laws.layer.output(), laws.input());
  }

  /** RESIZE-31: a constant stays what it is. */
  static Finding constantStays(Witness witness, OperatorCase<Resize> example) {
    ResizeLaws laws = new ResizeLaws(witness, example);
    double constant = 1 + example.fill().seed() % 7;
    Inexact output = laws.output(laws.input().map(any -> constant));
    return laws.same(output, Inexact.exact(output.value().map(any -> constant)));
  }

  /** RESIZE-32: f(2 a - 3 b) = 2 f(a) - 3 f(b). */
  static Finding isLinear(Witness witness, OperatorCase<Resize> example) {
    ResizeLaws laws = new ResizeLaws(witness, example);
    Tensor a = laws.input();
    Tensor b = laws.layer.another(Slot.INPUT, a.shape());
    return laws.same(
        laws.output(a.combine(b, OperatorLaws::mix)), laws.output(a).mixed(laws.output(b)));
  }

  /** RESIZE-34: g(2 a - 3 b) = 2 g(a) - 3 g(b). */
  static Finding gradientIsLinear(Witness witness, OperatorCase<Resize> example) {
    ResizeLaws laws = new ResizeLaws(witness, example);
    Tensor a = laws.layer.outputGradient();
    Tensor b = laws.layer.another(Slot.OUTPUT_GRADIENT, a.shape());
    return laws.gradient(a.combine(b, OperatorLaws::mix))
        .agreesWith(
            laws.gradient(a).mixed(laws.gradient(b)), laws.layer.comparing(Slot.INPUT_GRADIENT));
  }

  /** RESIZE-33: the product of f(x) and dy is that of x and g(dy). */
  static Finding isAdjoint(Witness witness, OperatorCase<Resize> example) {
    ResizeLaws laws = new ResizeLaws(witness, example);
    Tensor x = laws.input();
    Tensor dy = laws.layer.outputGradient();
    Inexact gradient = laws.gradient(dy); // first, because it may be declined
    Inexact output = laws.output(x);
    double got = Product.of(output.value(), dy);
    double want = Product.of(x, gradient.value());
    double permitted = error(output, dy) + error(gradient, x);
    if (!(Math.abs(got - want) <= permitted)) {
      String what = "the product of output and outputGradient";
      return Finding.fail(
          what + " is not the product of input and inputGradient",
          new Mismatch(
              what,
              Double.toString(got),
              Double.toString(want),
              Double.toString(permitted),
              List.of()));
    }
    return got == 0 ? Finding.weak("the products are 0") : Finding.pass();
  }

  /** Returns how far a product may be off, its own sum in float64 included. */
  private static double error(Inexact result, Tensor factor) {
    double inherited = 0;
    double magnitude = 0;
    for (Index index : factor.shape().indices()) {
      inherited += result.bound().at(index) * Math.abs(factor.at(index));
      magnitude += Math.abs(result.value().at(index) * factor.at(index));
    }
    return inherited + factor.shape().elementCount() * Math.ulp(magnitude);
  }

  /** RESIZE-35: items behind each other give outputs behind each other. */
  static Finding itemsAreIndependent(Witness witness, OperatorCase<Resize> example) {
    ResizeLaws laws = new ResizeLaws(witness, example);
    Tensor one = laws.input();
    Tensor other = laws.layer.another(Slot.INPUT, one.shape());
    Inexact apart =
        laws.output(one).joined(laws.output(other), (a, b) -> Rearrangement.concatenated(a, b, 0));
    return laws.same(laws.output(Rearrangement.concatenated(one, other, 0)), apart);
  }

  /** RESIZE-36: channels in opposite order give outputs in opposite order. */
  static Finding channelsAreIndependent(Witness witness, OperatorCase<Resize> example) {
    ResizeLaws laws = new ResizeLaws(witness, example);
    long channels = laws.input().shape().extent(1);
    return laws.same(
        laws.output(Rearrangement.mirroredInBlocks(laws.input(), 1, channels)),
        laws.output(laws.input())
            .moved(output -> Rearrangement.mirroredInBlocks(output, 1, channels)));
  }

  /** RESIZE-37: all axes at once, or one after the other. */
  static Finding axisAfterAxis(Witness witness, OperatorCase<Resize> example) {
    ResizeLaws laws = new ResizeLaws(witness, example);
    Resize resize = example.operator();
    Inexact inSteps = Inexact.exact(laws.input());
    for (int axis = 0; axis < example.spatialRank(); axis++) {
      Tensor soFar = inSteps.value().as(example.type());
      double error = inSteps.largestError(); // shares add up to 1
      inSteps = laws.output(alone(resize, axis, soFar.shape().spatial()), soFar);
      inSteps = inSteps.withMoreError(error);
    }
    return laws.same(laws.output(laws.input()), inSteps);
  }

  /** Returns the resizing of one axis; on the others everything stays. */
  private static Resize alone(Resize resize, int axis, Shape space) {
    List<Long> extents = Arrays.stream(space.toArray()).boxed().toList();
    List<Double> ones = Collections.nCopies(extents.size(), 1.0);
    Resize others =
        resize.withOutputExtents(Lists.replaced(extents, axis, resize.outputExtents().get(axis)));
    return resize.scales().isEmpty()
        ? others
        : others.withScales(Lists.replaced(ones, axis, resize.scales().get(axis)));
  }

  /** RESIZE-38: whole factors repeat. */
  static Finding repeats(Witness witness, OperatorCase<Resize> example) {
    ResizeLaws laws = new ResizeLaws(witness, example);
    Shape from = laws.input().shape();
    Shape to = example.outputShape();
    Rearrangement repeat = (axis, o) -> o / (to.extent(axis) / from.extent(axis));
    return laws.layer
        .comparing(Slot.OUTPUT)
        .law(laws.layer.output(), repeat.apply(laws.input(), to));
  }

  /** RESIZE-39: divisors that are powers of two leave out. */
  static Finding leavesOut(Witness witness, OperatorCase<Resize> example) {
    ResizeLaws laws = new ResizeLaws(witness, example);
    Shape from = laws.input().shape();
    Shape to = example.outputShape();
    Rearrangement some = (axis, o) -> o * (from.extent(axis) / to.extent(axis));
    return laws.layer.comparing(Slot.OUTPUT).law(laws.layer.output(), some.apply(laws.input(), to));
  }

  /** RESIZE-40: the corners of the output are those of the input. */
  static Finding cornersStay(Witness witness, OperatorCase<Resize> example) {
    ResizeLaws laws = new ResizeLaws(witness, example);
    Inexact output = laws.output(laws.input());
    return laws.same(output.moved(ResizeLaws::corners), Inexact.exact(corners(laws.input())));
  }

  private static Tensor corners(Tensor tensor) {
    long[] two = tensor.shape().toArray();
    Arrays.fill(two, FIRST_SPATIAL_AXIS, two.length, 2);
    Rearrangement ends =
        (axis, end) -> axis < FIRST_SPATIAL_AXIS ? end : end * (tensor.shape().extent(axis) - 1);
    return ends.apply(tensor, Shape.of(two));
  }

  /** RESIZE-41: seen in a mirror, it is the same. */
  static Finding isSymmetric(Witness witness, OperatorCase<Resize> example) {
    ResizeLaws laws = new ResizeLaws(witness, example);
    return laws.same(
        laws.output(Rearrangement.mirrored(laws.input())),
        laws.output(laws.input()).moved(Rearrangement::mirrored));
  }

  /** RESIZE-42: half as long is the average of pairs. */
  static Finding halvesByAverages(Witness witness, OperatorCase<Resize> example) {
    ResizeLaws laws = new ResizeLaws(witness, example);
    int rank = example.spatialRank();
    List<Long> twos = Collections.nCopies(rank, 2L);
    PoolWindow pairs =
        new PoolWindow(
            twos,
            twos,
            Collections.nCopies(rank, 1L),
            new PaddingRule.Explicit(Collections.nCopies(rank, Padding.NONE)),
            OutputRounding.FLOOR);
    Call average =
        new Call(
            new AveragePool(pairs, Divisor.KERNEL, 0, EmptyWindow.REJECTED),
            Direction.FORWARD,
            example.layouts(),
            Map.of(Slot.INPUT, example.layouts().store(Slot.INPUT, laws.input())),
            Set.of(Slot.OUTPUT));
    Tensor averages = witness.ask(average, Slot.OUTPUT);
    return laws.same(
        laws.output(laws.input()),
        new Inexact(averages, AveragePoolBound.of(average, Slot.OUTPUT)));
  }
}
