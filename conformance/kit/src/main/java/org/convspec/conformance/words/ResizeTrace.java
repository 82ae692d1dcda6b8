package org.convspec.conformance.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.convspec.spec.geometry.ResizeAxis;
import org.convspec.spec.geometry.ResizeAxis.Share;
import org.convspec.spec.geometry.ResizeGeometry;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.vectors.cases.Case;

/** Where an element of a resizing's result lies, and what it takes or gives, axis by axis. */
final class ResizeTrace implements IndexTrace {

  private static final int FIRST_SPATIAL_AXIS = 2;

  private final ResizeGeometry geometry;

  ResizeTrace(ResizeGeometry geometry) {
    this.geometry = geometry;
  }

  static ResizeTrace of(Case example) {
    return new ResizeTrace(((Resize) example.operator()).over(example.given().get(Slot.INPUT)));
  }

  @Override
  public List<String> of(Slot slot, Index index) {
    List<String> lines = new ArrayList<>();
    for (int number = 0; number < geometry.axes().size(); number++) {
      ResizeAxis axis = geometry.axes().get(number);
      String noun = Words.ofAxis(number, geometry.axes().size());
      long at = index.at(FIRST_SPATIAL_AXIS + number);
      lines.add(noun + " " + at + (slot == Slot.OUTPUT ? takes(axis, at) : isTaken(axis, at)));
    }
    return lines;
  }

  private static String takes(ResizeAxis axis, long o) {
    return " lies at "
        + axis.coordinate(o)
        + " of the input and takes "
        + axis.shares(o).stream()
            .map(share -> share.share() + " of " + share.input())
            .collect(Collectors.joining(" and "));
  }

  private static String isTaken(ResizeAxis axis, long i) {
    List<String> takers = new ArrayList<>();
    for (long o = 0; o < axis.outputExtent(); o++) {
      for (Share share : axis.shares(o)) {
        if (share.input() == i) {
          takers.add(share.share() + " by " + o);
        }
      }
    }
    return takers.isEmpty()
        ? " is taken by no output position"
        : " is taken " + String.join(", ", takers) + " of the output";
  }
}
