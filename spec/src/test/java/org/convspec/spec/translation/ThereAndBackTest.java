package org.convspec.spec.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.operator.Operator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Operators that go to a framework and come back. */
class ThereAndBackTest {

  /** Operators with nothing in them that a framework which has them could lack. */
  private static final Set<String> NEVER_REFUSED =
      Set.of("globalAveragePool", "adaptiveAveragePool");

  @Property(tries = 5000)
  @Label("what a framework's dialect writes, it reads as the same operator")
  void same(@ForAll Convention convention, @ForAll long seed) {
    DrawnOperators drawn = new DrawnOperators(new Random(seed));
    Operator operator = drawn.operator();
    int rank = drawn.rank();
    Dialect dialect = Dialect.of(convention);
    written(dialect, operator, rank)
        .ifPresent(
            foreign ->
                assertThat(SameMeaning.of(dialect.read(foreign, rank), rank, dialect))
                    .as(foreign.toString())
                    .isEqualTo(SameMeaning.of(operator, rank, dialect)));
  }

  @Property(tries = 5000)
  @Label("what is written is text that is parsed as the same")
  void text(@ForAll Convention convention, @ForAll long seed) {
    DrawnOperators drawn = new DrawnOperators(new Random(seed));
    written(Dialect.of(convention), drawn.operator(), drawn.rank())
        .ifPresent(
            foreign ->
                assertThat(ForeignOperator.parse(convention, foreign.toString()))
                    .isEqualTo(foreign));
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("each operator is written and refused often enough to tell")
  void reach(Convention convention) {
    Dialect dialect = Dialect.of(convention);
    Map<String, Integer> counts = new TreeMap<>();
    for (long seed = 0; seed < 12_000; seed++) {
      DrawnOperators drawn = new DrawnOperators(new Random(seed * 31 + 7));
      Operator operator = drawn.operator();
      boolean isWritten = written(dialect, operator, drawn.rank()).isPresent();
      counts.merge(operator.label() + (isWritten ? " written" : " refused"), 1, Integer::sum);
    }
    for (Class<? extends Operator> each : dialect.operators()) {
      String label =
          Character.toLowerCase(each.getSimpleName().charAt(0)) + each.getSimpleName().substring(1);
      assertThat(counts.get(label + " written")).as(label + " " + counts).isGreaterThan(10);
      if (!NEVER_REFUSED.contains(label)) {
        assertThat(counts.get(label + " refused")).as(label + " " + counts).isGreaterThan(10);
      }
    }
  }

  private static Optional<ForeignOperator> written(Dialect dialect, Operator operator, int rank) {
    try {
      return Optional.of(dialect.write(operator, rank));
    } catch (UntranslatableException lacking) {
      return Optional.empty();
    }
  }
}
