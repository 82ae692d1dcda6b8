package org.convspec.conformance.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.convspec.conformance.explain.Assumption;
import org.convspec.conformance.explain.ConventionalCase;
import org.convspec.spec.convention.Alternative;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.convention.Document;
import org.convspec.spec.convention.Fact;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.translation.Dialect;
import org.convspec.spec.translation.UntranslatableException;

/** What a convention fills in where a case line is silent, and how it writes the operator. */
final class AssumptionTable {

  private static final int WIDEST_WORD = 24;

  private AssumptionTable() {}

  static List<String> of(ConventionalCase assumed) {
    List<String> lines = new ArrayList<>();
    lines.add(assumed.convention().label());
    List<Assumption> filled =
        assumed.assumptions().stream().filter(each -> !each.word().isEmpty()).toList();
    Columns columns = new Columns(WIDEST_WORD);
    for (Assumption each : filled) {
      lines.addAll(columns.row(List.of(each.word()), words(reason(each.fact()))));
      Document source = each.fact().documents().get(0);
      lines.addAll(columns.row(List.of(), words(source.title() + ", " + source.version())));
    }
    if (filled.isEmpty()) {
      lines.addAll(columns.row(List.of("nothing filled in"), List.of()));
    }
    addSilent(lines, assumed);
    lines.addAll(columns.row(List.of("written there"), words(written(assumed))));
    lines.add("");
    return lines;
  }

  private static String reason(Fact fact) {
    Alternative answer = fact.stance().alternatives().get(0);
    return fact.point().id() + " is " + answer.label() + " (" + answer.meaning() + ")";
  }

  /** Names what the convention does not answer, or answers with something we have no word for. */
  private static void addSilent(List<String> lines, ConventionalCase assumed) {
    List<Assumption> silent =
        assumed.assumptions().stream().filter(each -> each.word().isEmpty()).toList();
    if (!silent.isEmpty()) {
      String points =
          silent.stream()
              .map(Assumption::fact)
              .map(AssumptionTable::silence)
              .collect(Collectors.joining(", "));
      lines.addAll(new Columns(WIDEST_WORD).row(List.of("our default stands"), words(points)));
    }
  }

  private static String silence(Fact fact) {
    String answer =
        fact.stance()
            .assumed()
            .map(each -> each.label() + ", for which there is no word")
            .orElse(fact.stance().standing().label());
    return fact.point().id() + " (" + answer + ")";
  }

  /** Returns how the convention writes the operator, or why it cannot; refuses one it lacks. */
  private static String written(ConventionalCase assumed) {
    Convention convention = assumed.convention();
    Operator operator = assumed.example().operator();
    Dialect dialect = Dialect.of(convention);
    int rank = assumed.example().given().get(Slot.INPUT).rank() - 2;
    boolean isKnown = dialect.operators().stream().anyMatch(each -> each.isInstance(operator));
    try {
      return dialect.write(operator, rank).toString();
    } catch (UntranslatableException lacking) {
      if (!isKnown) {
        throw lacking;
      }
      return "not, because " + lacking.getMessage();
    }
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.split(" "));
  }
}
