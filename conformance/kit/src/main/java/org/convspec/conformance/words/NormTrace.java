package org.convspec.conformance.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.convspec.spec.geometry.Projection;
import org.convspec.spec.operator.NormGeometry;
import org.convspec.spec.operator.Normalization;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.vectors.cases.Case;

/** With which positions an element of a normalization shares its statistics. */
final class NormTrace implements IndexTrace {

  private final NormGeometry geometry;

  private NormTrace(NormGeometry geometry) {
    this.geometry = geometry;
  }

  static IndexTrace of(Case example) {
    Normalization normalization = (Normalization) example.operator();
    return new NormTrace(normalization.over(example.given().get(Slot.INPUT)));
  }

  @Override
  public List<String> of(Slot slot, Index index) {
    return switch (slot) {
      case SCALE_GRADIENT, BIAS_GRADIENT -> List.of("adds up " + box(geometry.parameters(), index));
      default ->
          List.of("shares its statistics with " + box(geometry.sets(), geometry.sets().of(index)));
    };
  }

  /** Names the positions of a fibre axis by axis. */
  private static String box(Projection projection, Index target) {
    List<Index> positions = projection.fibre(target);
    if (positions.isEmpty()) {
      return "nothing";
    }
    Index first = positions.get(0);
    Index last = positions.get(positions.size() - 1);
    int spatialRank = first.rank() - 2;
    List<String> axes = new ArrayList<>();
    for (int axis = 0; axis < first.rank(); axis++) {
      long[] range = LongStream.rangeClosed(first.at(axis), last.at(axis)).toArray();
      axes.add(Words.named(nameOf(axis, spatialRank), range));
    }
    return axes.stream().collect(Collectors.joining(", "));
  }

  private static String nameOf(int axis, int spatialRank) {
    return switch (axis) {
      case 0 -> "item";
      case 1 -> "channel";
      default -> Words.ofAxis(axis - 2, spatialRank);
    };
  }
}
