package org.convspec.conformance.words;

import java.util.List;
import java.util.stream.DoubleStream;
import org.convspec.spec.geometry.AxisLines;
import org.convspec.spec.operator.Reduction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SoftmaxCrossEntropy;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.Plain;

/** Which label and which classes a loss or a gradient of it comes from. */
final class LossTrace implements IndexTrace {

  private final SoftmaxCrossEntropy loss;
  private final AxisLines lines;
  private final Tensor input;
  private final Tensor labels;

  private LossTrace(SoftmaxCrossEntropy loss, Tensor input, Tensor labels) {
    this.loss = loss;
    this.lines = loss.over(input.shape());
    this.input = input;
    this.labels = labels;
  }

  static IndexTrace of(Case example) {
    return new LossTrace(
        (SoftmaxCrossEntropy) example.operator(),
        example.canonical(Slot.INPUT, example.given().get(Slot.INPUT)),
        example.canonical(Slot.LABELS, example.given().get(Slot.LABELS)));
  }

  @Override
  public List<String> of(Slot slot, Index index) {
    if (slot == Slot.OUTPUT && loss.reduction() != Reduction.NONE) {
      return List.of(reduced());
    }
    Index labelled = Index.of(index.at(0), 0, index.spatial());
    double label = labels.at(labelled);
    String meaning = loss.isIgnored(label) ? ", which does not count" : "";
    return List.of(
        "has the label " + Plain.shortest(label) + meaning, LineTrace.of(lines, input, labelled));
  }

  private String reduced() {
    double[] all = labels.toArray();
    long counted = DoubleStream.of(all).filter(label -> !loss.isIgnored(label)).count();
    String verb = loss.reduction() == Reduction.SUM ? "adds up" : "is the mean of";
    return verb + " the losses of " + counted + " of " + Words.counted(all.length, "label");
  }
}
