package org.convspec.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.convspec.conformance.judge.NotJudged;
import org.convspec.conformance.report.Colour;
import org.convspec.conformance.report.TextReport;
import org.convspec.conformance.rulebook.Rulebook;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.notation.CaseLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules that are asked for a case they say nothing of. */
@DisplayName("cases outside of rules")
class OutsideTest {

  @Test
  @DisplayName("have one reason, whatever the case and the rule, and are counted under it")
  void oneReason() {
    String line = "conv n1 c1 m1 i5 k3 ints#1";
    RunReport report = run(line, "CONV-02", "CONV-04");
    assertThat(report.rules()).hasSize(2).allMatch(RuleResult::isOutside);
    assertThat(report.rules())
        .allSatisfy(
            result -> assertThat(result.skips()).containsOnlyKeys(NotJudged.OUTSIDE_ITS_DOMAIN));
    assertThat(TextReport.render(report, Colour.NONE))
        .contains("[1]", "the rule says nothing of such a case (2 rules, ");
  }

  private static RunReport run(String line, String... rules) {
    CheckRun.Settings settings =
        new CheckRun.Settings(
            BuiltIn.LITERAL.implementation(),
            ElementType.FLOAT64,
            1,
            1,
            new RuleSelection(List.of(rules)),
            Optional.of(CaseLine.parse(line)),
            "literal");
    return new CheckRun(settings, Rulebook.read()).run(new NoFalseAccusationTest.Unwatched());
  }
}
