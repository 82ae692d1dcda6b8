package org.convspec.conformance.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.BoundAxis.Link;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.operator.TransposedConvolutionGeometry;
import org.convspec.spec.tensor.Index;
import org.convspec.vectors.cases.Case;

/**
 * Which positions an element of a transposed convolution's result sums, axis by axis. A bound axis
 * has the roles of the convolution: its inputs are the outputs here.
 */
final class TransposedConvolutionTrace implements IndexTrace {

  private final TransposedConvolutionGeometry geometry;

  TransposedConvolutionTrace(TransposedConvolutionGeometry geometry) {
    this.geometry = geometry;
  }

  static IndexTrace of(Case example) {
    return new TransposedConvolutionTrace(
        ((TransposedConvolution) example.operator())
            .over(example.given().get(Slot.INPUT), example.given().get(Slot.WEIGHTS)));
  }

  @Override
  public List<String> of(Slot slot, Index index) {
    return switch (slot) {
      case OUTPUT -> output(index);
      case INPUT_GRADIENT -> inputGradient(index);
      case WEIGHTS_GRADIENT -> weightsGradient(index);
      case BIAS_GRADIENT ->
          List.of("sums outputGradient over every item and position of channel " + index.at(0));
      default -> List.of();
    };
  }

  private List<String> output(Index index) {
    List<String> lines = new ArrayList<>();
    lines.add("sums " + Words.named("input channel", geometry.inputChannelsOf(index.at(1))));
    forEachAxis(
        index.spatial(),
        (bound, name, o) ->
            lines.add(
                name
                    + " "
                    + o
                    + meetings(
                        bound.linksOfInput(o),
                        " is written by ",
                        Link::o,
                        " is written by no input: only the bias is there")));
    return lines;
  }

  private List<String> inputGradient(Index index) {
    List<String> lines = new ArrayList<>();
    lines.add("sums " + Words.named("output channel", geometry.outputChannelsOf(index.at(1))));
    forEachAxis(
        index.spatial(),
        (bound, name, i) ->
            lines.add(
                name
                    + " "
                    + i
                    + meetings(
                        bound.linksOfOutput(i),
                        " writes to ",
                        Link::i,
                        " writes to nothing that is left")));
    return lines;
  }

  private List<String> weightsGradient(Index index) {
    List<String> lines = new ArrayList<>();
    long oc = geometry.outputChannel(index.at(0), index.at(1));
    lines.add(
        "is tap "
            + index.spatial()
            + " from input channel "
            + index.at(0)
            + " to output channel "
            + oc);
    forEachAxis(
        index.spatial(),
        (bound, name, k) -> {
          List<Link> links = bound.linksOfTap(k);
          lines.add(
              links.isEmpty()
                  ? "writes to no " + name + " of the output"
                  : "writes from "
                      + Words.named("input " + name, links.stream().map(Link::o).toList())
                      + " to "
                      + Words.named("output " + name, links.stream().map(Link::i).toList()));
        });
    return lines;
  }

  private static String meetings(
      List<Link> links, String verb, Function<Link, Long> partner, String none) {
    return links.isEmpty()
        ? none
        : verb
            + links.stream()
                .map(link -> partner.apply(link) + " at tap " + link.k())
                .collect(Collectors.joining(", "));
  }

  @FunctionalInterface
  private interface AxisSentence {
    void say(BoundAxis axis, String name, long position);
  }

  private void forEachAxis(Index position, AxisSentence sentence) {
    List<BoundAxis> axes = geometry.window().window().axes();
    for (int number = 0; number < axes.size(); number++) {
      sentence.say(axes.get(number), Words.ofAxis(number, axes.size()), position.at(number));
    }
  }
}
