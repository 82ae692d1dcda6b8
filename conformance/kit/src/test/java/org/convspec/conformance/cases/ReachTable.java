package org.convspec.conformance.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table of features of the study of known bugs and of how far they are reached. */
public final class ReachTable {

  private final List<String> lines = new ArrayList<>();

  /** Adds a feature that a part of the drawn cases has. */
  public void add(String id, String what, double suggested, double reached) {
    lines.add(
        String.format(
            Locale.ROOT,
            "%-4s  %-64s  suggested %.3f  reached %.3f",
            id,
            what,
            suggested,
            reached));
  }

  /** Adds a feature that is reached in words. */
  public void add(String id, String what, String reached) {
    lines.add(String.format(Locale.ROOT, "%-4s  %-64s  %s", id, what, reached));
  }

  /** Writes the table to a file in target. */
  public void write(String file) throws IOException {
    Path table = Path.of("target", file);
    Files.createDirectories(table.getParent());
    Files.write(table, lines);
  }
}
