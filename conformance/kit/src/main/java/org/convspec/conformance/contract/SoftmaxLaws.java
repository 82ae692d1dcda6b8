package org.convspec.conformance.contract;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.reference.accuracy.SoftmaxBound;
import org.convspec.spec.geometry.AxisLines;
import org.convspec.spec.operator.LogSoftmax;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Softmax;
import org.convspec.spec.operator.SoftmaxFunction;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;

/** What softmax and its logarithm obey; the same call the same answer (SOFT-09) is a law of all. */
final class SoftmaxLaws {

  /** Integers of every floating-point type stay exact when it is added to small ones. */
  private static final double SHIFT = 64;

  private SoftmaxLaws() {}

  private static Tensor bound(OperatorCase<SoftmaxFunction> example, Map<Slot, Tensor> inputs) {
    return InexactLaws.ofOutput(example, inputs, SoftmaxBound::of);
  }

  /** SOFT-30: a number added to a whole line changes nothing. */
  static Finding isShiftInvariant(Witness witness, OperatorCase<SoftmaxFunction> example) {
    OperatorLayer<SoftmaxFunction> layer = new OperatorLayer<>(witness, example);
    Map<Slot, Tensor> moved =
        layer.inputsWith(Slot.INPUT, layer.input(Slot.INPUT).map(x -> x + SHIFT));
    return layer
        .comparing(Slot.OUTPUT)
        .law(
            InexactLaws.wide(layer.result(Slot.OUTPUT, example.operator(), moved)),
            InexactLaws.wide(layer.output()),
            bound(example, layer.inputs()).combine(bound(example, moved), Double::sum));
  }

  /** Returns one number for each line of a tensor, in the shape that has one position there. */
  private static Tensor perLine(AxisLines lines, Tensor tensor, ToDoubleFunction<double[]> ofLine) {
    long[] extents = lines.shape().toArray();
    extents[lines.axis()] = Math.min(1, extents[lines.axis()]);
    return Tensor.tabulate(
        ElementType.FLOAT64,
        Shape.of(extents),
        at -> ofLine.applyAsDouble(lines.through(at).stream().mapToDouble(tensor::at).toArray()));
  }

  private static double sum(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum += number;
    }
    return sum;
  }

  /** SOFT-31: a softmax adds to one along its axis. */
  static Finding addsToOne(Witness witness, OperatorCase<SoftmaxFunction> example) {
    OperatorLayer<SoftmaxFunction> layer = new OperatorLayer<>(witness, example);
    Tensor output = InexactLaws.wide(layer.output());
    AxisLines lines = example.operator().over(output.shape());
    Tensor sums = perLine(lines, output, SoftmaxLaws::sum);
    return layer
        .comparing(Slot.OUTPUT)
        .law(
            sums,
            sums.map(any -> 1),
            withAdding(perLine(lines, bound(example, layer.inputs()), SoftmaxLaws::sum)));
  }

  /** The sums of a law are themselves rounded, to float64. */
  private static Tensor withAdding(Tensor bound) {
    return bound.map(error -> error + 0x1p-46);
  }

  /** SOFT-32: a line in the opposite order gives the same numbers in the opposite order. */
  static Finding isEquivariant(Witness witness, OperatorCase<SoftmaxFunction> example) {
    OperatorLayer<SoftmaxFunction> layer = new OperatorLayer<>(witness, example);
    int axis = (int) example.operator().axis();
    Tensor input = layer.input(Slot.INPUT);
    long whole = Math.max(1, input.shape().extent(axis));
    Tensor mirrored = Rearrangement.mirroredInBlocks(input, axis, whole);
    Tensor ofMirrored =
        layer.result(Slot.OUTPUT, example.operator(), layer.inputsWith(Slot.INPUT, mirrored));
    return layer
        .comparing(Slot.OUTPUT)
        .law(
            InexactLaws.wide(Rearrangement.mirroredInBlocks(ofMirrored, axis, whole)),
            InexactLaws.wide(layer.output()),
            bound(example, layer.inputs()).map(error -> 2 * error));
  }

  /** SOFT-33: the exponential of the logarithm of softmax is softmax. */
  static Finding isLogarithmOfSoftmax(Witness witness, OperatorCase<SoftmaxFunction> example) {
    OperatorLayer<SoftmaxFunction> layer = new OperatorLayer<>(witness, example);
    SoftmaxFunction softmax = new Softmax(example.operator().axis());
    SoftmaxFunction logarithm = new LogSoftmax(example.operator().axis());
    Map<Slot, Tensor> inputs = layer.inputs();
    Tensor ofSoftmax = InexactLaws.wide(layer.result(Slot.OUTPUT, softmax, inputs));
    Tensor power = InexactLaws.wide(layer.result(Slot.OUTPUT, logarithm, inputs)).map(Math::exp);
    Tensor ofPower =
        power.combine(
            bound(example.with(logarithm), inputs),
            (y, error) -> y * (Math.expm1(error) + 0x1p-50));
    return layer
        .comparing(Slot.OUTPUT)
        .law(power, ofSoftmax, ofPower.combine(bound(example.with(softmax), inputs), Double::sum));
  }

  /** SOFT-35: an input gradient adds to zero along the axis. */
  static Finding gradientAddsToZero(Witness witness, OperatorCase<SoftmaxFunction> example) {
    OperatorLayer<SoftmaxFunction> layer = new OperatorLayer<>(witness, example);
    Slot slot = Slot.INPUT_GRADIENT;
    Tensor gradient = InexactLaws.wide(layer.gradient(slot));
    AxisLines lines = example.operator().over(gradient.shape());
    Tensor sums = perLine(lines, gradient, SoftmaxLaws::sum);
    Tensor magnitudes = perLine(lines, gradient.map(Math::abs), SoftmaxLaws::sum);
    Tensor bounds =
        perLine(lines, SoftmaxBound.of(example.asking(slot), slot), SoftmaxLaws::sum)
            .combine(magnitudes, (error, magnitude) -> error + 0x1p-46 * magnitude);
    Finding finding = layer.comparing(slot).law(sums, sums.map(any -> 0), bounds);
    return finding.isViolation() ? finding : Finding.pass();
  }

  /** SOFT-37: lines do not see each other: a change in the first leaves the others as they are. */
  static Finding linesAreIndependent(Witness witness, OperatorCase<SoftmaxFunction> example) {
    OperatorLayer<SoftmaxFunction> layer = new OperatorLayer<>(witness, example);
    Tensor input = layer.input(Slot.INPUT);
    List<List<Index>> lines = example.operator().over(input.shape()).all();
    Tensor changed =
        Tensor.tabulate(
            input.type(),
            input.shape(),
            at -> lines.get(0).contains(at) ? 2 * input.at(at) : input.at(at));
    Tensor got =
        layer.result(Slot.OUTPUT, example.operator(), layer.inputsWith(Slot.INPUT, changed));
    Tensor output = layer.output();
    Tensor want =
        Tensor.tabulate(
            output.type(),
            output.shape(),
            at -> lines.get(0).contains(at) ? got.at(at) : output.at(at));
    return layer
        .comparing(Slot.OUTPUT)
        .law(
            InexactLaws.wide(got),
            InexactLaws.wide(want),
            bound(example, layer.inputs()).map(error -> 2 * error));
  }

  /** SOFT-42: on lines whose largest number is infinite, NaN. */
  static Finding isNanWhereLargestIsInfinite(
      Witness witness, OperatorCase<SoftmaxFunction> example) {
    OperatorLayer<SoftmaxFunction> layer = new OperatorLayer<>(witness, example);
    Tensor input = layer.input(Slot.INPUT);
    AxisLines lines = example.operator().over(input.shape());
    Tensor got = layer.output();
    Tensor want =
        Tensor.tabulate(
            got.type(),
            got.shape(),
            at ->
                Double.isInfinite(SoftmaxDomains.largest(input, lines.through(at)))
                    ? Double.NaN
                    : got.at(at));
    return layer.comparing(Slot.OUTPUT).exact(got, want);
  }
}
