package org.convspec.vectors.replay;

import java.nio.file.Path;
import java.util.List;

/**
 * What became of one test.
 *
 * @param folder where it is
 * @param verdict what it says
 * @param notCompared which recorded outputs of it were not compared
 */
public record ReplayResult(Path folder, Verdict verdict, List<String> notCompared) {

  /** Keeps an unmodifiable copy. */
  public ReplayResult {
    notCompared = List.copyOf(notCompared);
  }
}
