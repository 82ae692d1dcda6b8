package org.convspec.vectors.export;

import java.util.Locale;

/** The formats that vectors are exported to. */
public enum ExportFormat {
  /** Folders as backends of ONNX read them: a model of one node, and tensors in files. */
  ONNX(new OnnxExporter()),
  /** Archives of arrays as NumPy reads them. */
  NPZ(new NpzExporter()),
  /** Files of named tensors with a header in JSON. */
  SAFETENSORS(new SafetensorsExporter());

  private final Exporter exporter;

  ExportFormat(Exporter exporter) {
    this.exporter = exporter;
  }

  Exporter exporter() {
    return exporter;
  }

  /** Returns its name on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
