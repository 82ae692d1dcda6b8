package org.convspec.conformance.words;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.convspec.spec.geometry.PadAxis;
import org.convspec.spec.geometry.PadGeometry;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.vectors.cases.Case;

/** Which positions an element of a padding's result copies, or who copies it, axis by axis. */
final class PadTrace implements IndexTrace {

  private final PadGeometry geometry;

  PadTrace(PadGeometry geometry) {
    this.geometry = geometry;
  }

  static PadTrace of(Case example) {
    return new PadTrace(((Pad) example.operator()).over(example.given().get(Slot.INPUT)));
  }

  @Override
  public List<String> of(Slot slot, Index index) {
    List<String> lines = new ArrayList<>();
    for (int number = 0; number < geometry.axes().size(); number++) {
      PadAxis axis = geometry.axes().get(number);
      String noun = noun(number);
      long at = index.at(number);
      lines.add(
          noun + " " + at + (slot == Slot.OUTPUT ? source(axis, noun, at) : copies(axis, at)));
    }
    return lines;
  }

  private String noun(int number) {
    return switch (number) {
      case 0 -> "item";
      case 1 -> "channel";
      default -> Words.ofAxis(number - 2, geometry.axes().size() - 2);
    };
  }

  private static String source(PadAxis axis, String noun, long o) {
    OptionalLong source = axis.source(o);
    return source.isEmpty()
        ? " lies outside the input: the value stands there"
        : " copies " + noun + " " + source.getAsLong() + " of the input";
  }

  private static String copies(PadAxis axis, long i) {
    List<Long> copies = axis.copies(i);
    return copies.isEmpty()
        ? " is copied nowhere"
        : " is copied to " + Words.list(copies) + " of the output";
  }
}
