package org.convspec.vectors.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A folder that appears when it is complete: files are written into a sibling, which is moved into
 * its place at the end. Closing it before that removes what was written.
 */
final class StagedFolder implements AutoCloseable {

  private final Path target;
  private final Path stage;

  private StagedFolder(Path target, Path stage) {
    this.target = target;
    this.stage = stage;
  }

  /**
   * Starts a folder.
   *
   * @throws ExportException if there is something in its place
   */
  static StagedFolder at(Path target) throws IOException {
    Path absolute = target.toAbsolutePath().normalize();
    if (absolute.getParent() == null) {
      throw new ExportException(target + " is no place for an export");
    }
    if (Files.exists(absolute) && !isEmptyFolder(absolute)) {
      throw new ExportException(target + " is there already, and is no empty folder");
    }
    Files.createDirectories(absolute.getParent());
    Path stage =
        absolute.resolveSibling("." + absolute.getFileName() + ".incomplete-" + UUID.randomUUID());
    return new StagedFolder(absolute, Files.createDirectory(stage));
  }

  private static boolean isEmptyFolder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries.findAny().isEmpty();
    }
  }

  /**
   * Writes a file.
   *
   * @throws ExportException if there is one of that name
   */
  void write(String path, byte[] content) throws IOException {
    Path file = stage.resolve(path);
    if (Files.exists(file)) {
      throw new ExportException("two vectors have the file " + path);
    }
    Files.createDirectories(file.getParent());
    Files.write(file, content, StandardOpenOption.CREATE_NEW);
  }

  /** Puts the folder in its place. */
  void complete() throws IOException {
    Files.deleteIfExists(target); // only an empty folder goes
    Files.move(stage, target, StandardCopyOption.ATOMIC_MOVE);
  }

  @Override
  public void close() throws IOException {
    if (!Files.exists(stage)) {
      return;
    }
    List<Path> entries;
    try (Stream<Path> all = Files.walk(stage)) {
      entries = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path entry : entries) {
      Files.delete(entry);
    }
  }
}
