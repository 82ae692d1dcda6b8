package org.convspec.conformance.cli;

import java.time.Duration;
import org.convspec.spec.Implementation;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The implementation that a command is to ask: by name, or as a program. */
final class ChosenImplementation {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description =
          "a built-in implementation or an adapter (see 'convspec list'); im2col if not given")
  private String name;

  @Option(
      names = "--command",
      paramLabel = "\"PROGRAM ARGS\"",
      description = "start this program and ask it over the wire protocol")
  private String command;

  @Option(
      names = "--time-limit",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "for the start and for each call of a program (default: ${DEFAULT-VALUE})")
  private double timeLimit;

  /**
   * Starts it.
   *
   * @throws UsageException if it does not start, or two are chosen
   */
  Implementation start() {
    if (!(timeLimit > 0)) {
      throw new UsageException("--time-limit is " + timeLimit + "; expected more than 0");
    }
    if (name != null && command != null) {
      throw new UsageException("both NAME and --command are given; expected one of them");
    }
    ImplementationSource source =
        new ImplementationSource(Duration.ofMillis(Math.max(1, Math.round(timeLimit * 1000))));
    return command != null ? source.command(command) : source.named(name == null ? "im2col" : name);
  }

  /** Returns how it was chosen, as words of a command line. */
  String words() {
    String quote = command != null && command.contains("\"") ? "'" : "\"";
    String who =
        command != null ? "--command " + quote + command + quote : name == null ? "im2col" : name;
    boolean isLimited = spec.commandLine().getParseResult().hasMatchedOption("--time-limit");
    return isLimited ? who + " --time-limit " + timeLimit : who;
  }
}
