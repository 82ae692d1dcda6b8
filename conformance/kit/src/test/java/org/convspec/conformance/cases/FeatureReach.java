package org.convspec.conformance.cases;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.Window;

/**
 * Counts how often drawn cases have features, and asks for at least a third of what was suggested.
 *
 * @param <C> the cases
 */
final class FeatureReach<C> {

  private static final long SEED = 1;
  private static final int CASES = 10_000;
  private static final double LEAST_PART = 1.0 / 3;

  private record Row<C>(String id, String what, double suggested, Predicate<C> feature) {}

  private final Function<C, Window> window;
  private final List<Row<C>> rows = new ArrayList<>();

  /** Counts features of cases that have no window. */
  FeatureReach() {
    this(
        none -> {
          throw new IllegalStateException("these cases have no window");
        });
  }

  /** Counts features of cases with a window. */
  FeatureReach(Function<C, Window> window) {
    this.window = window;
  }

  /** Adds a feature of cases: the row of the study, and which part of the cases should have it. */
  FeatureReach<C> of(String id, String what, double suggested, Predicate<C> feature) {
    rows.add(new Row<>(id, what, suggested, feature));
    return this;
  }

  /** Adds a feature that some axis has. */
  FeatureReach<C> onAxis(String id, String what, double suggested, Predicate<BoundAxis> feature) {
    return of(id, what, suggested, drawn -> window.apply(drawn).axes().stream().anyMatch(feature));
  }

  /** Draws, writes the table to a file in target, and asserts. */
  void check(Arbitrary<C> arbitrary, String file) throws IOException {
    List<C> cases = draw(arbitrary);
    Path table = Path.of("target", file);
    Files.createDirectories(table.getParent());
    Files.write(table, rows.stream().map(row -> line(row, cases)).toList());
    assertSoftly(
        softly ->
            rows.forEach(
                row ->
                    softly
                        .assertThat(reached(row, cases))
                        .as(row.id() + " " + row.what())
                        .isGreaterThanOrEqualTo(row.suggested() * LEAST_PART)));
  }

  private static <C> double reached(Row<C> row, List<C> cases) {
    return (double) cases.stream().filter(row.feature()).count() / cases.size();
  }

  private static <C> String line(Row<C> row, List<C> cases) {
    return String.format(
        Locale.ROOT,
        "%-4s  %-56s  suggested %.3f  reached %.3f",
        row.id(),
        row.what(),
        row.suggested(),
        reached(row, cases));
  }

  private static <C> List<C> draw(Arbitrary<C> arbitrary) {
    Random random = new Random(SEED);
    List<C> cases = new ArrayList<>();
    JqwikSession.run(
        () -> {
          RandomGenerator<C> generator = arbitrary.generator(CASES, false);
          for (int drawn = 0; drawn < CASES; drawn++) {
            cases.add(generator.next(random).value());
          }
        });
    return cases;
  }
}
