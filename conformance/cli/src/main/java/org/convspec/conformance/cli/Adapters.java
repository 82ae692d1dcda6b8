package org.convspec.conformance.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The adapters for libraries, each a program of its own beside this one. */
final class Adapters {

  private final Optional<Path> folder;

  private Adapters(Optional<Path> folder) {
    this.folder = folder;
  }

  /** Finds the adapters of the checkout that the launcher was started from. */
  static Adapters ofCheckout() {
    return new Adapters(
        Optional.ofNullable(System.getProperty("convspec.home"))
            .map(home -> Path.of(home, "conformance", "adapters")));
  }

  /** Returns the names of all adapters. */
  List<String> names() {
    if (folder.isEmpty() || !Files.isDirectory(folder.get())) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder.get())) {
      return entries
          .filter(entry -> Files.exists(entry.resolve("pom.xml")))
          .map(entry -> entry.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns whether an adapter was built; the launcher does it when the name is first used. */
  boolean isBuilt(String name) {
    return Files.exists(jar(name));
  }

  /** Returns the command that starts an adapter. */
  List<String> command(String name) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return List.of(
        java,
        "--enable-native-access=ALL-UNNAMED",
        "-XX:+SuppressFatalErrorMessage", // a crash of native code would report on standard output
        "-jar",
        jar(name).toAbsolutePath().toString());
  }

  private Path jar(String name) {
    return folder
        .orElseThrow()
        .resolve(name)
        .resolve("target")
        .resolve("convspec-adapter-" + name + ".jar");
  }
}
