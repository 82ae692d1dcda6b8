package org.convspec.conformance.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** Runs the command as a person does, and keeps what it prints. */
abstract class CommandRun {

  /** What went to standard output. */
  final StringWriter out = new StringWriter();

  /** What went to standard error. */
  final StringWriter err = new StringWriter();

  /** Returns the exit code. */
  final int run(String... arguments) {
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out, true));
    command.setErr(new PrintWriter(err, true));
    return command.execute(arguments);
  }
}
