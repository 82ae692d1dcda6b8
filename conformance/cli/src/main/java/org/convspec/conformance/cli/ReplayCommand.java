package org.convspec.conformance.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.convspec.spec.Implementation;
import org.convspec.vectors.replay.Replay;
import org.convspec.vectors.replay.ReplayResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Replays recorded tests of ONNX's backends. */
@Command(
    name = "replay",
    description = {
      "Holds the reference, or an implementation, against recorded tests of ONNX's backends.",
      "A test is a folder with a model.onnx of one node and with test_data_set_*/*.pb. docs/replay.md",
      "says what is read and what is refused."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    parameterListHeading = "%nParameters:%n",
    optionListHeading = "%nOptions:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:something was replayed, and nothing differs",
      "1:something differs, or the implementation failed",
      "2:misuse, a file that cannot be read, or nothing was replayed"
    })
final class ReplayCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "the folder of a test, or a folder with such folders below it")
  private Path root;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "an implementation or an adapter; the literal reference if not given")
  private String name;

  @Option(
      names = "--command",
      paramLabel = "\"PROGRAM ARGS\"",
      description = "start this program and ask it over the wire protocol")
  private String command;

  @Option(names = "--each", description = "print a line for each test")
  private boolean each;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "for the start and for each call of a program (default: ${DEFAULT-VALUE})")
  private double timeLimit;

  @Override
  public Integer call() {
    if (name != null && command != null) {
      throw new UsageException("both NAME and --command are given; expected one of them");
    }
    if (!(timeLimit > 0)) {
      throw new UsageException("--time-limit is " + timeLimit + "; expected more than 0");
    }
    List<Path> folders = folders();
    if (command == null && (name == null || name.equals("literal"))) {
      return conclude(run(Replay.ofReference(), folders));
    }
    ImplementationSource source =
        new ImplementationSource(Duration.ofMillis(Math.max(1, Math.round(timeLimit * 1000))));
    try (Implementation implementation =
        command != null ? source.command(command) : source.named(name)) {
      return conclude(run(Replay.of(implementation), folders));
    }
  }

  private List<Path> folders() {
    if (!Files.isDirectory(root)) {
      throw new UsageException("there is no folder " + root);
    }
    try {
      List<Path> folders = Replay.folders(root);
      if (folders.isEmpty()) {
        throw new UsageException("there is no model.onnx in or below " + root);
      }
      return folders;
    } catch (IOException unreadable) {
      throw new UsageException("cannot list " + root + ": " + unreadable.getMessage());
    }
  }

  private List<ReplayResult> run(Replay replay, List<Path> folders) {
    PrintWriter out = spec.commandLine().getOut();
    List<ReplayResult> results = new ArrayList<>();
    for (Path folder : folders) {
      ReplayResult result = replay.run(folder);
      results.add(result);
      if (each) {
        out.println(ReplayTable.line(result));
      }
    }
    return results;
  }

  private int conclude(List<ReplayResult> results) {
    ReplayTable table = new ReplayTable(results);
    table
        .lines(each ? ReplayTable.Named.BEFORE : ReplayTable.Named.HERE)
        .forEach(spec.commandLine().getOut()::println);
    spec.commandLine().getOut().flush();
    if (table.hasBadFiles()) {
      throw new UsageException("some files cannot be read");
    }
    if (table.hasViolations()) {
      return ExitCode.VIOLATED;
    }
    if (table.isEmpty()) {
      throw new UsageException("nothing was replayed; an empty run is not a success");
    }
    return ExitCode.OBEYED;
  }
}
