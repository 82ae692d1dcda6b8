package org.convspec.conformance.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.convspec.conformance.run.RunReport;

/** Writes all reports of a run into a directory. */
public final class ReportFiles {

  /** The name of the file for people who read plain text. */
  public static final String TEXT = "report.txt";

  /** The name of the file for people with a browser. */
  public static final String HTML = "report.html";

  /** The name of the file for programs. */
  public static final String JSON = "report.json";

  /** The name of the file for build servers. */
  public static final String JUNIT = "junit.xml";

  private final Path directory;
  private final Map<Path, Path> unfinished = new LinkedHashMap<>();

  private ReportFiles(Path directory) {
    this.directory = directory;
  }

  /**
   * Writes report.json, report.html, junit.xml and report.txt. Whoever looks sees either what was
   * there before or the whole new file.
   *
   * @param report the run
   * @param directory where to; made if it does not exist
   * @return the files, in this order
   * @throws IOException if that is impossible, with one line that says why
   */
  public static List<Path> write(RunReport report, Path directory) throws IOException {
    Map<String, String> contents = new LinkedHashMap<>();
    contents.put(JSON, JsonReport.render(report));
    contents.put(HTML, HtmlReport.render(report));
    contents.put(JUNIT, JUnitReport.render(report));
    contents.put(TEXT, TextReport.render(report, Colour.NONE));
    try {
      return new ReportFiles(directory).write(contents);
    } catch (IOException refused) {
      throw new IOException(
          "cannot write reports into " + directory + ": " + why(refused), refused);
    }
  }

  private List<Path> write(Map<String, String> contents) throws IOException {
    prepareDirectory();
    try {
      for (Map.Entry<String, String> content : contents.entrySet()) {
        stage(content.getKey(), content.getValue());
      }
      for (Map.Entry<Path, Path> staged : unfinished.entrySet()) {
        move(staged.getValue(), staged.getKey());
      }
      return List.copyOf(unfinished.keySet());
    } finally {
      for (Path temporary : unfinished.values()) {
        Files.deleteIfExists(temporary);
      }
    }
  }

  private void prepareDirectory() throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    if (Files.exists(directory)) {
      throw new FileSystemException(directory.toString(), null, "it is not a directory");
    }
    Files.createDirectories(directory);
  }

  private void stage(String name, String content) throws IOException {
    Path target = directory.resolve(name);
    if (Files.isDirectory(target)) {
      throw new FileSystemException(target.toString(), null, name + " is a directory there");
    }
    Path temporary = directory.resolve("." + name + "." + UUID.randomUUID() + ".tmp");
    unfinished.put(target, temporary);
    Files.write(temporary, content.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW);
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException unsupported) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static String why(IOException refused) {
    if (refused instanceof AccessDeniedException) {
      return "permission denied";
    }
    String reason =
        refused instanceof FileSystemException system ? system.getReason() : refused.getMessage();
    return Printable.line(reason == null ? refused.toString() : reason);
  }
}
