package org.convspec.conformance.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.convspec.spec.operator.Operator;
import org.convspec.vectors.cases.OperatorCase;

/** Draws cases of an operator to count features in, and writes the counts to target. */
final class Reach {

  /** Which part of the suggested frequency must be reached. */
  static final double LEAST_PART = 1.0 / 3;

  private static final long SEED = 1;
  private static final int CASES = 10_000;

  private Reach() {}

  static <O extends Operator> List<OperatorCase<O>> draw(Arbitrary<OperatorCase<O>> arbitrary) {
    Random random = new Random(SEED);
    List<OperatorCase<O>> cases = new ArrayList<>();
    JqwikSession.run(
        () -> {
          RandomGenerator<OperatorCase<O>> generator = arbitrary.generator(CASES, false);
          for (int drawn = 0; drawn < CASES; drawn++) {
            cases.add(generator.next(random).value());
          }
        });
    return cases;
  }

  static <O extends Operator> void write(
      String file, List<Feature<O>> features, List<OperatorCase<O>> cases) throws IOException {
    Path table = Path.of("target", file);
    Files.createDirectories(table.getParent());
    Files.write(table, features.stream().map(feature -> line(feature, cases)).toList());
  }

  private static <O extends Operator> String line(Feature<O> feature, List<OperatorCase<O>> cases) {
    return String.format(
        Locale.ROOT,
        "%-4s  %-56s  suggested %.3f  reached %.3f",
        feature.id(),
        feature.what(),
        feature.suggested(),
        feature.reached(cases));
  }
}
