package org.convspec.conformance.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Drains a child's standard error, so that it never blocks, and keeps its last line. */
final class LastWords {

  private static final int LONGEST = 200;

  private volatile String line = "";

  LastWords(InputStream errors) {
    Thread drain = new Thread(() -> drain(errors), "standard error of the child process");
    drain.setDaemon(true);
    drain.start();
  }

  private void drain(InputStream errors) {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(errors, StandardCharsets.UTF_8))) {
      reader.lines().filter(text -> !text.isBlank()).forEach(text -> line = text);
    } catch (IOException | UncheckedIOException closed) {
      // The child is gone; what it said last is what there is.
    }
  }

  String quoted() {
    return line.isEmpty() ? "" : "; it last wrote " + FrameReader.quote(line, LONGEST);
  }
}
