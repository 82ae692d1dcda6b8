package org.convspec.conformance.cli;

import java.nio.file.Path;
import java.util.List;
import org.convspec.vectors.golden.Manifest;
import org.convspec.vectors.golden.Part;
import org.convspec.vectors.golden.VectorSet;
import picocli.CommandLine.Option;

/** Which vectors a command is about. */
final class SetOptions {

  @Option(
      names = "--set",
      paramLabel = "DIR",
      description = "the folder of the set; that of this checkout if not given")
  private Path folder;

  @Option(
      names = "--part",
      split = ",",
      paramLabel = "PART",
      description = "core, full, layers; all of them if not given")
  private List<Part> parts = List.of(Part.values());

  @Option(
      names = "--operator",
      split = ",",
      paramLabel = "NAME",
      description = "only files of these operators, such as convolution")
  private List<String> operators = List.of();

  /** Opens the set. */
  VectorSet open() {
    return VectorSet.open(folder == null ? ofCheckout() : folder);
  }

  /** Returns where the set is, as words of a command line; none if it is that of the checkout. */
  String words() {
    return folder == null ? "" : " --set " + folder;
  }

  static Path ofCheckout() {
    return Path.of(System.getProperty("convspec.home", ".")).resolve("vectors/data/v1");
  }

  /**
   * Returns the files that are asked for.
   *
   * @throws UsageException if there are none, or none of an operator
   */
  List<Manifest.Entry> files(VectorSet set) {
    List<Manifest.Entry> all = set.files(parts);
    for (String name : operators) {
      if (all.stream().noneMatch(entry -> isOf(entry, name))) {
        throw new UsageException("--operator: the set has no tests of " + name + " in this part");
      }
    }
    List<Manifest.Entry> files = all.stream().filter(this::isAskedFor).toList();
    if (files.isEmpty()) {
      throw new UsageException("the set has no tests of this part and operator");
    }
    return files;
  }

  private boolean isAskedFor(Manifest.Entry entry) {
    return operators.isEmpty() || operators.stream().anyMatch(name -> isOf(entry, name));
  }

  private static boolean isOf(Manifest.Entry entry, String operator) {
    return entry.path().contains("/" + operator + "-");
  }
}
