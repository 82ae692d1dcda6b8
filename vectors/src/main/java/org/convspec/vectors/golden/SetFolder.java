package org.convspec.vectors.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.convspec.vectors.format.FieldException;
import org.convspec.vectors.format.Fields;
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
    requireReplaceable(folder);
    try (StagedFolder staged = StagedFolder.at(folder)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        staged.write(file.getKey(), file.getValue());
      }
      staged.complete();
    }
  }

  /**
   * Refuses a folder that a set may not be written to.
   *
   * @throws IOException if it holds something that is no set
   */
  public static void requireReplaceable(Path folder) throws IOException {
    if (!StagedFolder.isFree(folder) && !holdsSet(folder)) {
      throw new IOException(
          folder
              + " holds something that is no set: it has no "
              + Manifest.NAME
              + " of format "
              + Header.FORMAT);
    }
  }

  /** Others have a MANIFEST.json too; also a set of another version may be replaced. */
  private static boolean holdsSet(Path folder) throws IOException {
    Path manifest = folder.resolve(Manifest.NAME);
    if (!Files.isRegularFile(manifest)) {
      return false;
    }
    try {
      Fields fields = new Fields("the manifest", VectorReader.json(Files.readAllBytes(manifest)));
      return fields.text("format").equals(Header.FORMAT);
    } catch (FieldException somethingElse) {
      return false;
    }
  }
}
