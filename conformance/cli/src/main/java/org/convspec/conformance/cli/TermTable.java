package org.convspec.conformance.cli;

import java.util.ArrayList;
import java.util.List;
import org.convspec.conformance.explain.Term;

/** The terms of a sum as an aligned table. */
final class TermTable {

  private static final List<String> HEADER =
      List.of("term", "left factor", "value", "right factor", "value", "product", "sum");

  private TermTable() {}

  static String of(List<Term> terms) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    for (Term term : terms) {
      rows.add(row(rows.size(), term));
    }
    StringBuilder table = new StringBuilder();
    rows.forEach(row -> table.append(line(row, rows)).append('\n'));
    if (terms.isEmpty()) {
      table.append("no term: the sum is 0\n");
    }
    return table.toString();
  }

  private static List<String> row(int number, Term term) {
    String count = Integer.toString(number);
    return switch (term.kind()) {
      case PRODUCT ->
          List.of(
              count,
              term.left(),
              number(term.leftValue()),
              term.right(),
              number(term.rightValue()),
              number(term.leftValue() * term.rightValue()),
              number(term.sum()));
      case SINGLE ->
          List.of(
              count,
              term.left(),
              number(term.leftValue()),
              "",
              "",
              number(term.leftValue()),
              number(term.sum()));
      case OUTSIDE ->
          List.of(
              count,
              term.left(),
              "padding",
              term.right(),
              number(term.rightValue()),
              "-",
              number(term.sum()));
    };
  }

  private static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** Names to the left of their column, numbers to the right. */
  private static String line(List<String> row, List<List<String>> rows) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.size(); column++) {
      int at = column;
      int width = rows.stream().mapToInt(each -> each.get(at).length()).max().orElse(0);
      String padding = " ".repeat(width - row.get(column).length());
      boolean isName = column == 1 || column == 3;
      line.append(column == 0 ? "" : "  ");
      line.append(isName ? row.get(column) + padding : padding + row.get(column));
    }
    return line.toString().stripTrailing();
  }
}
