package org.convspec.conformance.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import org.convspec.vectors.generate.Generator;
import org.convspec.vectors.generate.Plan;
import org.convspec.vectors.golden.SetFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the set. */
@Command(
    name = "generate",
    description = {
      "Makes the set from its plan, byte for byte the same on every machine.",
      "A folder that holds a set is replaced when all files are written; one that holds anything else",
      "is left alone."
    },
    mixinStandardHelpOptions = true,
    parameterListHeading = "%nParameters:%n")
final class VectorsGenerateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "where to, such as vectors/data/v1")
  private Path folder;

  @Override
  public Integer call() {
    SortedMap<String, byte[]> files;
    try {
      SetFolder.requireReplaceable(folder); // before the work, not after it
      files = Generator.files(Plan.read());
      SetFolder.write(folder, files);
    } catch (IOException unwritable) {
      throw new UsageException("generate: " + unwritable.getMessage());
    }
    long bytes = files.values().stream().mapToLong(content -> content.length).sum();
    spec.commandLine().getOut().println(files.size() + " files, " + bytes + " bytes, in " + folder);
    spec.commandLine().getOut().flush();
    return ExitCode.OBEYED;
  }
}
