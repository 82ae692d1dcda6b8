package org.convspec.conformance.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Everything about golden vectors. */
@Command(
    name = "vectors",
    description = "Shows, verifies, makes and uses the golden vectors.",
    subcommands = {
      VectorsListCommand.class,
      VectorsShowCommand.class,
      VectorsVerifyCommand.class,
      VectorsGenerateCommand.class,
      VectorsCheckCommand.class,
      VectorsExportCommand.class,
      HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    footerHeading = "%n",
    footer = {
      "The set lies in vectors/data/v1; vectors/format.md describes its files.",
      "",
      "Examples:",
      "  convspec vectors verify",
      "  convspec vectors list --operator convolution --part core",
      "  convspec vectors check --command \"python3 my_server.py\""
    })
final class VectorsCommand implements Runnable {

  @Spec private CommandSpec spec;

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
