package org.convspec.conformance.cli;

import java.nio.file.Path;
import org.convspec.vectors.golden.VectorSet;
import picocli.CommandLine.Option;

/** Where the set is, for commands that are about the whole of it. */
final class FolderOption {

  @Option(
      names = "--set",
      paramLabel = "DIR",
      description = "the folder of the set; that of this checkout if not given")
  private Path folder;

  /** Opens the set. */
  VectorSet open() {
    return VectorSet.open(folder == null ? SetOptions.ofCheckout() : folder);
  }
}
