package org.convspec.conformance.cli;

/** How the command ends. */
final class ExitCode {

  /** Something was checked, and nothing FAILed or ERRed. */
  static final int OBEYED = 0;

  /** Something FAILed or ERRed. */
  static final int VIOLATED = 1;

  /** Misuse, an implementation that could not be started, or a run that checked nothing. */
  static final int USAGE = 2;

  private ExitCode() {}
}
