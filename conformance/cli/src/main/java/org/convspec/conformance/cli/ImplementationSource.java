package org.convspec.conformance.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convspec.conformance.wire.ChildImplementation;
import org.convspec.conformance.wire.CommandWords;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.Implementation;

/** Where the implementation to check comes from: a name, or a command. */
final class ImplementationSource {

  private final Adapters adapters = Adapters.ofCheckout();
  private final Duration timeLimit;

  ImplementationSource(Duration timeLimit) {
    this.timeLimit = timeLimit;
  }

  /** Returns the implementation that a command starts. */
  Implementation command(String command) {
    try {
      return start(CommandWords.split(command));
    } catch (IllegalArgumentException misused) {
      throw new UsageException("--command: " + misused.getMessage());
    } catch (IOException noStart) {
      throw new UsageException("--command: '" + command + "' did not start: " + reason(noStart));
    }
  }

  /** Returns the implementation of a name: built in, or an adapter. */
  Implementation named(String name) {
    Optional<BuiltIn> builtIn = BuiltIn.named(name);
    if (builtIn.isPresent()) {
      return builtIn.get().implementation();
    }
    if (!adapters.names().contains(name)) {
      throw new UsageException("no implementation '" + name + "'; there are " + names());
    }
    if (!adapters.isBuilt(name)) {
      throw new UsageException(
          "the adapter '" + name + "' is not built; the convspec script at the top builds it");
    }
    try {
      return start(adapters.command(name));
    } catch (IOException noStart) {
      throw new UsageException("'" + name + "' did not start: " + reason(noStart));
    }
  }

  /** Leaves out what Java puts in front of the system's own words. */
  private static String reason(IOException noStart) {
    return noStart.getMessage().replaceFirst("^Cannot run program .* error=\\d+, ", "");
  }

  private Implementation start(List<String> words) throws IOException {
    return ChildImplementation.start(words, timeLimit);
  }

  private String names() {
    return Stream.concat(
            Arrays.stream(BuiltIn.values()).map(BuiltIn::label), adapters.names().stream())
        .collect(Collectors.joining(", "));
  }
}
