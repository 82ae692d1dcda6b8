package org.convspec.conformance.cases;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.operator.Unfold;
import org.junit.jupiter.api.Test;

/**
 * Counts how often drawn windows over images have the features that exposed known bugs, and asks
 * for at least a third of what the study of those bugs suggests. Writes target/patch-reach.txt.
 */
class PatchReachTest {

  private static final int CASES = 10_000;
  private static final double LEAST_PART = 1.0 / 3;
  private static final Path TABLE = Path.of("target", "patch-reach.txt");

  private record Row(String id, String what, double suggested, Predicate<PatchDraw> feature) {

    double reached(List<PatchDraw> cases) {
      return (double) cases.stream().filter(feature).count() / cases.size();
    }
  }

  private static final List<Row> ROWS =
      List.of(
          new Row("G3", "rank 1", 0.3, drawn -> drawn.image().rank() == 1),
          new Row("G3", "rank 2", 0.45, drawn -> drawn.image().rank() == 2),
          new Row("G3", "rank 3", 0.25, drawn -> drawn.image().rank() == 3),
          new Row("G4", "sides differ", 0.35, onSomeAxis(PatchReachTest::sidesDiffer)),
          new Row(
              "G6",
              "stride longer than the kernel",
              0.1,
              onSomeAxis(bound -> bound.axis().stride() > bound.axis().effectiveKernel())),
          new Row("G7", "stride above 1", 0.5, onSomeAxis(bound -> bound.axis().stride() > 1)),
          new Row("G8", "last partial step", 0.35, onSomeAxis(bound -> bound.tail() > 0)),
          new Row(
              "G9",
              "dilation above 1",
              0.35,
              onSomeAxis(bound -> bound.axis().dilation() > 1 && bound.axis().kernel() > 1)),
          new Row("G14", "input extent 1", 0.06, onSomeAxis(bound -> bound.inputExtent() == 1)),
          new Row("G39", "batch 0", 0.03, drawn -> drawn.image().batch() == 0),
          new Row("G40", "negative padding", 0.2, onSomeAxis(PatchReachTest::crops)));

  @Test
  void reachesTheFeaturesOfKnownBugs() throws IOException {
    Random random = new Random(1);
    List<PatchDraw> cases = Stream.generate(() -> PatchDraw.next(random)).limit(CASES).toList();
    Files.createDirectories(TABLE.getParent());
    Files.write(TABLE, ROWS.stream().map(row -> line(row, cases)).toList());
    assertSoftly(
        softly ->
            ROWS.forEach(
                row ->
                    softly
                        .assertThat(row.reached(cases))
                        .as(row.what())
                        .isGreaterThanOrEqualTo(row.suggested() * LEAST_PART)));
  }

  private static String line(Row row, List<PatchDraw> cases) {
    return String.format(
        Locale.ROOT,
        "%-4s  %-40s  suggested %.3f  reached %.3f",
        row.id(),
        row.what(),
        row.suggested(),
        row.reached(cases));
  }

  private static Predicate<PatchDraw> onSomeAxis(Predicate<BoundAxis> feature) {
    return drawn ->
        Unfold.by(drawn.window()).over(drawn.image().input()).window().axes().stream()
            .anyMatch(feature);
  }

  private static boolean sidesDiffer(BoundAxis bound) {
    Padding padding = bound.axis().padding();
    return padding.before() != padding.after();
  }

  private static boolean crops(BoundAxis bound) {
    Padding padding = bound.axis().padding();
    return padding.before() < 0 || padding.after() < 0;
  }
}
