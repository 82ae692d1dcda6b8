package org.convspec.spec.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convspec.spec.rule.Refusal.assertRefusedBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.convspec.spec.rule.InvalidCallException;

/** Where the positions of a padded axis come from. */
class PadAxisRulesTest {

  private static final long HUGE = Long.MAX_VALUE / 2;

  @Property
  @Label("a padded axis is what lists make of it: cropped, then surrounded")
  void likeLists(
      @ForAll @IntRange(max = 6) int extent,
      @ForAll @IntRange(min = -4, max = 6) int before,
      @ForAll @IntRange(min = -4, max = 6) int after,
      @ForAll PadMode mode) {
    PadAxis axis = valid(extent, before, after, mode);
    Assume.that(axis != null);
    List<Long> kept = new ArrayList<>();
    for (long i = Math.max(0, -before); i < extent + Math.min(0, after); i++) {
      kept.add(i);
    }
    List<Long> expected = new ArrayList<>(front(kept, Math.max(0, before), mode));
    expected.addAll(kept);
    List<Long> backwards = new ArrayList<>(kept);
    Collections.reverse(backwards);
    List<Long> behind = new ArrayList<>(front(backwards, Math.max(0, after), mode));
    Collections.reverse(behind);
    expected.addAll(behind);
    List<Long> sources = new ArrayList<>();
    for (long o = 0; o < axis.outputExtent(); o++) {
      OptionalLong source = axis.source(o);
      sources.add(source.isPresent() ? source.getAsLong() : null);
      source.ifPresent(i -> assertThat(axis.copies(i)).isNotEmpty());
    }
    assertThat(sources).isEqualTo(expected);
  }

  private static PadAxis valid(long extent, long before, long after, PadMode mode) {
    try {
      return new PadAxis(new Padding(before, after), mode, extent);
    } catch (InvalidCallException invalid) {
      return null;
    }
  }

  /**
   * Returns what stands in front of a list, the farthest first; behind it is in front, reversed.
   */
  private static List<Long> front(List<Long> kept, int count, PadMode mode) {
    List<Long> nearestFirst = new ArrayList<>();
    for (int step = 0; step < count; step++) {
      nearestFirst.add(
          switch (mode) {
            case CONSTANT -> null;
            case REFLECT -> kept.get(1 + step);
            case SYMMETRIC -> kept.get(step);
            case REPLICATE -> kept.get(0);
            case CIRCULAR -> kept.get(kept.size() - 1 - step);
          });
    }
    Collections.reverse(nearestFirst);
    return nearestFirst;
  }

  @Example
  @Label("limits are exact, and so are extents far beyond memory")
  void limits() {
    assertRefusedBy("PAD-03", () -> axis(4, 4, 0, PadMode.REFLECT));
    assertRefusedBy("PAD-03", () -> axis(4, 3, -1, PadMode.REFLECT));
    assertRefusedBy("PAD-04", () -> axis(4, 0, 5, PadMode.SYMMETRIC));
    assertRefusedBy("PAD-05", () -> axis(2, -2, 1, PadMode.REPLICATE));
    assertRefusedBy("PAD-06", () -> axis(4, -1, 4, PadMode.CIRCULAR));
    assertRefusedBy("PAD-02", () -> axis(4, -5, 9, PadMode.CONSTANT));
    assertRefusedBy("WIN-22", () -> axis(4, Long.MAX_VALUE, 0, PadMode.CONSTANT));
    assertRefusedBy("WIN-22", () -> axis(0, Long.MIN_VALUE, -1, PadMode.CONSTANT));
    PadAxis huge = axis(HUGE, 0, HUGE - 1, PadMode.REFLECT);
    assertThat(huge.outputExtent()).isEqualTo(2 * HUGE - 1);
    assertThat(huge.source(2 * HUGE - 2)).hasValue(0);
    assertThat(axis(HUGE, 0, HUGE, PadMode.SYMMETRIC).source(2 * HUGE - 1)).hasValue(0);
    assertThat(axis(HUGE, HUGE, 0, PadMode.CIRCULAR).source(0)).hasValue(0);
  }

  private static PadAxis axis(long extent, long before, long after, PadMode mode) {
    return new PadAxis(new Padding(before, after), mode, extent);
  }
}
