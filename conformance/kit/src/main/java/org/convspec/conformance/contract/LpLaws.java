package org.convspec.conformance.contract;

import java.util.Map;
import org.convspec.conformance.judge.Comparison;
import org.convspec.conformance.judge.Examination;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.reference.accuracy.LpPoolBound;
import org.convspec.spec.Call;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.IndexBase;
import org.convspec.spec.operator.Indexing;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.LpPooling;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.NanPolicy;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PlaneGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.StorageOrder;
import org.convspec.spec.operator.TieRule;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;
import org.convspec.vectors.notation.AveragePoolNotation;
import org.convspec.vectors.notation.MaxPoolNotation;

/**
 * What Lp pooling alone obeys.
 *
 * <p>It shares independence (LP-24, LP-25), the linearity of its gradient (LP-26) and the product
 * of input and gradient (LP-27) with other operators, in {@link OperatorLaws}; and it remembers
 * nothing (LP-10), see {@link Oracle}.
 */
final class LpLaws {

  private static final double SCALE = 4;

  private LpLaws() {}

  /** LP-09: a window that reads no element gives 0; others are not looked at. */
  static <O extends Operator & LpPooling> Examination<OperatorCase<O>> emptyWindowsGiveZero() {
    return (witness, example) -> {
      PlaneGeometry geometry = example.operator().over(example.shape(Slot.INPUT));
      Tensor got = witness.ask(example.forward(), Slot.OUTPUT);
      Tensor want =
          Tensor.tabulate(
              got.type(),
              got.shape(),
              index ->
                  geometry.relation().linksOfOutput(index.spatial()).isEmpty() ? 0 : got.at(index));
      Finding finding = new Comparison(example, Slot.OUTPUT).exact(got, want);
      return finding.isViolation() ? finding : Finding.pass();
    };
  }

  /** LP-20: f(4 x) = 4 f(x), within the bounds of the two. */
  static Finding isHomogeneous(Witness witness, OperatorCase<LpPool> example) {
    OperatorLayer<LpPool> layer = new OperatorLayer<>(witness, example);
    Tensor input = layer.input(Slot.INPUT);
    Tensor scaled = input.map(value -> SCALE * value);
    Tensor bound =
        bound(example, scaled).combine(bound(example, input), (own, other) -> own + SCALE * other);
    return layer
        .comparing(Slot.OUTPUT)
        .bounded(of(layer, scaled), layer.output().map(value -> SCALE * value), bound);
  }

  /** LP-23: larger magnitudes give no smaller output, within the bounds of the two. */
  static Finding isMonotone(Witness witness, OperatorCase<LpPool> example) {
    OperatorLayer<LpPool> layer = new OperatorLayer<>(witness, example);
    Tensor input = layer.input(Slot.INPUT);
    Tensor larger =
        input.combine(
            layer.another(Slot.INPUT, input.shape()),
            (value, more) -> value + Math.copySign(more > 0 ? more : 0, value));
    Tensor bound = bound(example, larger).combine(bound(example, input), Double::sum);
    Tensor got = of(layer, larger);
    return layer.comparing(Slot.OUTPUT).bounded(got, got.combine(layer.output(), Math::max), bound);
  }

  private static Tensor of(OperatorLayer<LpPool> layer, Tensor input) {
    return layer.result(Slot.OUTPUT, layer.operator(), layer.inputsWith(Slot.INPUT, input));
  }

  private static Tensor bound(OperatorCase<LpPool> example, Tensor input) {
    Call call = example.calling(Map.of(Slot.INPUT, input), Direction.FORWARD, Slot.OUTPUT);
    return LpPoolBound.of(call, Slot.OUTPUT);
  }

  /** LP-21: with p = 1 it is the average pooling of magnitudes divided by 1. */
  static Finding isSumOfMagnitudes(Witness witness, OperatorCase<LpPool> example) {
    AveragePool sum =
        new AveragePool(example.operator().window(), Divisor.GIVEN, 1, EmptyWindow.ZERO);
    return isOfMagnitudes(witness, example, AveragePoolNotation.NOTATION, sum);
  }

  /** LP-22: with an infinite power it is the max pooling of magnitudes. */
  static Finding isMaximumOfMagnitudes(Witness witness, OperatorCase<LpPool> example) {
    MaxPool maximum =
        new MaxPool(
            example.operator().window(),
            NanPolicy.PROPAGATE,
            TieRule.FIRST,
            EmptyWindow.ZERO,
            new Indexing(StorageOrder.ROW_MAJOR, IndexBase.PLANE));
    return isOfMagnitudes(witness, example, MaxPoolNotation.NOTATION, maximum);
  }

  /** The output is what another pooling makes of the magnitudes. */
  private static <O extends Operator> Finding isOfMagnitudes(
      Witness witness, OperatorCase<LpPool> example, OperatorNotation<O> notation, O operator) {
    OperatorLayer<LpPool> layer = OperatorLayer.ofExactLaw(witness, example);
    Tensor magnitudes = layer.input(Slot.INPUT).map(Math::abs);
    OperatorCase<O> other = RegionLaws.as(notation, operator, example);
    Tensor want =
        witness.askExactly(
            other.calling(Map.of(Slot.INPUT, magnitudes), Direction.FORWARD, Slot.OUTPUT),
            Slot.OUTPUT);
    return layer.comparing(Slot.OUTPUT).law(layer.output(), want);
  }
}
