package org.convspec.conformance.run;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.convspec.conformance.judge.Finding;

/**
 * What became of the tests of a point of convention, of those that were asked.
 *
 * @param point its name
 * @param tests how many tests there were
 * @param alternatives what became of each alternative over all of them, by its name
 */
public record PointResult(String point, int tests, Map<String, Count> alternatives) {

  /**
   * What became of an alternative.
   *
   * @param computed in how many tests it was computed, or refused where that is the alternative
   * @param declined in how many it was declined
   * @param wrong in how many it was neither
   */
  public record Count(int computed, int declined, int wrong) {

    private static final Count NONE = new Count(0, 0, 0);

    private Count plus(Finding finding) {
      if (finding.isViolation()) {
        return new Count(computed, declined, wrong + 1);
      }
      return finding.equals(Finding.pass())
          ? new Count(computed + 1, declined, wrong)
          : new Count(computed, declined + 1, wrong);
    }
  }

  /** Keeps an unmodifiable copy, in order. */
  public PointResult {
    alternatives = Collections.unmodifiableMap(new LinkedHashMap<>(alternatives));
  }

  /** Returns a point of which no test was asked. */
  static PointResult unasked(String point) {
    return new PointResult(point, 0, Map.of());
  }

  /** Returns the result with one more test. */
  PointResult plus(Map<String, Finding> findings) {
    Map<String, Count> sum = new LinkedHashMap<>(alternatives);
    findings.forEach(
        (name, finding) -> sum.put(name, sum.getOrDefault(name, Count.NONE).plus(finding)));
    return new PointResult(point, tests + 1, sum);
  }
}
