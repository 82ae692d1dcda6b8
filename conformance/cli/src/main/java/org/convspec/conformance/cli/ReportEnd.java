package org.convspec.conformance.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.convspec.conformance.report.Colour;
import org.convspec.conformance.report.ReportFiles;
import org.convspec.conformance.report.TextReport;
import org.convspec.conformance.run.RunReport;
import picocli.CommandLine.Model.CommandSpec;

/** How a check ends: its report is printed, perhaps written, and says what the exit code is. */
final class ReportEnd {

  private final CommandSpec spec;
  private final Path folder;

  /**
   * Prepares the end.
   *
   * @param spec the command
   * @param folder where the report is to be written; null for nowhere
   */
  ReportEnd(CommandSpec spec, Path folder) {
    this.spec = spec;
    this.folder = folder;
  }

  /** Finds out before the run, not after it, that there is no place for the report. */
  void prepare() {
    if (folder == null) {
      return;
    }
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException file) {
      throw new UsageException("--report: " + folder + " is not a folder");
    } catch (IOException unwritable) {
      throw new UsageException("--report: cannot make the folder " + folder);
    }
  }

  /** Prints the report and returns the exit code. */
  int conclude(RunReport result) {
    spec.commandLine().getOut().print(TextReport.render(result, colour()));
    spec.commandLine().getOut().flush();
    if (folder != null) {
      write(result);
    }
    if (result.hasViolations()) {
      return ExitCode.VIOLATED;
    }
    if (result.isEmpty()) {
      throw new UsageException("nothing was really checked; an empty run is not a success");
    }
    return ExitCode.OBEYED;
  }

  private static Colour colour() {
    return Boolean.getBoolean("convspec.colour") ? Colour.ANSI : Colour.NONE;
  }

  private void write(RunReport result) {
    try {
      ReportFiles.write(result, folder);
    } catch (IOException unwritable) {
      throw new UsageException("--report: " + unwritable.getMessage());
    }
  }
}
