package org.convspec.vectors.loaders;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.convspec.vectors.golden.Part;

/** The loaders in other languages, each with its programs. */
enum Loader {
  PYTHON("loader.py", "python3", "--version") {
    @Override
    List<String> command(Program program, Path work) {
      return List.of("python3", "-B", FOLDER.resolve(program.label() + ".py").toString());
    }
  },
  JAVASCRIPT("loader.js", "node", "--version") {
    @Override
    List<String> command(Program program, Path work) {
      return List.of("node", FOLDER.resolve(program.label() + ".js").toString());
    }
  },
  C("loader.c", "cc", "--version") {
    @Override
    List<String> command(Program program, Path work) throws IOException, InterruptedException {
      Path file = work.resolve(program.label());
      if (!Files.exists(file)) {
        compile(program, file, work);
      }
      return List.of(file.toString());
    }

    private void compile(Program program, Path to, Path work)
        throws IOException, InterruptedException {
      List<String> words = new ArrayList<>();
      words.addAll(List.of("cc", "-std=c99", "-pedantic-errors", "-O1", "-o", to.toString()));
      for (String source : program.sources()) {
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

  private final String file;
  private final List<String> probe;

  Loader(String file, String... probe) {
    this.file = file;
    this.probe = List.of(probe);
  }

  /** Returns the words that start a program, which may have to be built first. */
  abstract List<String> command(Program program, Path work)
      throws IOException, InterruptedException;

  /** Returns the small loader, which is there to be copied. */
  Path file() {
    return FOLDER.resolve(file);
  }

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

  /** Runs a program over one part of a set. */
  Run read(Program program, Path set, Part part, Path work)
      throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(command(program, work));
    words.add(set.toAbsolutePath().toString());
    words.add(part.label());
    return Run.of(words, work);
  }

  /** The programs beside each loader. */
  enum Program {
    /** Reads and decodes with the small loader alone. */
    READ_ALL("read_all", "loader", "checked_file", "element_bits", "json_reader", "sha256"),
    /** Reads with the strict loader, computes and compares. */
    EXAMPLE(
        "example",
        "strict_loader",
        "loader",
        "checked_file",
        "element_bits",
        "json_reader",
        "sha256");

    private final List<String> sources;

    Program(String... sources) {
      this.sources = List.of(sources);
    }

    String label() {
      return sources.get(0);
    }

    /** Returns the files in C that it is built from, without their ends. */
    List<String> sources() {
      return sources;
    }
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
