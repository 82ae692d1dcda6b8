package org.convspec.conformance.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.convspec.conformance.rulebook.Rulebook;
import org.convspec.conformance.run.RunReport;
import org.convspec.conformance.run.VectorRun;
import org.convspec.spec.Implementation;
import org.convspec.vectors.golden.Manifest;
import org.convspec.vectors.golden.VectorSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks an implementation against the vectors. */
@Command(
    name = "check",
    description = {
      "Holds an implementation against the set, or a part of it, and prints a report.",
      "It says what became of each rule that the tests are about. Index maps are not asked: they have",
      "no numbers."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:something was asked, and nothing FAILed or ERRed",
      "1:a rule FAILed or ERRed",
      "2:misuse, the set is damaged, or nothing was really asked"
    })
final class VectorsCheckCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;
  @Mixin private ChosenImplementation chosen;
  @Mixin private SetOptions options;

  @Option(names = "--id", split = ",", paramLabel = "ID", description = "only these tests")
  private List<String> ids = List.of();

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "write report.txt, report.html, report.json and junit.xml into this folder")
  private Path report;

  @Override
  public Integer call() {
    ReportEnd end = new ReportEnd(spec, report);
    VectorSet set = options.open();
    List<Manifest.Entry> files = options.files(set);
    end.prepare();
    try (Implementation implementation = chosen.start()) {
      VectorRun run =
          new VectorRun(implementation, Rulebook.read(), chosen.words() + options.words(), ids);
      RunReport result = run.run(set, files, TerminalProgress.choose(spec.commandLine().getErr()));
      refuse(run.notFound());
      return end.conclude(result);
    }
  }

  /** A test that was misspelt would be left out in silence beside others that were asked. */
  private static void refuse(Set<String> notFound) {
    if (!notFound.isEmpty()) {
      throw new UsageException(
          "--id: no test to ask is called "
              + String.join(", ", notFound)
              + "; 'convspec vectors list' prints ids");
    }
  }
}
