package org.convspec.spec.geometry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.convspec.spec.geometry.Window.Link;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/** What regions read, against counting in fractions. */
class RegionsTest {

  @Property
  @Label("an adaptive region has every position that its part of the axis touches, and no other")
  void adaptive(
      @ForAll @IntRange(min = 1, max = 40) int in, @ForAll @IntRange(min = 1, max = 90) int out) {
    RegionSequence regions = new RegionSequence.Adaptive(in, out);
    for (long o = 0; o < out; o++) {
      for (long i = 0; i < in; i++) {
        boolean endsBehindStart = (i + 1) * out > o * in;
        boolean startsBeforeEnd = i * out < (o + 1) * in;
        assertThat(regions.region(o).contains(i)).isEqualTo(endsBehindStart && startsBeforeEnd);
      }
    }
  }

  @Example
  @Label("boundaries are exact beyond 64 bits of the product")
  void large() {
    long in = Long.MAX_VALUE;
    RegionSequence halves = new RegionSequence.Adaptive(in, 2);
    assertThat(halves.region(0)).isEqualTo(new Interval(0, in / 2 + 1));
    assertThat(halves.region(1)).isEqualTo(new Interval(in / 2, in));
    RegionSequence all = new RegionSequence.Adaptive(in, in);
    assertThat(all.region(in - 1)).isEqualTo(new Interval(in - 1, in));
  }

  @Property(tries = 200)
  @Label("links seen from the outputs are the links seen from the inputs")
  void links(
      @ForAll @IntRange(min = 1, max = 6) int rows,
      @ForAll @IntRange(min = 1, max = 6) int columns,
      @ForAll @IntRange(min = 1, max = 8) int outRows,
      @ForAll @IntRange(min = 1, max = 8) int outColumns) {
    Regions regions =
        Regions.adaptive(Shape.of(rows, columns), List.of((long) outRows, (long) outColumns));
    List<Link> fromOutputs = new ArrayList<>();
    regions.outputShape().indices().forEach(o -> fromOutputs.addAll(regions.linksOfOutput(o)));
    List<Link> fromInputs = new ArrayList<>();
    regions.inputShape().indices().forEach(i -> fromInputs.addAll(regions.linksOfInput(i)));
    assertThat(fromInputs).containsExactlyInAnyOrderElementsOf(fromOutputs);
    Set<Index> read = new HashSet<>();
    fromOutputs.forEach(link -> read.add(link.input()));
    assertThat(read).as("together they read everything").hasSize(rows * columns);
  }
}
