package org.convspec.vectors.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with one tensor of ONNX, as data sets have them. */
public final class TensorFile {

  /** No file is longer; a longer one would be read into memory before it is refused. */
  private static final long LONGEST = 64L << 20;

  private TensorFile() {}

  /**
   * Reads a tensor.
   *
   * @throws BadFileException if it is none
   * @throws NotReplayedException if its elements are of a type that is unknown here
   */
  public static GivenTensor read(Path file) {
    try {
      return GivenTensor.of(Message.of(bytes(file)));
    } catch (BadMessageException unlike) {
      throw new BadFileException(file, unlike.getMessage());
    }
  }

  static byte[] bytes(Path file) {
    try {
      if (!Files.isRegularFile(file)) {
        throw new BadFileException(file, "there is no such file");
      }
      long size = Files.size(file);
      if (size > LONGEST) {
        throw new BadFileException(file, "it has " + size + " bytes; expected at most " + LONGEST);
      }
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new BadFileException(file, "cannot read it: " + unreadable.getMessage());
    }
  }
}
