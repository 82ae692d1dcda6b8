package org.convspec.conformance.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.convspec.spec.convention.Alternative;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.convention.Conventions;
import org.convspec.spec.convention.Document;
import org.convspec.spec.convention.Fact;
import org.convspec.spec.convention.OperatorKind;
import org.convspec.spec.convention.Point;

/** What the conventions assume, for reading: point by point, the sources at the end. */
final class ConventionTable {

  /** How wide the column of answers may get, as far as it can be chosen. */
  private static final int COMFORTABLE = 24;

  private static final String KEY =
      "A name by itself is what a convention assumes; 'also' stands before what can be asked for"
          + " instead, 'or' between what the caller has to choose from. 'left open': its documents"
          + " do not answer. 'not offered': it has nothing that raises the question."
          + " 'not found': no document was found.";

  private final List<Document> cited = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  private ConventionTable() {}

  static List<String> of(List<Point> points) {
    ConventionTable table = new ConventionTable();
    table.lines.addAll(new Columns().row(words(KEY)));
    table.lines.add("");
    points.forEach(table::add);
    table.addSources();
    return table.lines;
  }

  private void add(Point point) {
    lines.add(point.id() + ": " + point.question());
    lines.addAll(new Columns().row(words("of " + operators(point))));
    lines.add("");
    int longest = longest(point.alternatives(), Alternative::label);
    Columns legend = new Columns(longest);
    for (Alternative each : point.alternatives()) {
      lines.addAll(legend.row(List.of(each.label()), words(each.meaning())));
    }
    lines.add("");
    List<Fact> facts =
        Arrays.stream(Convention.values()).map(each -> Conventions.fact(each, point)).toList();
    Columns columns =
        new Columns(longest(List.of(Convention.values()), Convention::label), answers(facts));
    for (Fact fact : facts) {
      lines.addAll(columns.row(List.of(fact.convention().label()), answer(fact), remarks(fact)));
    }
    lines.add("");
  }

  private static String operators(Point point) {
    return point.operators().size() == OperatorKind.values().length
        ? "every operator"
        : point.operators().stream().map(OperatorKind::label).collect(Collectors.joining(", "));
  }

  /** Returns the width of the column of answers. */
  private static int answers(List<Fact> facts) {
    return facts.stream()
        .map(ConventionTable::answer)
        .mapToInt(
            answer -> {
              int most = Math.max(COMFORTABLE, longest(answer, Function.identity()));
              return Math.min(most, String.join(" ", answer).length());
            })
        .max()
        .orElse(0);
  }

  /** Returns the answer in pieces that are not to be broken. */
  private static List<String> answer(Fact fact) {
    List<String> labels = fact.stance().alternatives().stream().map(Alternative::label).toList();
    return switch (fact.stance().standing()) {
      case ASSUMED -> linked(labels, ",", "also ", "");
      case SELECTABLE -> linked(labels, "", "or ", "or ");
      case LEFT_OPEN, NOT_OFFERED, NOT_FOUND -> List.of(fact.stance().standing().label());
    };
  }

  /** Puts words between names: one behind a name, one before the second name, one before others. */
  private static List<String> linked(
      List<String> labels, String comma, String second, String further) {
    int last = labels.size() - 1;
    List<String> before = List.of("", second, further);
    return IntStream.rangeClosed(0, last)
        .mapToObj(at -> before.get(Math.min(at, 2)) + labels.get(at) + (at < last ? comma : ""))
        .toList();
  }

  /** Returns the words of the note, and the numbers of the documents. */
  private List<String> remarks(Fact fact) {
    List<String> words = new ArrayList<>(words(fact.note()));
    if (!fact.documents().isEmpty()) {
      words.add(
          fact.documents().stream()
              .map(document -> Integer.toString(number(document)))
              .collect(Collectors.joining(",", "[", "]")));
    }
    return words;
  }

  private int number(Document document) {
    if (!cited.contains(document)) {
      cited.add(document);
    }
    return cited.indexOf(document) + 1;
  }

  private void addSources() {
    lines.add("Sources");
    Columns columns = new Columns(("[" + cited.size() + "]").length());
    for (Document each : cited) {
      lines.addAll(
          columns.row(
              List.of("[" + number(each) + "]"), words(each.title() + ", " + each.version())));
      lines.addAll(columns.row(List.of(), List.of(each.url())));
    }
  }

  private static List<String> words(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split(" "));
  }

  private static <T> int longest(List<T> things, Function<T, String> name) {
    return things.stream().mapToInt(thing -> name.apply(thing).length()).max().orElse(0);
  }
}
