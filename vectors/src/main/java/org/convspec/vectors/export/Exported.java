package org.convspec.vectors.export;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of one vector in a format.
 *
 * @param files its files by path, with {@code /}; none if the format cannot say the vector
 * @param leftOut why the vector, or a result of it, is not there
 */
record Exported(Map<String, byte[]> files, List<Reason> leftOut) {

  Exported {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    leftOut = List.copyOf(leftOut);
  }

  /** Returns a whole vector in one file. */
  static Exported whole(String path, byte[] content) {
    return new Exported(Map.of(path, content), List.of());
  }

  /** Returns a vector that is left out. */
  static Exported nothing(String reason) {
    return new Exported(Map.of(), List.of(Reason.of(reason)));
  }
}
