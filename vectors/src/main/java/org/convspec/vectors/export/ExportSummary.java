package org.convspec.vectors.export;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was exported, and what was not.
 *
 * @param written how many vectors were written
 * @param notWritten how many were not, by reason
 * @param resultsLeftOut how many results were left out of vectors that were written, by reason
 */
public record ExportSummary(
    int written, Map<String, Integer> notWritten, Map<String, Integer> resultsLeftOut) {

  /** Keeps unmodifiable copies. */
  public ExportSummary {
    notWritten = Collections.unmodifiableMap(new TreeMap<>(notWritten));
    resultsLeftOut = Collections.unmodifiableMap(new TreeMap<>(resultsLeftOut));
  }

  /** Returns how many vectors there were. */
  public int vectors() {
    return written + notWritten.values().stream().mapToInt(Integer::intValue).sum();
  }
}
