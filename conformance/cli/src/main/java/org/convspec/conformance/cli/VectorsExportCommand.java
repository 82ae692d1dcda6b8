package org.convspec.conformance.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.convspec.vectors.export.ExportException;
import org.convspec.vectors.export.ExportFormat;
import org.convspec.vectors.export.ExportSummary;
import org.convspec.vectors.export.VectorExport;
import org.convspec.vectors.golden.VectorSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes vectors in formats that others read. */
@Command(
    name = "export",
    description = {
      "Writes vectors in a format that others read.",
      "The folder appears when all of it is written; one that holds something is left alone. What the",
      "format cannot say is counted."
    },
    mixinStandardHelpOptions = true,
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nFormats:%n",
    footer = {
      "  onnx         a folder for each vector, as backends of ONNX read them",
      "  npz          an archive of arrays for each vector, as NumPy reads it",
      "  safetensors  a file of named tensors for each vector",
      "",
      "docs/replay.md describes what is in them."
    })
final class VectorsExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "onnx, npz or safetensors")
  private ExportFormat format;

  @Parameters(paramLabel = "DIR", description = "where to; it must not be there, or be empty")
  private Path folder;

  @Mixin private SetOptions options;

  @Override
  public Integer call() {
    VectorSet set = options.open();
    try {
      print(VectorExport.export(set, options.files(set), format, folder));
    } catch (ExportException refused) {
      throw new UsageException("export: " + refused.getMessage());
    }
    return ExitCode.OBEYED;
  }

  private void print(ExportSummary summary) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(summary.written() + " of " + summary.vectors() + " vectors written to " + folder);
    print(out, "not written:", summary.notWritten());
    print(out, "results left out of those that are written:", summary.resultsLeftOut());
    out.flush();
  }

  private static void print(PrintWriter out, String title, Map<String, Integer> reasons) {
    if (!reasons.isEmpty()) {
      out.println(title);
      reasons.forEach((reason, count) -> out.printf("  %6d  %s%n", count, reason));
    }
  }
}
