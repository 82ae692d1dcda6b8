package org.convspec.vectors.loaders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The loaders in other languages, each with its example. */
enum Loader {
  PYTHON("python3", "--version") {
    @Override
    List<String> command(Path work) {
      return List.of("python3", "-B", FOLDER.resolve("example.py").toString());
    }
  },
  JAVASCRIPT("node", "--version") {
    @Override
    List<String> command(Path work) {
      return List.of("node", FOLDER.resolve("example.js").toString());
    }
  },
  C("cc", "--version") {
    @Override
    List<String> command(Path work) throws IOException, InterruptedException {
      Path program = work.resolve("example");
      if (!Files.exists(program)) {
        compile(program, work);
      }
      return List.of(program.toString());
    }

    private void compile(Path program, Path work) throws IOException, InterruptedException {
      List<String> words = new ArrayList<>();
      words.addAll(List.of("cc", "-std=c99", "-pedantic-errors", "-O1", "-o", program.toString()));
      for (String source : List.of("example", "convspec_vectors", "json_reader", "sha256")) {
        words.add(FOLDER.resolve(source + ".c").toString());
      }
      words.add("-lm");
      Run compiled = Run.of(words, work);
      if (compiled.status() != 0) {
        throw new IllegalStateException("cc: " + compiled.messages());
      }
    }
  };

  static final Path FOLDER = Path.of("loaders").toAbsolutePath();

  private final List<String> probe;

  Loader(String... probe) {
    this.probe = List.of(probe);
  }

  /** Returns the words that start the example, which may have to be built first. */
  abstract List<String> command(Path work) throws IOException, InterruptedException;

  /** Returns what has to be installed. */
  String needs() {
    return probe.get(0);
  }

  /** Returns whether it is installed. */
  boolean isThere(Path work) throws InterruptedException {
    try {
      return Run.of(probe, work).status() == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  /** Runs the example over the core part of a set. */
  Run read(Path set, Path work) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(command(work));
    words.add(set.toAbsolutePath().toString());
    return Run.of(words, work);
  }

  /**
   * What a program left.
   *
   * @param status its exit status
   * @param output its standard output
   * @param messages its standard error
   */
  record Run(int status, String output, String messages) {

    private static final long SECONDS = 120;

    static Run of(List<String> words, Path work) throws IOException, InterruptedException {
      Path output = Files.createTempFile(work, "run", ".out");
      Path messages = Files.createTempFile(work, "run", ".err");
      Process process =
          new ProcessBuilder(words)
              .redirectOutput(output.toFile())
              .redirectError(messages.toFile())
              .start();
      try {
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
          throw new IllegalStateException(words + " did not end within " + SECONDS + " seconds");
        }
        return new Run(process.exitValue(), Files.readString(output), Files.readString(messages));
      } finally {
        process.destroyForcibly();
      }
    }
  }
}
