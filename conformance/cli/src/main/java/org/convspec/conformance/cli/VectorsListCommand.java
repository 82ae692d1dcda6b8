package org.convspec.conformance.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.convspec.vectors.golden.Manifest;
import org.convspec.vectors.golden.Outcome;
import org.convspec.vectors.golden.Vector;
import org.convspec.vectors.golden.VectorSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists vectors. */
@Command(
    name = "list",
    description = "Prints a line for each vector: its id, what must come of it, and its case.",
    mixinStandardHelpOptions = true,
    optionListHeading = "%nOptions:%n")
final class VectorsListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private SetOptions options;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    VectorSet set = options.open();
    for (Manifest.Entry entry : options.files(set)) {
      for (Vector test : set.read(entry).tests()) {
        out.println(
            String.format(
                Locale.ROOT, "%-44s %-10s %s", test.id(), outcome(test), test.caseLine()));
      }
    }
    out.flush();
    return ExitCode.OBEYED;
  }

  private static String outcome(Vector test) {
    if (test.outcome() instanceof Outcome.Invalid invalid) {
      return invalid.rule();
    }
    return test.outcome() instanceof Outcome.Convention convention ? convention.point() : "valid";
  }
}
