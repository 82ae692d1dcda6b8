package org.convspec.vectors.staging;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
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
public final class StagedFolder implements AutoCloseable {

  private final Path target;
  private final Path stage;

  private StagedFolder(Path target, Path stage) {
    this.target = target;
    this.stage = stage;
  }

  /**
   * Starts a folder. What is in its place stays until the end.
   *
   * @throws IOException if nothing can be made beside it
   */
  public static StagedFolder at(Path target) throws IOException {
    Path absolute = target.toAbsolutePath().normalize();
    if (absolute.getParent() == null) {
      throw new IOException(target + " is no place for a folder");
    }
    Files.createDirectories(absolute.getParent());
    return new StagedFolder(absolute, Files.createDirectory(beside(absolute)));
  }

  /** A folder with the permissions that folders have here; one for temporary files has fewer. */
  private static Path beside(Path place) {
    return place.resolveSibling("." + place.getFileName() + ".incomplete-" + UUID.randomUUID());
  }

  /**
   * Returns whether there is nothing at a place, or an empty folder.
   *
   * @throws IOException if that cannot be found out
   */
  public static boolean isFree(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return !Files.exists(place);
    }
    try (Stream<Path> entries = Files.list(place)) {
      return entries.findAny().isEmpty();
    }
  }

  /**
   * Writes a file.
   *
   * @throws FileAlreadyExistsException if there is one of that name
   * @throws IOException if it would not be in the folder, or cannot be written
   */
  public void write(String path, byte[] content) throws IOException {
    Path file = stage.resolve(path).normalize();
    if (!file.startsWith(stage)) {
      throw new IOException(path + " leads out of the folder");
    }
    Files.createDirectories(file.getParent());
    Files.write(file, content, StandardOpenOption.CREATE_NEW);
  }

  /**
   * Puts the folder in its place. What was there is moved aside first and deleted last, so that it
   * can come back.
   */
  public void complete() throws IOException {
    if (!Files.exists(target)) {
      Files.move(stage, target, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Path old = beside(target);
    Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    try {
      Files.move(stage, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failed) {
      Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
      throw failed;
    }
    delete(old);
  }

  @Override
  public void close() throws IOException {
    delete(stage);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> entries;
    try (Stream<Path> all = Files.walk(folder)) {
      entries = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path entry : entries) {
      Files.delete(entry);
    }
  }
}
