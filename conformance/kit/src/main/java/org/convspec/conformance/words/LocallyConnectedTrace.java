package org.convspec.conformance.words;

import java.util.ArrayList;
import java.util.List;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.operator.LocallyConnected;
import org.convspec.spec.operator.LocallyConnectedGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.vectors.cases.Case;

/** Which positions an element of a locally connected operator's result reads, axis by axis. */
final class LocallyConnectedTrace implements IndexTrace {

  private final LocallyConnectedGeometry geometry;

  LocallyConnectedTrace(LocallyConnectedGeometry geometry) {
    this.geometry = geometry;
  }

  static LocallyConnectedTrace of(Case example) {
    LocallyConnected local = (LocallyConnected) example.operator();
    return new LocallyConnectedTrace(
        local.over(example.given().get(Slot.INPUT), example.given().get(Slot.WEIGHTS)));
  }

  @Override
  public List<String> of(Slot slot, Index index) {
    return switch (slot) {
      case OUTPUT -> output(index);
      case INPUT_GRADIENT -> inputGradient(index);
      case WEIGHTS_GRADIENT ->
          index.rank() == geometry.weightsShape().rank() ? weightsGradient(index) : List.of();
      case BIAS_GRADIENT -> List.of("sums outputGradient over every item at this position");
      default -> List.of();
    };
  }

  private List<String> output(Index index) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "reads " + Words.named("input channel", geometry.channels().inputChannelsOf(index.at(1))));
    List<BoundAxis> axes = geometry.window().axes();
    for (int number = 0; number < axes.size(); number++) {
      String name = Words.ofAxis(number, axes.size());
      lines.add(AxisWords.reads(axes.get(number), name, index.at(2 + number)));
    }
    lines.add("has weights of its own, those of position " + index.spatial());
    return lines;
  }

  private List<String> inputGradient(Index index) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "is read by "
            + Words.named("output channel", geometry.channels().outputChannelsOf(index.at(1))));
    List<BoundAxis> axes = geometry.window().axes();
    for (int number = 0; number < axes.size(); number++) {
      String name = Words.ofAxis(number, axes.size());
      lines.add(AxisWords.readers(axes.get(number), name, index.at(2 + number)));
    }
    return lines;
  }

  private List<String> weightsGradient(Index index) {
    int axes = geometry.window().axes().size();
    Index o = index.slice(2, axes);
    Index k = index.slice(2 + axes, axes);
    Index i = geometry.window().position(o, k);
    long ic = geometry.channels().inputChannel(index.at(0), index.at(1));
    String where = geometry.window().isInside(i) ? "" : ", which is not inside the input";
    return List.of(
        "is tap " + k + " of output " + o + " on input channel " + ic,
        "meets input position " + i + where);
  }
}
