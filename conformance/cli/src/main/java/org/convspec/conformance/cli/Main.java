package org.convspec.conformance.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.convspec.conformance.explain.UnsaidException;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.translation.UntranslatableException;
import org.convspec.vectors.cases.CaseSyntaxException;
import org.convspec.vectors.format.FieldException;
import org.convspec.vectors.generate.PlanException;
import org.convspec.vectors.notation.OperatorSyntaxException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The {@code convspec} command: its subcommands, and how it ends. */
@Command(
    name = "convspec",
    description =
        "Says what CNN operators compute, exactly, and finds out whether an implementation does.",
    subcommands = {
      CheckCommand.class,
      ExplainCommand.class,
      RulesCommand.class,
      ConventionsCommand.class,
      TranslateCommand.class,
      ListCommand.class,
      ServeCommand.class,
      VectorsCommand.class,
      ReplayCommand.class,
      HelpCommand.class
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footerHeading = "%nExamples:%n",
    footer = {
      "  convspec check                         the embedded im2col implementation",
      "  convspec check onnxruntime             a library, downloaded when first asked for",
      "  convspec check --command \"./my-kernel\" your own program, in any language",
      "  convspec explain \"conv n1 c1 m1 i5 k3\" --at 0,0,1",
      "",
      "'convspec help COMMAND' describes a command."
    })
public final class Main implements Runnable {

  private static final Pattern CONSTANTS =
      Pattern.compile("(\\[[A-Z0-9_, ]+\\]) \\(case-insensitive\\) but");

  @Spec private CommandSpec spec;

  /** Prints the version of the specification and of Java. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"convspec " + BuiltIn.VERSION, "Java " + Runtime.version()};
    }
  }

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    int exitCode;
    try {
      exitCode = commandLine().execute(arguments);
    } catch (OutOfMemoryError full) {
      System.err.println("convspec: out of memory; a smaller case, or more heap, is needed");
      exitCode = ExitCode.USAGE;
    }
    System.exit(exitCode);
  }

  /**
   * Returns the command with one-line errors and exit code 2 for whatever is the user's to mend.
   */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpWidth(100)
        .setParameterExceptionHandler(Main::usageError)
        .setExecutionExceptionHandler(Main::failure);
  }

  private static int usageError(ParameterException misused, String[] arguments) {
    CommandLine command = misused.getCommandLine();
    command.getErr().println("convspec: " + withNamesAsInHelp(firstLine(misused)));
    command
        .getErr()
        .println("'" + command.getCommandSpec().qualifiedName() + " --help' describes it.");
    return ExitCode.USAGE;
  }

  /** Constants are listed in upper case, also where help and examples have them in lower case. */
  private static String withNamesAsInHelp(String message) {
    return CONSTANTS
        .matcher(message)
        .replaceFirst(list -> list.group(1).toLowerCase(Locale.ROOT) + ", but");
  }

  private static int failure(Exception thrown, CommandLine command, ParseResult parsed) {
    if (thrown instanceof UsageException
        || thrown instanceof OperatorSyntaxException
        || thrown instanceof UnsaidException
        || thrown instanceof UntranslatableException
        || thrown instanceof CaseSyntaxException
        || thrown instanceof FieldException
        || thrown instanceof PlanException
        || thrown instanceof InvalidCallException) {
      command.getErr().println("convspec: " + firstLine(thrown));
      return ExitCode.USAGE;
    }
    PrintWriter err = command.getErr();
    err.println("convspec: this should not happen, and says nothing of any implementation:");
    thrown.printStackTrace(err);
    return ExitCode.USAGE;
  }

  private static String firstLine(Exception thrown) {
    return thrown.getMessage().lines().findFirst().orElse("");
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }
}
