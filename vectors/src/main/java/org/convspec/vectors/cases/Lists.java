package org.convspec.vectors.cases;

import java.util.ArrayList;
import java.util.List;

/** Copies of lists, most of them of one value per axis, with one place changed. */
public final class Lists {

  private Lists() {}

  /** Returns the list with one entry replaced. */
  public static <T> List<T> replaced(List<T> list, int at, T entry) {
    List<T> changed = new ArrayList<>(list);
    changed.set(at, entry);
    return changed;
  }

  /** Returns the list without one entry; a list too short to have it stays as it is. */
  public static <T> List<T> without(List<T> list, int at) {
    List<T> fewer = new ArrayList<>(list);
    if (at < fewer.size()) {
      fewer.remove(at);
    }
    return fewer;
  }
}
