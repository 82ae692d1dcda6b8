package org.convspec.conformance.explain;

import java.util.ArrayList;
import java.util.List;
import org.convspec.conformance.explain.Term.Kind;
import org.convspec.spec.geometry.Window.Link;
import org.convspec.spec.operator.ChannelGroups;
import org.convspec.spec.operator.ConvolutionGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.ConvolutionCase;

/** The terms of one element of a convolution's output or gradient, in the order of the formula. */
public final class ConvolutionExplanation {

  private final ConvolutionCase example;
  private final ConvolutionGeometry geometry;
  private final Slot slot;
  private final Index index;
  private final List<Term> terms = new ArrayList<>();
  private double sum;

  private ConvolutionExplanation(ConvolutionCase example, Slot slot, Index index) {
    this.example = example;
    this.geometry = example.geometry();
    this.slot = slot;
    this.index = index;
  }

  /**
   * Returns the terms of one element.
   *
   * @param example the case
   * @param slot a result: the output or one of the gradients
   * @param index the element, canonical
   * @throws InvalidCallException by the rule that the case breaks, or by TEN-04 if there is no such
   *     element
   */
  public static List<Term> of(ConvolutionCase example, Slot slot, Index index) {
    Shape shape = example.asking(slot).resultShapes().get(slot);
    shape.offset(index); // TEN-04: refuses an index outside
    ConvolutionExplanation explanation = new ConvolutionExplanation(example, slot, index);
    explanation.collect();
    return List.copyOf(explanation.terms);
  }

  private void collect() {
    switch (slot) {
      case OUTPUT -> collectOutput();
      case INPUT_GRADIENT -> collectInputGradient();
      case WEIGHTS_GRADIENT -> collectWeightsGradient();
      case BIAS_GRADIENT -> collectBiasGradient();
      default -> throw new AssertionError(slot + " is not a result");
    }
  }

  /** CONV-10, with the taps that look outside shown as such. */
  private void collectOutput() {
    ChannelGroups channels = geometry.channels();
    long n = index.at(0);
    long oc = index.at(1);
    if (example.bias().isPresent()) {
      single(Slot.BIAS, Index.of(oc));
    }
    for (long ic : channels.inputChannelsOf(oc)) {
      for (Index k : geometry.window().kernel().indices()) {
        Index i = geometry.window().position(index.spatial(), k);
        Index weightsAt = Index.of(oc, channels.withinGroup(ic), geometry.weightsTap(k));
        if (geometry.window().isInside(i)) {
          product(Slot.INPUT, Index.of(n, ic, i), Slot.WEIGHTS, weightsAt);
        } else {
          outside(Slot.INPUT, Index.of(n, ic, i), Slot.WEIGHTS, weightsAt);
        }
      }
    }
  }

  /** CONV-22. */
  private void collectInputGradient() {
    ChannelGroups channels = geometry.channels();
    long n = index.at(0);
    long ic = index.at(1);
    for (long oc : channels.outputChannelsOf(ic)) {
      for (Link link : geometry.window().linksOfInput(index.spatial())) {
        product(
            Slot.OUTPUT_GRADIENT,
            Index.of(n, oc, link.output()),
            Slot.WEIGHTS,
            Index.of(oc, channels.withinGroup(ic), geometry.weightsTap(link.tap())));
      }
    }
  }

  /** CONV-23. */
  private void collectWeightsGradient() {
    long oc = index.at(0);
    long ic = geometry.channels().inputChannel(oc, index.at(1));
    for (long n = 0; n < geometry.batch(); n++) {
      for (Link link : geometry.window().linksOfTap(geometry.weightsTap(index.spatial()))) {
        product(
            Slot.OUTPUT_GRADIENT,
            Index.of(n, oc, link.output()),
            Slot.INPUT,
            Index.of(n, ic, link.input()));
      }
    }
  }

  /** CONV-24. */
  private void collectBiasGradient() {
    for (long n = 0; n < geometry.batch(); n++) {
      for (Index o : geometry.window().outputShape().indices()) {
        single(Slot.OUTPUT_GRADIENT, Index.of(n, index.at(0), o));
      }
    }
  }

  private void single(Slot of, Index at) {
    double value = tensor(of).at(at);
    sum += value;
    terms.add(new Term(of.label() + at, "", value, 1, sum, Kind.SINGLE));
  }

  private void product(Slot left, Index leftAt, Slot right, Index rightAt) {
    double leftValue = tensor(left).at(leftAt);
    double rightValue = tensor(right).at(rightAt);
    sum += leftValue * rightValue;
    add(left, leftAt, right, rightAt, leftValue, rightValue, Kind.PRODUCT);
  }

  /** WIN-23: a tap that looks outside the input contributes nothing. */
  private void outside(Slot left, Index leftAt, Slot right, Index rightAt) {
    add(left, leftAt, right, rightAt, 0, tensor(right).at(rightAt), Kind.OUTSIDE);
  }

  private void add(
      Slot left,
      Index leftAt,
      Slot right,
      Index rightAt,
      double leftValue,
      double rightValue,
      Kind kind) {
    terms.add(
        new Term(left.label() + leftAt, right.label() + rightAt, leftValue, rightValue, sum, kind));
  }

  private Tensor tensor(Slot of) {
    return example.canonical(
        of,
        switch (of) {
          case INPUT -> geometry.inputShape();
          case WEIGHTS -> geometry.weightsShape();
          case BIAS -> geometry.biasShape();
          default -> geometry.outputShape();
        });
  }
}
