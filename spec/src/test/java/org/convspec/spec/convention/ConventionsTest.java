package org.convspec.spec.convention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of facts: nothing missing, nothing twice, nothing without a source. */
@DisplayName("conventions")
class ConventionsTest {

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("each of the seven conventions says something about each point, or that it cannot")
  void complete(Point point) {
    assertThat(Arrays.stream(Convention.values()).map(each -> Conventions.fact(each, point)))
        .hasSize(7)
        .allSatisfy(fact -> assertThat(fact.point()).isEqualTo(point))
        .extracting(Fact::convention)
        .containsExactly(Convention.values());
  }

  @Test
  @DisplayName("there is one fact for each convention and point, in the order of the points")
  void once() {
    assertThat(Conventions.facts()).hasSize(Convention.values().length * Point.values().length);
    assertThat(Conventions.facts().stream().map(Fact::point).distinct())
        .containsExactly(Point.values());
  }

  @Test
  @DisplayName("whatever is said was read somewhere")
  void sourced() {
    assertThat(Conventions.facts())
        .filteredOn(fact -> fact.stance().standing() != Standing.NOT_FOUND)
        .allSatisfy(fact -> assertThat(fact.documents()).isNotEmpty().doesNotHaveDuplicates());
  }

  @Test
  @DisplayName("every document is cited")
  void cited() {
    assertThat(Conventions.facts().stream().flatMap(fact -> fact.documents().stream()))
        .contains(Document.values());
  }

  @Test
  @DisplayName("every document has an address and a version of its own")
  void addressed() {
    assertThat(Document.values())
        .allSatisfy(each -> assertThat(each.url()).matches("https://\\S+|docs/\\S+\\.md"))
        .allSatisfy(each -> assertThat(each.version()).isNotBlank());
    assertUnique(List.of(Document.values()), Document::title);
    assertUnique(List.of(Document.values()), Document::url);
  }

  @Test
  @DisplayName("no name is given twice")
  void unique() {
    assertUnique(List.of(Convention.values()), Convention::label);
    assertUnique(List.of(Point.values()), Point::question);
    assertUnique(List.of(OperatorKind.values()), OperatorKind::label);
    assertUnique(List.of(Standing.values()), Standing::label);
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("a point offers a choice between answers with names of their own")
  void choice(Point point) {
    assertThat(point.alternatives()).hasSizeGreaterThan(1);
    assertUnique(point.alternatives(), Alternative::label);
    assertUnique(point.alternatives(), Alternative::meaning);
    assertThat(point.id()).matches("[a-z]+(-[a-z]+)*");
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("a point is answered by somebody, and is asked in one sentence about some operator")
  void worthAsking(Point point) {
    assertThat(facts(point)).anyMatch(fact -> !fact.stance().alternatives().isEmpty());
    assertThat(point.question()).matches("[A-Z][^?]*\\?");
    assertThat(point.operators()).isNotEmpty().doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("an operator is found by its name, and raises some question")
  void operators(OperatorKind kind) {
    assertThat(OperatorKind.of(kind.label())).contains(kind);
    assertThat(Point.values()).anyMatch(point -> point.operators().contains(kind));
  }

  @Test
  @DisplayName("an assumed answer is the first one; elsewhere nothing is assumed")
  void assumed() {
    assertThat(Conventions.fact(Convention.TENSORFLOW, Point.SAME_SIDE).stance().assumed())
        .contains(Alternative.SAME_AFTER);
    assertThat(Conventions.fact(Convention.PYTORCH, Point.AVERAGE_DIVISOR).stance().assumed())
        .contains(Alternative.PADDED_POSITIONS);
    assertThat(Conventions.facts())
        .allSatisfy(
            fact ->
                assertThat(fact.stance().assumed().isPresent())
                    .isEqualTo(fact.stance().standing() == Standing.ASSUMED));
  }

  @Test
  @DisplayName("an answer is not listed twice, and selecting means having a choice")
  void answers() {
    assertThat(Conventions.facts())
        .allSatisfy(fact -> assertThat(fact.stance().alternatives()).doesNotHaveDuplicates());
    assertThat(Conventions.facts())
        .filteredOn(fact -> fact.stance().standing() == Standing.SELECTABLE)
        .isNotEmpty()
        .allSatisfy(fact -> assertThat(fact.stance().alternatives()).hasSizeGreaterThan(1));
  }

  @Test
  @DisplayName("all standings occur, so that each can be told from the others")
  void standings() {
    EnumSet<Standing> met = EnumSet.noneOf(Standing.class);
    Conventions.facts().forEach(fact -> met.add(fact.stance().standing()));
    assertThat(met).containsExactly(Standing.values());
  }

  private static List<Fact> facts(Point point) {
    return Conventions.facts().stream().filter(fact -> fact.point() == point).toList();
  }

  private static <T> void assertUnique(Collection<T> things, Function<T, String> name) {
    assertThat(things.stream().map(name)).doesNotHaveDuplicates().allMatch(each -> !each.isBlank());
  }
}
