package org.convspec.vectors.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.convspec.vectors.staging.StagedFolder;

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
    if (!StagedFolder.isFree(folder) && !Files.exists(folder.resolve(Manifest.NAME))) {
      throw new IOException(folder + " holds something that is no set");
    }
    try (StagedFolder staged = StagedFolder.at(folder)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        staged.write(file.getKey(), file.getValue());
      }
      staged.complete();
    }
  }
}
