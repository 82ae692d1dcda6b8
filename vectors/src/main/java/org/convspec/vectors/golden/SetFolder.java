package org.convspec.vectors.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Writes a set into a folder: all of it, or nothing. */
public final class SetFolder {

  private static final String PREFIX = ".vectors";

  private SetFolder() {}

  /**
   * Writes the files beside the folder, and then moves them into its place.
   *
   * @param folder the folder; it is replaced if it holds a set
   * @param files the content of each file, by path
   * @throws IOException if the folder holds something else, or cannot be written
   */
  public static void write(Path folder, SortedMap<String, byte[]> files) throws IOException {
    Path place = folder.toAbsolutePath().normalize();
    if (Files.exists(place) && !isEmpty(place) && !Files.exists(place.resolve(Manifest.NAME))) {
      throw new IOException(folder + " holds something that is no set");
    }
    Files.createDirectories(place.getParent());
    Path made = Files.createTempDirectory(place.getParent(), PREFIX);
    try {
      for (var file : files.entrySet()) {
        Path target = made.resolve(file.getKey()).normalize();
        if (!target.startsWith(made)) {
          throw new IOException(file.getKey() + " leads out of the set");
        }
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
      replace(place, made);
    } finally {
      delete(made);
    }
  }

  /** What was there is moved aside first and deleted last, so that it can come back. */
  private static void replace(Path place, Path made) throws IOException {
    if (!Files.exists(place)) {
      Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    Path aside = Files.createTempDirectory(place.getParent(), PREFIX);
    Path old = aside.resolve("old");
    try {
      Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
      try {
        Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException failed) {
        Files.move(old, place, StandardCopyOption.ATOMIC_MOVE);
        throw failed;
      }
    } finally {
      delete(aside);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isEmpty();
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> files = Files.walk(folder)) {
      all = files.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }
}
