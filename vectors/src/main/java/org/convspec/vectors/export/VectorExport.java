package org.convspec.vectors.export;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.convspec.vectors.format.Quote;
import org.convspec.vectors.golden.Manifest;
import org.convspec.vectors.golden.Vector;
import org.convspec.vectors.golden.VectorSet;
import org.convspec.vectors.staging.StagedFolder;

/** Writes vectors into a folder, all or none of them. */
public final class VectorExport implements AutoCloseable {

  /** Ids become names of files. */
  private static final Pattern ID = Pattern.compile("\\w[\\w.-]{0,199}");

  private final ExportFormat format;
  private final StagedFolder folder;
  private final List<LeftOut> notWritten = new ArrayList<>();
  private final List<LeftOut> resultsLeftOut = new ArrayList<>();
  private int written;

  private VectorExport(ExportFormat format, StagedFolder folder) {
    this.format = format;
    this.folder = folder;
  }

  /**
   * Exports files of a set.
   *
   * @throws ExportException if the folder is not empty, or nothing would be in it
   * @throws org.convspec.vectors.golden.VectorException if the set is not what it should be
   */
  public static ExportSummary export(
      VectorSet set, List<Manifest.Entry> files, ExportFormat format, Path target) {
    try (VectorExport export = to(target, format)) {
      for (Manifest.Entry entry : files) {
        for (Vector vector : set.read(entry).tests()) {
          export.add(vector);
        }
      }
      return export.complete();
    } catch (IOException unwritable) {
      throw unwritable(target, unwritable);
    }
  }

  /**
   * Exports vectors.
   *
   * @throws ExportException if the folder is not empty, or nothing would be in it
   */
  public static ExportSummary export(List<Vector> vectors, ExportFormat format, Path target) {
    try (VectorExport export = to(target, format)) {
      for (Vector vector : vectors) {
        export.add(vector);
      }
      return export.complete();
    } catch (IOException unwritable) {
      throw unwritable(target, unwritable);
    }
  }

  private static VectorExport to(Path target, ExportFormat format) throws IOException {
    if (!StagedFolder.isFree(target)) {
      throw new ExportException(target + " is there already, and is no empty folder");
    }
    return new VectorExport(format, StagedFolder.at(target));
  }

  private static ExportException unwritable(Path target, IOException cause) {
    return new ExportException(
        "cannot write to "
            + target
            + ": "
            + cause.getClass().getSimpleName()
            + " "
            + cause.getMessage());
  }

  private void add(Vector vector) throws IOException {
    if (!ID.matcher(vector.id()).matches()) {
      throw new ExportException(Quote.of(vector.id()) + " is no id that a file can be named after");
    }
    Exported exported = format.exporter().export(vector);
    for (Map.Entry<String, byte[]> file : exported.files().entrySet()) {
      write(file.getKey(), file.getValue());
    }
    if (exported.files().isEmpty()) {
      exported.leftOut().stream()
          .limit(1)
          .forEach(reason -> notWritten.add(new LeftOut(vector.id(), reason)));
    } else {
      written++;
      exported.leftOut().forEach(reason -> resultsLeftOut.add(new LeftOut(vector.id(), reason)));
    }
  }

  private void write(String path, byte[] content) throws IOException {
    try {
      folder.write(path, content);
    } catch (FileAlreadyExistsException twice) {
      throw new ExportException("two vectors have the file " + path);
    }
  }

  private ExportSummary complete() throws IOException {
    ExportSummary summary = new ExportSummary(written, notWritten, resultsLeftOut);
    if (written == 0) {
      throw new ExportException(
          "none of " + summary.vectors() + " vectors can be written as " + format.label());
    }
    folder.complete();
    return summary;
  }

  @Override
  public void close() throws IOException {
    folder.close();
  }
}
