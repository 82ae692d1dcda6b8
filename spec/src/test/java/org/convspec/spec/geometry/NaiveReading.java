package org.convspec.spec.geometry;

import java.util.List;
import java.util.TreeSet;

/** What the outputs of a chain read where all maps are endless, tap by tap and window by window. */
final class NaiveReading {

  private NaiveReading() {}

  /** Returns the positions of the input that output {@code o} of the last window reads. */
  static TreeSet<Long> of(List<Axis> chain, long o) {
    TreeSet<Long> positions = new TreeSet<>(List.of(o));
    for (int window = chain.size() - 1; window >= 0; window--) {
      positions = through(chain.get(window), positions);
    }
    return positions;
  }

  private static TreeSet<Long> through(Axis window, TreeSet<Long> outputs) {
    TreeSet<Long> positions = new TreeSet<>();
    for (long output : outputs) {
      for (long k = 0; k < window.kernel(); k++) {
        positions.add(output * window.stride() + k * window.dilation() - window.padding().before());
      }
    }
    return positions;
  }
}
