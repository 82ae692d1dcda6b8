package org.convspec.vectors.golden;

import java.io.IOException;
import java.io.InputStream;
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

  /** JSON needs many times its length in memory. */
  private static final int LONGEST_TEXT = 8 << 20;

  /** A raw file of 8-bit integers needs eight times its length in memory. */
  private static final int LONGEST_TENSOR = 32 << 20;

  private static final String JSON = ".json";

  private final Path root;

  RawFiles(Path root) {
    this.root = root;
  }

  /** Returns the bytes of a file of JSON inside the set. */
  byte[] text(String path) {
    return bytes(path, LONGEST_TEXT);
  }

  /** Returns the bytes of a file whose digest is known: JSON, as its name says, or a tensor. */
  byte[] bytes(String path, String sha256) {
    byte[] bytes = bytes(path, path.endsWith(JSON) ? LONGEST_TEXT : LONGEST_TENSOR);
    String digest = Sha256.of(bytes);
    if (!digest.equals(sha256)) {
      throw new FieldException(
          "the SHA-256 of " + Quote.of(path) + " is " + digest + "; expected " + Quote.of(sha256));
    }
    return bytes;
  }

  /** Reads no more than the limit, whatever length the file says it has. */
  private byte[] bytes(String path, int longest) {
    Path file = inside(path);
    try {
      if (!Files.isRegularFile(file)) {
        throw new FieldException("there is no file " + Quote.of(path));
      }
      if (!file.toRealPath().startsWith(root.toRealPath())) {
        throw outside(path);
      }
      try (InputStream in = Files.newInputStream(file)) {
        byte[] bytes = in.readNBytes(longest + 1);
        if (bytes.length > longest) {
          throw new FieldException(Quote.of(path) + " is longer than " + longest + " bytes");
        }
        return bytes;
      }
    } catch (IOException unreadable) {
      throw new FieldException("cannot read " + Quote.of(path) + ": " + unreadable.getMessage());
    }
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
    return TensorBytes.read(type, shape, bytes);
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
    throw outside(path);
  }

  private static FieldException outside(String path) {
    return new FieldException("the path " + Quote.of(path) + " leads out of the set");
  }
}
