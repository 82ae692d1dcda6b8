package org.convspec.conformance.words;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.convspec.spec.geometry.Interval;
import org.convspec.spec.geometry.RegionSequence;
import org.convspec.spec.operator.RegionGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;

/** Which region an element of a pooling's result reads, axis by axis. */
final class RegionTrace implements IndexTrace {

  private final RegionGeometry geometry;

  RegionTrace(RegionGeometry geometry) {
    this.geometry = geometry;
  }

  @Override
  public List<String> of(Slot slot, Index index) {
    List<RegionSequence> axes = geometry.regions().perAxis();
    List<String> lines = new ArrayList<>();
    for (int number = 0; number < axes.size(); number++) {
      String name = Words.ofAxis(number, axes.size());
      long position = index.at(2 + number);
      lines.add(
          slot == Slot.INPUT_GRADIENT
              ? readers(axes.get(number), name, position)
              : reads(axes.get(number), name, position));
    }
    return lines;
  }

  /** Says what an output position reads, such as {@code reads rows 2..5}. */
  private static String reads(RegionSequence axis, String name, long o) {
    Interval region = axis.region(o);
    List<Long> positions = LongStream.range(region.from(), region.to()).boxed().toList();
    return "reads " + Words.named(name, positions);
  }

  /** Says who reads an input position, such as {@code row 3 is read by output 1, output 2}. */
  private static String readers(RegionSequence axis, String name, long i) {
    String outputs =
        LongStream.range(0, axis.count())
            .filter(o -> axis.region(o).contains(i))
            .mapToObj(o -> "output " + o)
            .collect(Collectors.joining(", "));
    return name + " " + i + " is read by " + (outputs.isEmpty() ? "no region" : outputs);
  }
}
