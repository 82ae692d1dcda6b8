package org.convspec.conformance.contract;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.convspec.conformance.judge.Comparison;
import org.convspec.conformance.judge.Examination;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.operator.ChannelGroups;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.LocallyConnected;
import org.convspec.spec.operator.LocallyConnectedGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;

/**
 * What the locally connected operator alone obeys.
 *
 * <p>It shares independence (LOCAL-24), adjointness (LOCAL-27, LOCAL-28, LOCAL-29) and the
 * linearity of its gradients (LOCAL-30) with other operators, in {@link OperatorLaws}; and it
 * remembers nothing (LOCAL-11), see {@link Oracle}.
 */
final class LocallyConnectedLaws {

  private LocallyConnectedLaws() {}

  /** LOCAL-21, LOCAL-22: linear in an input, without a bias. */
  static Examination<OperatorCase<LocallyConnected>> linearIn(Slot slot) {
    Examination<OperatorCase<LocallyConnected>> law = OperatorLaws.linearIn(slot);
    return (witness, example) -> law.examine(witness, example.withOptions(Set.of()));
  }

  /** LOCAL-09: no bias is a bias of zeros. */
  static Finding absentBiasIsZero(Witness witness, OperatorCase<LocallyConnected> example) {
    OperatorCase<LocallyConnected> without = example.withOptions(Set.of());
    OperatorLayer<LocallyConnected> layer = OperatorLayer.ofExactLaw(witness, without);
    Shape bias = LocallyConnectedDomains.geometry(example).biasShape();
    Tensor zeros = Tensor.zeros(example.type(), bias);
    return layer
        .comparing(Slot.OUTPUT)
        .law(
            layer.output(),
            layer.result(Slot.OUTPUT, layer.operator(), layer.inputsWith(Slot.BIAS, zeros)));
  }

  /** LOCAL-23: a bias adds once to its own position. */
  static Finding biasAddsOnce(Witness witness, OperatorCase<LocallyConnected> example) {
    OperatorLayer<LocallyConnected> layer = OperatorLayer.ofExactLaw(witness, example);
    LocallyConnectedGeometry geometry = LocallyConnectedDomains.geometry(example);
    Map<Slot, Tensor> without = layer.inputs();
    Tensor bias = without.remove(Slot.BIAS);
    Tensor unbiased = layer.result(Slot.OUTPUT, layer.operator(), without);
    Tensor want =
        Tensor.tabulate(
            example.type(),
            unbiased.shape(),
            at -> unbiased.at(at) + bias.at(geometry.bias(at.at(1), at.spatial())));
    return layer.comparing(Slot.OUTPUT).law(layer.output(), want);
  }

  /** LOCAL-20: with equal weights everywhere it is convolution. */
  static Finding isConvolutionWhereShared(Witness witness, OperatorCase<LocallyConnected> example) {
    OperatorLayer<LocallyConnected> layer = OperatorLayer.ofExactLaw(witness, example);
    LocallyConnectedGeometry geometry = LocallyConnectedDomains.geometry(example);
    Map<Slot, Tensor> shared = new EnumMap<>(Slot.class);
    shared.put(Slot.INPUT, layer.input(Slot.INPUT));
    shared.put(Slot.WEIGHTS, layer.another(Slot.WEIGHTS, kernels(geometry)));
    Map<Slot, Tensor> everywhere = new EnumMap<>(shared);
    int axes = geometry.window().axes().size();
    everywhere.put(
        Slot.WEIGHTS,
        Tensor.tabulate(
            example.type(),
            geometry.weightsShape(),
            at -> shared.get(Slot.WEIGHTS).at(at.at(0), at.at(1), at.slice(2 + axes, axes))));
    if (example.options().contains(Slot.BIAS)) {
      Tensor bias = layer.another(Slot.BIAS, Shape.of(geometry.channels().outputChannels()));
      shared.put(Slot.BIAS, bias);
      everywhere.put(
          Slot.BIAS,
          Tensor.tabulate(example.type(), geometry.biasShape(), at -> bias.at(at.at(0))));
    }
    Tensor convolved =
        witness.askExactly(
            SharedConvolution.call(
                example, layer.operator().shared(), shared, Direction.FORWARD, Slot.OUTPUT),
            Slot.OUTPUT);
    return layer
        .comparing(Slot.OUTPUT)
        .law(layer.result(Slot.OUTPUT, layer.operator(), everywhere), convolved);
  }

  private static Shape kernels(LocallyConnectedGeometry geometry) {
    return Shape.of(
        geometry.channels().outputChannels(),
        geometry.channels().inputsPerGroup(),
        geometry.window().kernel());
  }

  /** LOCAL-31: the weights gradient summed over positions is that of convolution. */
  static Finding weightsGradientsSum(Witness witness, OperatorCase<LocallyConnected> example) {
    OperatorLayer<LocallyConnected> layer = OperatorLayer.ofExactLaw(witness, example);
    LocallyConnectedGeometry geometry = LocallyConnectedDomains.geometry(example);
    Slot slot = Slot.WEIGHTS_GRADIENT;
    Tensor local = layer.gradient(slot);
    Map<Slot, Tensor> shared = new EnumMap<>(Slot.class);
    shared.put(Slot.INPUT, layer.input(Slot.INPUT));
    shared.put(Slot.WEIGHTS, layer.another(Slot.WEIGHTS, kernels(geometry)));
    shared.put(Slot.OUTPUT_GRADIENT, layer.outputGradient());
    Tensor want =
        witness.askExactly(
            SharedConvolution.call(
                example, layer.operator().shared(), shared, Direction.GRADIENT, slot),
            slot);
    Tensor summed =
        Tensor.tabulate(
            example.type(),
            want.shape(),
            at -> {
              double sum = 0;
              for (Index o : geometry.window().outputShape().indices()) {
                sum += local.at(geometry.weight(at.at(0), at.at(1), o, at.spatial()));
              }
              return sum;
            });
    return layer.comparing(slot).law(summed, want);
  }

  /** LOCAL-26: other weights at one position change no other position. */
  static Finding weightsStayAtTheirPosition(
      Witness witness, OperatorCase<LocallyConnected> example) {
    OperatorLayer<LocallyConnected> layer = OperatorLayer.ofExactLaw(witness, example);
    Shape positions = LocallyConnectedDomains.geometry(example).window().outputShape();
    Index changed = positions.index(Math.floorMod(example.fill().seed(), positions.elementCount()));
    Tensor weights = layer.input(Slot.WEIGHTS);
    Tensor others =
        Tensor.tabulate(
            example.type(),
            weights.shape(),
            at -> weights.at(at) + (at.slice(2, positions.rank()).equals(changed) ? 1 : 0));
    Tensor before = layer.output();
    Tensor after =
        layer.result(Slot.OUTPUT, layer.operator(), layer.inputsWith(Slot.WEIGHTS, others));
    Tensor want =
        Tensor.tabulate(
            example.type(),
            before.shape(),
            at -> at.spatial().equals(changed) ? after.at(at) : before.at(at));
    return layer.comparing(Slot.OUTPUT).law(after, want);
  }

  /** LOCAL-17: the input gradient is 0 wherever no window reaches. */
  static Finding zeroWhereUnread(Witness witness, OperatorCase<LocallyConnected> example) {
    LocallyConnectedGeometry geometry = LocallyConnectedDomains.geometry(example);
    Slot slot = Slot.INPUT_GRADIENT;
    Tensor got = witness.ask(example.asking(slot), slot);
    Tensor want =
        Tensor.tabulate(
            got.type(),
            got.shape(),
            at -> geometry.window().linksOfInput(at.spatial()).isEmpty() ? 0 : got.at(at));
    Finding finding = new Comparison(example, slot).exact(got, want);
    return finding.isViolation() ? finding : Finding.pass();
  }

  /** LOCAL-25: groups are operators side by side. */
  static Finding groupsSplit(Witness witness, OperatorCase<LocallyConnected> example) {
    OperatorLayer<LocallyConnected> layer = OperatorLayer.ofExactLaw(witness, example);
    ChannelGroups groups = LocallyConnectedDomains.geometry(example).channels();
    LocallyConnected single = layer.operator().withGroups(1);
    long outputs = groups.outputsPerGroup();
    Tensor joined = null;
    for (long group = 0; group < groups.groups(); group++) {
      Map<Slot, Tensor> inputs = layer.inputs();
      long firstInput = group * groups.inputsPerGroup();
      long firstOutput = group * outputs;
      inputs.replaceAll(
          (slot, whole) ->
              slot == Slot.INPUT
                  ? Rearrangement.slice(whole, 1, firstInput, groups.inputsPerGroup())
                  : Rearrangement.slice(whole, 0, firstOutput, outputs));
      Tensor part = layer.result(Slot.OUTPUT, single, inputs);
      joined = joined == null ? part : Rearrangement.concatenated(joined, part, 1);
    }
    return layer.comparing(Slot.OUTPUT).law(layer.output(), joined);
  }

  /** LOCAL-18: gradients of nothing are zeros. */
  static Examination<OperatorCase<LocallyConnected>> zero(Slot slot) {
    return (witness, example) -> {
      Tensor got = witness.ask(example.asking(slot), slot);
      Finding finding = new Comparison(example, slot).exact(got, got.map(any -> 0));
      return finding.isViolation() ? finding : Finding.pass();
    };
  }
}
