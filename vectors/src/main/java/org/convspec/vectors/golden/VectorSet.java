package org.convspec.vectors.golden;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.convspec.vectors.format.FieldException;
import org.convspec.vectors.format.Quote;

/** A set of vectors in a folder. Nothing of it is believed that was not checked. */
public final class VectorSet {

  private final Path root;
  private final RawFiles raw;
  private final byte[] manifestBytes;
  private final Manifest manifest;

  private VectorSet(Path root) {
    this.root = root;
    this.raw = new RawFiles(root);
    this.manifestBytes = manifestBytes(root, raw);
    this.manifest = Manifest.read(manifestBytes);
  }

  /**
   * Opens a set: reads its manifest.
   *
   * @throws VectorException if there is none, or it contradicts itself
   */
  public static VectorSet open(Path root) {
    return new VectorSet(root);
  }

  private static byte[] manifestBytes(Path root, RawFiles raw) {
    if (!Files.isDirectory(root)) {
      throw new VectorException(Manifest.NAME, "", "there is no folder " + Quote.of("" + root));
    }
    try {
      return raw.text(Manifest.NAME);
    } catch (FieldException unreadable) {
      throw new VectorException(
          Manifest.NAME, "", unreadable.getMessage() + " in " + Quote.of("" + root));
    }
  }

  /** Returns the folder. */
  public Path root() {
    return root;
  }

  /** Returns the manifest. */
  public Manifest manifest() {
    return manifest;
  }

  /** Returns the files of tests of some parts, in the order of the manifest. */
  public List<Manifest.Entry> files(List<Part> parts) {
    return manifest.files().stream()
        .filter(entry -> entry.tests().isPresent() && parts.contains(entry.part()))
        .toList();
  }

  /**
   * Reads a file of tests.
   *
   * @throws VectorException if it is not the file that the manifest means, or a test is wrong
   */
  public VectorFile read(Manifest.Entry entry) {
    VectorFile file = new VectorReader(entry.path(), entry.part(), raw).read(content(entry));
    if (file.tests().size() != entry.tests().orElse(-1)) {
      throw new VectorException(
          entry.path(),
          "",
          "it has "
              + file.tests().size()
              + " tests, but the manifest says "
              + entry.tests().orElse(0));
    }
    if (!file.header().equals(manifest.header()) || !file.path().equals(entry.path())) {
      throw new VectorException(entry.path(), "", "its header is not that of the manifest");
    }
    return file;
  }

  /**
   * Returns the bytes of a file.
   *
   * @throws VectorException if it is not the file that the manifest means
   */
  public byte[] content(Manifest.Entry entry) {
    try {
      byte[] bytes = raw.bytes(entry.path(), entry.sha256());
      if (bytes.length != entry.bytes()) {
        throw new FieldException("it has " + bytes.length + " bytes; expected " + entry.bytes());
      }
      return bytes;
    } catch (FieldException wrong) {
      throw new VectorException(entry.path(), "", wrong.getMessage());
    }
  }

  /** Returns the bytes of the manifest. */
  public byte[] manifestBytes() {
    return manifestBytes.clone();
  }
}
