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
    Path made = Files.createTempDirectory(place.getParent(), ".vectors");
    try {
      for (var file : files.entrySet()) {
        Path target = made.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        Files.write(target, file.getValue());
      }
      delete(place);
      Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(made);
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
