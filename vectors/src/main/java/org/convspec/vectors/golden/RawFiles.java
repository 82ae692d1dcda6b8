package org.convspec.vectors.golden;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.format.FieldException;
import org.convspec.vectors.format.Quote;
import org.convspec.vectors.format.TensorBytes;

/** Files of a set, each checked before it is believed. */
final class RawFiles {

  /** No file of a set is longer; a longer one would be read into memory before it is refused. */
  private static final long LONGEST = 64L << 20;

  private final Path root;

  RawFiles(Path root) {
    this.root = root;
  }

  /** Returns the bytes of a file inside the set. */
  byte[] bytes(String path) {
    Path file = inside(path);
    try {
      if (!Files.isRegularFile(file)) {
        throw new FieldException("there is no file " + Quote.of(path));
      }
      long size = Files.size(file);
      if (size > LONGEST) {
        throw new FieldException(
            Quote.of(path) + " has " + size + " bytes; expected at most " + LONGEST);
      }
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new FieldException("cannot read " + Quote.of(path) + ": " + unreadable.getMessage());
    }
  }

  /** Returns the bytes of a file whose digest is known. */
  byte[] bytes(String path, String sha256) {
    byte[] bytes = bytes(path);
    String digest = Sha256.of(bytes);
    if (!digest.equals(sha256)) {
      throw new FieldException(
          "the SHA-256 of " + Quote.of(path) + " is " + digest + "; expected " + Quote.of(sha256));
    }
    return bytes;
  }

  /** Returns the tensor in a raw file. */
  Tensor tensor(ElementType type, Shape shape, String path, String sha256) {
    byte[] bytes = bytes(path, sha256);
    if (shape.elementCount() != bytes.length / type.bytes() || bytes.length % type.bytes() != 0) {
      throw new FieldException(
          Quote.of(path)
              + " has "
              + bytes.length
              + " bytes; expected those of "
              + shape
              + " in "
              + type.label());
    }
    Tensor tensor = TensorBytes.read(type, shape, bytes);
    return tensor;
  }

  private Path inside(String path) {
    try {
      Path file = root.resolve(path).normalize();
      boolean isInside = file.startsWith(root.normalize()) && !Path.of(path).isAbsolute();
      if (isInside && !path.contains("\\")) {
        return file;
      }
    } catch (InvalidPathException unlike) {
      // no path at all: the one message below says so
    }
    throw new FieldException("the path " + Quote.of(path) + " leads out of the set");
  }
}
