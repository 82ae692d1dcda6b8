package org.convspec.vectors.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.convspec.vectors.golden.Flag;
import org.convspec.vectors.golden.VectorFile;
import org.junit.jupiter.api.Test;

class GeneratorTest {

  private static final Flag FLAG =
      new Flag("ARITH-10", "no elements is an answer", List.of("an error", "a zero", "a one"));

  /** Lines are looked at side by side; the message is the same every time. */
  @Test
  void theFirstBadLineIsTold() {
    List<PlanLine> lines =
        List.of(
            PlanLine.parse("core map ARITH-10 | maxunpool n1 c2 i300 o700 ints#1 | first"),
            PlanLine.parse("core map ARITH-10 | maxunpool n1 c1 i1 o2 ints#1 | second"));
    assertThatThrownBy(
            () -> Generator.tests(new Plan(Map.of("maxUnpool", lines), Map.of(FLAG.rule(), FLAG))))
        .isInstanceOf(PlanException.class)
        .hasMessageContaining("first");
  }

  /** A rule of several operators does not lend the mistakes of one to the other. */
  @Test
  void aFileNamesMistakesOfItsOperator() {
    Map<String, List<PlanLine>> lines = new LinkedHashMap<>();
    lines.put(
        "add",
        List.of(
            PlanLine.parse(
                "core forward ARITH-10 | add n1 c2 i3x4 ints#1 | shows: a zero; an error"),
            PlanLine.parse("full forward ARITH-10 | add n1 c3 i2x5 ints#1 | a case of: a sum")));
    lines.put(
        "multiply",
        List.of(
            PlanLine.parse("core forward ARITH-10 | multiply n1 c2 i3x4 ints#1 | shows: a one")));
    List<VectorFile> files = Generator.tests(new Plan(lines, Map.of(FLAG.rule(), FLAG)));
    assertThat(files)
        .extracting(VectorFile::path)
        .containsExactly(
            "core/add-forward.json", "full/add-forward.json", "core/multiply-forward.json");
    assertThat(files)
        .extracting(file -> file.flags().get(FLAG.rule()).bugs())
        .containsExactly(
            List.of("an error", "a zero"), List.of("an error", "a zero"), List.of("a one"));
  }
}
