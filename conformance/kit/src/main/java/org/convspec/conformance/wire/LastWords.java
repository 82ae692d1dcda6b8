package org.convspec.conformance.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.convspec.vectors.format.Quote;

/** Drains a child's standard error, so that it never blocks, and keeps the line that tells most. */
final class LastWords {

  private static final int LONGEST = 200;
  private static final Pattern ERROR = Pattern.compile("[Ee]rror|[Ee]xception|panic");

  private volatile String line = "";

  LastWords(InputStream errors) {
    Thread drain = new Thread(() -> drain(errors), "standard error of the child process");
    drain.setDaemon(true);
    drain.start();
  }

  private void drain(InputStream errors) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(errors, StandardCharsets.UTF_8))) {
      reader.lines().filter(text -> !text.isBlank()).forEach(this::keep);
    } catch (IOException | UncheckedIOException closed) {
      // The child is gone; what it said last is what there is.
    }
  }

  /** The first line that speaks of an error, or else the last: languages differ in their order. */
  private void keep(String text) {
    if (!ERROR.matcher(line).find()) {
      line = text;
    }
  }

  String quoted() {
    return line.isEmpty() ? "" : "; it wrote " + Quote.of(line, LONGEST);
  }
}
