package org.convspec.vectors.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import org.convspec.spec.operator.Direction;
import org.convspec.vectors.golden.Vector;
import org.convspec.vectors.notation.CaseLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No vector is weak but for a reason that its line of the plan gives and that applies. */
class StrengthTest {

  private static final Path TABLE = Path.of("target", "strength.txt");

  @Test
  void everyWeakVectorHasTheReasonsThatItsLineGives() throws IOException {
    StrengthAudit audit = StrengthAudit.of(Plan.read());
    write(audit.rows());
    assertThat(audit.rows()).hasSizeGreaterThan(1_500);
    assertThat(audit.corrections())
        .as("lines of the plan whose reasons are others: as they ought to be")
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "conv n1 c1 m1 i6x5 k2x3 ints#1; FORWARD; ''",
        "conv n1 c1 m1 i5x5 k2x3 ints#1; FORWARD; SHOWN",
        "conv n1 c1 m1 i6x5 k2x3 ones; FORWARD; DATA",
        "conv n1 c1 m1 i9 k1 s3 ints#1; FORWARD; SHOWN",
        "conv n0 c1 m1 i5x5 k2x3 ints#1; FORWARD; EMPTY",
        "maxpool n1 c1 i9 k4 s4 ints#1; GRADIENT; SPARSE",
        "pad n1 c1 i2 p0:0,0:0,3:3 ints#1; FORWARD; SPARSE",
        "pad n1 c1 i2 p0:0,0:0,3:3 value2 ints#1; FORWARD; ''",
        "hardswish n1 c1 i2 ints#32118; FORWARD; SHOWN",
        "relu n1 c1 i1x3 zeros#71876; GRADIENT; DATA"
      })
  void reasonsOfAVector(String line, Direction direction, String reasons) {
    Vector vector = VectorMaker.valid(CaseLine.parse(line), direction);
    assertThat(WeakReason.of(vector))
        .extracting(WeakReason::name)
        .containsExactlyInAnyOrder(
            Arrays.stream(reasons.split(","))
                .filter(each -> !each.isEmpty())
                .toArray(String[]::new));
  }

  @Test
  void reasonsOfALine() {
    String text = "core both WIN-11 weak:empty,shown | conv n1 c1 m1 i2 k3 ints#1 | why";
    PlanLine line = PlanLine.parse(text);
    assertThat(line.reasons()).isEqualTo(Set.of(WeakReason.EMPTY, WeakReason.SHOWN));
    assertThat(line.toString()).isEqualTo(text);
  }

  private static void write(List<StrengthAudit.Row> rows) throws IOException {
    Map<String, List<StrengthAudit.Row>> groups = new TreeMap<>();
    for (StrengthAudit.Row row : rows) {
      String operator = row.vector().call().operator().label();
      String group = String.format("%-24s %-9s", operator, row.vector().kind().label());
      groups.computeIfAbsent(group, any -> new ArrayList<>()).add(row);
    }
    List<String> table = new ArrayList<>();
    table.add(
        String.format("%-34s %7s %5s", "operator and direction", "vectors", "weak")
            + headings(Weakness.values())
            + "  reasons:"
            + headings(WeakReason.values()));
    groups.forEach((group, list) -> table.add(line(group, list)));
    table.add(line("all", rows));
    Files.createDirectories(TABLE.getParent());
    Files.write(TABLE, table);
    System.out.println(table.get(0) + "\n" + table.get(table.size() - 1));
  }

  private static String headings(Enum<?>[] columns) {
    StringBuilder headings = new StringBuilder();
    for (Enum<?> column : columns) {
      headings.append("  ").append(column.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return headings.toString();
  }

  private static String line(String group, List<StrengthAudit.Row> rows) {
    StringBuilder line = new StringBuilder();
    ToLongFunction<Weakness> weak =
        each -> rows.stream().filter(row -> row.weaknesses().contains(each)).count();
    ToLongFunction<WeakReason> reason =
        each -> rows.stream().filter(row -> row.reasons().contains(each)).count();
    long all = rows.stream().filter(row -> !row.weaknesses().isEmpty()).count();
    line.append(String.format("%-34s %7d %5d", group, rows.size(), all));
    for (Weakness each : Weakness.values()) {
      line.append(String.format("  %" + each.name().length() + "d", weak.applyAsLong(each)));
    }
    line.append("          ");
    for (WeakReason each : WeakReason.values()) {
      line.append(String.format("  %" + each.name().length() + "d", reason.applyAsLong(each)));
    }
    return line.toString();
  }
}
