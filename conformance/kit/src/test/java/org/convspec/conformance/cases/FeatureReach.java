package org.convspec.conformance.cases;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
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

  static final int CASES = 10_000;

  private static final long SEED = 1;
  private static final double LEAST_PART = 1.0 / 3;

  /**
   * Something that a case may have.
   *
   * @param among the cases that are counted
   */
  private record Row<C>(
      String id, String what, double suggested, Predicate<C> among, Predicate<C> feature) {

    double reached(List<C> cases) {
      List<C> counted = cases.stream().filter(among).toList();
      return counted.isEmpty()
          ? 0
          : (double) counted.stream().filter(feature).count() / counted.size();
    }
  }

  private final Function<C, Window> window;
  private final Predicate<C> among;
  private final List<Row<C>> rows;

  private FeatureReach(Function<C, Window> window, Predicate<C> among, List<Row<C>> rows) {
    this.window = window;
    this.among = among;
    this.rows = rows;
  }

  /** Counts features of cases that have no window. */
  FeatureReach() {
    this(
        none -> {
          throw new IllegalStateException("these cases have no window");
        });
  }

  /** Counts features of cases with a window. */
  FeatureReach(Function<C, Window> window) {
    this(window, any -> true, new ArrayList<>());
  }

  /** Returns the same table, in which further rows count some of the cases only. */
  FeatureReach<C> among(Predicate<C> some) {
    return new FeatureReach<>(window, some, rows);
  }

  /** Returns the same table, in which further rows count all cases. */
  FeatureReach<C> amongAll() {
    return among(any -> true);
  }

  /** Adds a feature of cases: the row of the study, and which part of the cases should have it. */
  FeatureReach<C> of(String id, String what, double suggested, Predicate<C> feature) {
    rows.add(new Row<>(id, what, suggested, among, feature));
    return this;
  }

  /** Adds a feature that some axis has. */
  FeatureReach<C> onAxis(String id, String what, double suggested, Predicate<BoundAxis> feature) {
    return of(id, what, suggested, onSomeAxis(feature));
  }

  /** Returns whether some axis has a feature. */
  Predicate<C> onSomeAxis(Predicate<BoundAxis> feature) {
    return drawn -> window.apply(drawn).axes().stream().anyMatch(feature);
  }

  /** Draws, writes the table to a file in target, and asserts. */
  void check(Arbitrary<C> arbitrary, String file) throws IOException {
    check(draw(arbitrary), new ReachTable(), file);
  }

  /** The same of cases that are there already; the rows are added to a table. */
  void check(List<C> cases, ReachTable table, String file) throws IOException {
    rows.forEach(row -> table.add(row.id, row.what, row.suggested, row.reached(cases)));
    table.write(file);
    assertSoftly(
        softly ->
            rows.forEach(
                row ->
                    softly
                        .assertThat(row.reached(cases))
                        .as(row.id + " " + row.what)
                        .isGreaterThanOrEqualTo(row.suggested * LEAST_PART)));
  }

  /** Draws as many cases as are counted. */
  static <C> List<C> draw(Arbitrary<C> arbitrary) {
    return draw(arbitrary, CASES);
  }

  /** Draws so many cases, always the same ones. */
  static <C> List<C> draw(Arbitrary<C> arbitrary, int count) {
    Random random = new Random(SEED);
    List<C> cases = new ArrayList<>();
    JqwikSession.run(
        () -> {
          RandomGenerator<C> generator = arbitrary.generator(count, false);
          for (int drawn = 0; drawn < count; drawn++) {
            cases.add(generator.next(random).value());
          }
        });
    return cases;
  }
}
