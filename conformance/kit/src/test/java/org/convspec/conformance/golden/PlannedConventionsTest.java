package org.convspec.conformance.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.convspec.spec.convention.Point;
import org.convspec.vectors.golden.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every point on which conventions differ is told apart by a vector, or it is said why not. */
@DisplayName("conventions among the vectors")
class PlannedConventionsTest {

  private static final Path PAGE = Path.of("..", "..", "vectors", "plan.md");
  private static final String HEADING = "## Points of convention without a vector";
  private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| ([^|]+) \\|");

  @Test
  @DisplayName("each point has a vector or a reason, and none has both")
  void eachPoint() throws IOException {
    Set<String> asked = asked();
    Set<String> explained = explained();
    assertThat(asked).doesNotContainAnyElementsOf(explained);
    Set<String> both = new TreeSet<>(asked);
    both.addAll(explained);
    assertThat(both)
        .isEqualTo(
            Arrays.stream(Point.values())
                .map(Point::id)
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static Set<String> asked() {
    return PlannedVectors.all()
        .map(vector -> vector.outcome())
        .filter(Outcome.Convention.class::isInstance)
        .map(outcome -> ((Outcome.Convention) outcome).point())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> explained() throws IOException {
    String page = Files.readString(PAGE);
    String section = page.substring(page.indexOf(HEADING) + HEADING.length());
    int end = section.indexOf("\n## ");
    return ROW.matcher(end < 0 ? section : section.substring(0, end))
        .results()
        .map(row -> row.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
