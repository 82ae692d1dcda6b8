package org.convspec.conformance.contract;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.convspec.conformance.judge.Comparison;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.Call;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.PoolGeometry;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.OperatorCase;

/**
 * What average pooling alone obeys.
 *
 * <p>It shares linearity (AVG-20, AVG-26), adjointness (AVG-21) and independence (AVG-24, AVG-25)
 * with other operators, in {@link OperatorLaws}; and it remembers nothing (AVG-17), see {@link
 * Oracle}.
 */
final class AveragePoolLaws {

  private AveragePoolLaws() {}

  /** AVG-10: a window that reads no element has the declared value, and passes no gradient. */
  static Finding emptyWindowsHaveTheirValue(Witness witness, OperatorCase<AveragePool> example) {
    PoolGeometry geometry = AveragePoolDomains.geometry(example);
    EmptyWindow empty = example.operator().empty();
    Tensor got = witness.ask(example.forward(), Slot.OUTPUT);
    Tensor want =
        Tensor.tabulate(
            got.type(),
            got.shape(),
            index -> isEmpty(geometry, index) ? empty.value(example.type()) : got.at(index));
    Finding finding = new Comparison(example, Slot.OUTPUT).exact(got, want);
    return finding.isViolation() ? finding : Finding.pass();
  }

  private static boolean isEmpty(PoolGeometry geometry, Index index) {
    return geometry.window().linksOfOutput(index.spatial()).isEmpty();
  }

  /** AVG-12: the input gradient is 0 wherever no window reaches. */
  static Finding zeroWhereUnread(Witness witness, OperatorCase<AveragePool> example) {
    PoolGeometry geometry = AveragePoolDomains.geometry(example);
    Slot slot = Slot.INPUT_GRADIENT;
    Tensor got = witness.ask(example.asking(slot), slot);
    Tensor want =
        Tensor.tabulate(
            got.type(),
            got.shape(),
            index -> geometry.window().linksOfInput(index.spatial()).isEmpty() ? 0 : got.at(index));
    Finding finding = new Comparison(example, slot).exact(got, want);
    return finding.isViolation() ? finding : Finding.pass();
  }

  /** AVG-22: times its divisor, it is a depthwise convolution with ones. */
  static Finding isConvolutionWithOnes(Witness witness, OperatorCase<AveragePool> example) {
    PoolGeometry geometry = AveragePoolDomains.geometry(example);
    OperatorLayer<AveragePool> layer = OperatorLayer.ofExactLaw(witness, example);
    Tensor sums = witness.askExactly(depthwise(example, geometry), Slot.OUTPUT);
    Tensor averages = layer.output();
    Tensor multiplied =
        Tensor.tabulate(
            averages.type(),
            averages.shape(),
            index -> averages.at(index) * example.operator().divisorAt(geometry, index.spatial()));
    return layer.comparing(Slot.OUTPUT).law(multiplied, sums);
  }

  private static Call depthwise(OperatorCase<AveragePool> example, PoolGeometry geometry) {
    PoolWindow window = example.operator().window();
    long channels = geometry.channels();
    Convolution convolution =
        new Convolution(
            window.strides(),
            window.dilations(),
            window.padding(),
            window.rounding(),
            channels,
            Orientation.CORRELATION);
    Shape weights = Shape.of(channels, 1, geometry.window().kernel());
    ConvolutionCase depthwise =
        new ConvolutionCase(
            convolution,
            geometry.inputShape(),
            weights,
            Optional.empty(),
            Optional.empty(),
            example.layouts(),
            example.type(),
            example.fill());
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    tensors.put(Slot.INPUT, example.canonical(Slot.INPUT, geometry.inputShape()));
    tensors.put(Slot.WEIGHTS, Tensor.tabulate(example.type(), weights, index -> 1));
    return depthwise.calling(tensors, Direction.FORWARD, Slot.OUTPUT);
  }

  /** AVG-23: the average of a constant, counted inside the input, is that constant. */
  static Finding constantsStay(Witness witness, OperatorCase<AveragePool> example) {
    OperatorLayer<AveragePool> layer = OperatorLayer.ofExactLaw(witness, example);
    Tensor input = layer.input(Slot.INPUT).map(any -> 5);
    Tensor got = layer.result(Slot.OUTPUT, layer.operator(), layer.inputsWith(Slot.INPUT, input));
    return layer.comparing(Slot.OUTPUT).law(got, got.map(any -> 5));
  }
}
