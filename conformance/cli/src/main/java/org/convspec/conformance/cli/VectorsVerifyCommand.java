package org.convspec.conformance.cli;

import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.convspec.vectors.golden.Expected;
import org.convspec.vectors.golden.Kind;
import org.convspec.vectors.golden.Outcome;
import org.convspec.vectors.golden.Tier;
import org.convspec.vectors.golden.Vector;
import org.convspec.vectors.golden.VectorFile;
import org.convspec.vectors.golden.VectorSet;
import org.convspec.vectors.verify.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Verifies the set. */
@Command(
    name = "verify",
    description = {
      "Verifies the set, and prints how many tests each operator and direction has.",
      "Schema, counts, ids and digests of every file are looked at, and the literal reference and",
      "im2col have to reproduce every number."
    },
    mixinStandardHelpOptions = true,
    optionListHeading = "%nOptions:%n")
final class VectorsVerifyCommand implements Callable<Integer> {

  /** What a test counts as. */
  private enum Column {
    EXACT,
    SPECIAL,
    BOUNDED,
    INVALID,
    CONVENTION,
    MAP
  }

  @Spec private CommandSpec spec;
  @Mixin private FolderOption folder;

  private final Map<String, Map<Kind, Map<Column, Integer>>> counts = new TreeMap<>();
  private int tests;

  @Override
  public Integer call() {
    VectorSet set = folder.open();
    Verifier.verify(set, this::count);
    PrintWriter out = spec.commandLine().getOut();
    print(out, set);
    out.flush();
    if (tests != set.manifest().tests()) {
      throw new UsageException(
          tests + " tests were verified, but the manifest has " + set.manifest().tests());
    }
    return ExitCode.OBEYED;
  }

  private void count(VectorFile file) {
    for (Vector test : file.tests()) {
      tests++;
      counts
          .computeIfAbsent(file.operator(), any -> new EnumMap<>(Kind.class))
          .computeIfAbsent(file.kind(), any -> new EnumMap<>(Column.class))
          .merge(column(test), 1, Integer::sum);
    }
  }

  /** A test of several results counts by the least exact of them. */
  private static Column column(Vector test) {
    if (test.outcome() instanceof Outcome.Valid valid) {
      Tier tier =
          valid.results().values().stream()
              .map(Expected::tier)
              .max(Tier::compareTo)
              .orElse(Tier.EXACT);
      return Column.valueOf(tier.name());
    }
    if (test.outcome() instanceof Outcome.Invalid) {
      return Column.INVALID;
    }
    return test.outcome() instanceof Outcome.Convention ? Column.CONVENTION : Column.MAP;
  }

  private void print(PrintWriter out, VectorSet set) {
    out.printf(
        Locale.ROOT,
        "%-24s %-10s %7s %8s %8s %8s %10s %6s %6s%n",
        "operator",
        "direction",
        "EXACT",
        "SPECIAL",
        "BOUNDED",
        "invalid",
        "convention",
        "map",
        "tests");
    counts.forEach(
        (operator, kinds) -> kinds.forEach((kind, row) -> print(out, operator, kind, row)));
    int gradients = sum(Kind.GRADIENT);
    out.println();
    out.printf(
        Locale.ROOT,
        "%d tests of %d expected in %d files: %d forward, %d gradient (%d %%), %d index maps%n",
        tests,
        set.manifest().tests(),
        set.manifest().files().size(),
        sum(Kind.FORWARD),
        gradients,
        Math.round(100.0 * gradients / tests),
        sum(Kind.INDEX_MAP));
    out.println(
        "Set "
            + set.manifest().header().set()
            + " ("
            + set.manifest().header().status()
            + "), digest "
            + set.manifest().digest());
  }

  private static void print(PrintWriter out, String operator, Kind kind, Map<Column, Integer> row) {
    StringBuilder line =
        new StringBuilder(String.format(Locale.ROOT, "%-24s %-10s", operator, kind.label()));
    int[] widths = {7, 8, 8, 8, 10, 6};
    for (Column column : Column.values()) {
      Integer count = row.get(column);
      line.append(' ')
          .append(
              String.format(
                  Locale.ROOT, "%" + widths[column.ordinal()] + "s", count == null ? "" : count));
    }
    int all = row.values().stream().mapToInt(Integer::intValue).sum();
    out.println(line + String.format(Locale.ROOT, " %6d", all));
  }

  private int sum(Kind kind) {
    return counts.values().stream()
        .flatMap(kinds -> kinds.getOrDefault(kind, Map.of()).values().stream())
        .mapToInt(Integer::intValue)
        .sum();
  }
}
