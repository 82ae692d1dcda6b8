package org.convspec.vectors.export;

import java.util.List;

/**
 * What was exported, and what was not.
 *
 * @param written how many vectors were written
 * @param notWritten those that were not
 * @param resultsLeftOut the results that were left out of vectors that were written
 */
public record ExportSummary(int written, List<LeftOut> notWritten, List<LeftOut> resultsLeftOut) {

  /** Keeps unmodifiable copies. */
  public ExportSummary {
    notWritten = List.copyOf(notWritten);
    resultsLeftOut = List.copyOf(resultsLeftOut);
  }

  /** Returns how many vectors there were. */
  public int vectors() {
    return written + notWritten.size();
  }
}
