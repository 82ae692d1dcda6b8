package org.convspec.conformance.cases;

import java.util.ArrayList;
import java.util.List;

/** Copies of lists with one place changed. */
final class Lists {

  private Lists() {}

  static <T> List<T> replace(List<T> list, int place, T value) {
    List<T> copy = new ArrayList<>(list);
    copy.set(place, value);
    return copy;
  }

  /** Returns the list without one place; a list that is too short to have it stays as it is. */
  static <T> List<T> without(List<T> list, int place) {
    List<T> copy = new ArrayList<>(list);
    if (place < copy.size()) {
      copy.remove(place);
    }
    return copy;
  }
}
