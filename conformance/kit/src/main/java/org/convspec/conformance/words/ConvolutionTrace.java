package org.convspec.conformance.words;

import java.util.ArrayList;
import java.util.List;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.BoundAxis.Link;
import org.convspec.spec.operator.ConvolutionGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;

/** Which positions an element of a convolution's result reads, axis by axis. */
final class ConvolutionTrace implements IndexTrace {

  private final ConvolutionGeometry geometry;

  ConvolutionTrace(ConvolutionGeometry geometry) {
    this.geometry = geometry;
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
    lines.add(
        "reads " + Words.named("input channel", geometry.channels().inputChannelsOf(index.at(1))));
    forEachAxis(index.spatial(), (bound, name, o) -> lines.add(AxisWords.reads(bound, name, o)));
    return lines;
  }

  private List<String> inputGradient(Index index) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "is read by "
            + Words.named("output channel", geometry.channels().outputChannelsOf(index.at(1))));
    forEachAxis(index.spatial(), (bound, name, i) -> lines.add(AxisWords.readers(bound, name, i)));
    return lines;
  }

  private List<String> weightsGradient(Index index) {
    List<String> lines = new ArrayList<>();
    long ic = geometry.channels().inputChannel(index.at(0), index.at(1));
    lines.add("is tap " + index.spatial() + " on input channel " + ic);
    Index windowTap = geometry.weightsTap(index.spatial());
    forEachAxis(
        windowTap,
        (bound, name, k) -> {
          List<Link> links = bound.linksOfTap(k);
          lines.add(
              links.isEmpty()
                  ? "meets no " + name + " of the input"
                  : "meets "
                      + Words.named(name, links.stream().map(Link::i).toList())
                      + " at "
                      + Words.named("output", links.stream().map(Link::o).toList()));
        });
    return lines;
  }

  @FunctionalInterface
  private interface AxisSentence {
    void say(BoundAxis axis, String name, long position);
  }

  private void forEachAxis(Index position, AxisSentence sentence) {
    List<BoundAxis> axes = geometry.window().axes();
    for (int number = 0; number < axes.size(); number++) {
      sentence.say(axes.get(number), Words.ofAxis(number, axes.size()), position.at(number));
    }
  }
}
