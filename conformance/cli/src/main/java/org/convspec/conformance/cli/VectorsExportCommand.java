package org.convspec.conformance.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.convspec.vectors.export.ExportException;
import org.convspec.vectors.export.ExportFormat;
import org.convspec.vectors.export.ExportSummary;
import org.convspec.vectors.export.LeftOut;
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
      "format cannot say is counted, with the id of an example."
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

  private static final int MOST_KINDS = 16;

  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      required = true,
      paramLabel = "FORMAT",
      description = "onnx, npz or safetensors")
  private ExportFormat format;

  @Option(names = "--each", description = "print a line for each vector or result that is left out")
  private boolean each;

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
    print(out, "not written", summary.notWritten());
    print(out, "results left out of those that are written", summary.resultsLeftOut());
    out.flush();
  }

  private void print(PrintWriter out, String title, List<LeftOut> leftOut) {
    if (leftOut.isEmpty()) {
      return;
    }
    out.println(title + " (" + leftOut.size() + "):");
    if (each) {
      leftOut.forEach(one -> out.println("  " + one.id() + ": " + one.reason().words()));
      return;
    }
    List<LeftOut.Group> groups = LeftOut.byKind(leftOut);
    List<LeftOut.Group> rarer = groups.subList(Math.min(groups.size(), MOST_KINDS), groups.size());
    groups.stream()
        .limit(MOST_KINDS)
        .forEach(
            group ->
                out.printf(
                    "  %6d  %s, such as %s%n", group.count(), group.kind(), group.example()));
    if (!rarer.isEmpty()) {
      out.printf(
          "  %6d  for %d rarer reasons; --each prints them all%n",
          rarer.stream().mapToInt(LeftOut.Group::count).sum(), rarer.size());
    }
  }
}
