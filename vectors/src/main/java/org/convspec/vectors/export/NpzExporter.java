package org.convspec.vectors.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.golden.Outcome;
import org.convspec.vectors.golden.Vector;

/** An archive of arrays for each vector; the array {@code metadata} is a text of JSON. */
final class NpzExporter implements Exporter {

  /** The first moment that an archive can name: equal vectors make equal files. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

  @Override
  public Exported export(Vector vector, Outcome.Valid valid) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
      store(archive, "metadata", NpyFile.of(Metadata.json(Metadata.of(vector, valid))));
      for (Map.Entry<String, Tensor> each : NamedTensors.of(vector, valid).entrySet()) {
        store(archive, each.getKey(), NpyFile.of(each.getValue()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return Exported.whole(vector.id() + ".npz", bytes.toByteArray());
  }

  private static void store(ZipOutputStream archive, String name, byte[] content)
      throws IOException {
    CRC32 checksum = new CRC32();
    checksum.update(content);
    ZipEntry entry = new ZipEntry(name + ".npy");
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(checksum.getValue());
    entry.setTimeLocal(ALWAYS);
    archive.putNextEntry(entry);
    archive.write(content);
    archive.closeEntry();
  }
}
