package org.convspec.conformance.words;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.BoundAxis.Link;

/** What a window does along one axis, in words. */
final class AxisWords {

  private AxisWords() {}

  /** Says what an output position reads, such as {@code reads rows -1..1; -1 is padding}. */
  static String reads(BoundAxis bound, String name, long o) {
    List<Long> positions = new ArrayList<>();
    for (long k = 0; k < bound.axis().kernel(); k++) {
      positions.add(bound.axis().position(o, k));
    }
    return "reads " + Words.named(name, positions) + notRead(bound, positions);
  }

  /** Names the positions that are looked at but not read, and why not. */
  private static String notRead(BoundAxis bound, List<Long> positions) {
    return why(positions, i -> !bound.isInside(i) && !bound.isCropped(i), "padding")
        + why(positions, bound::isCropped, "cropped");
  }

  private static String why(List<Long> positions, Predicate<Long> which, String what) {
    List<Long> those = positions.stream().filter(which).toList();
    return those.isEmpty()
        ? ""
        : "; " + Words.list(those) + (those.size() == 1 ? " is " : " are ") + what;
  }

  /** Says who reads an input position, such as {@code row 3 is read by output 1 at tap 2}. */
  static String readers(BoundAxis bound, String name, long i) {
    List<Link> links = bound.linksOfInput(i);
    return name
        + " "
        + i
        + (links.isEmpty()
            ? " is read by no window"
            : links.stream()
                .map(link -> "output " + link.o() + " at tap " + link.k())
                .collect(Collectors.joining(", ", " is read by ", "")));
  }
}
