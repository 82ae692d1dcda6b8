package org.convspec.conformance.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Checks an implementation against the vectors. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class VectorsCheckCommand implements Callable<Integer> {

  @Override
  public Integer call() {
    throw new UsageException("not yet");
  }
}
