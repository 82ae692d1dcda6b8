package org.convspec.vectors.golden;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The tests of one operator and kind in one part of the set.
 *
 * @param header what every file begins with
 * @param part the part
 * @param operator the label of the operator
 * @param kind what the tests are about
 * @param flags what the flags of the tests mean
 * @param tests the tests, in groups of one element type, layouts and attributes
 */
public record VectorFile(
    Header header,
    Part part,
    String operator,
    Kind kind,
    Map<String, Flag> flags,
    List<Vector> tests) {

  /** Keeps unmodifiable copies. */
  public VectorFile {
    flags = Collections.unmodifiableMap(new TreeMap<>(flags));
    tests = List.copyOf(tests);
  }

  /** Returns its path in the set, such as {@code core/convolution-forward.json}. */
  public String path() {
    return part.label() + "/" + operator + "-" + kind.label() + ".json";
  }
}
