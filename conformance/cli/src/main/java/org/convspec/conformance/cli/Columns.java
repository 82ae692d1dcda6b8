package org.convspec.conformance.cli;

import java.util.ArrayList;
import java.util.List;

/** Texts side by side, each broken between its words where its column ends. */
final class Columns {

  /** How wide a terminal is taken to be. */
  static final int WIDTH = 100;

  private static final String GAP = "  ";

  private final List<Integer> widths;

  /**
   * Prepares columns.
   *
   * @param widths of all columns but the last, which takes what is left of the line
   */
  Columns(Integer... widths) {
    this.widths = new ArrayList<>(List.of(widths));
    int taken = this.widths.stream().mapToInt(width -> width + GAP.length()).sum();
    this.widths.add(WIDTH - GAP.length() - taken);
  }

  /** Returns the lines of a row. */
  @SafeVarargs
  final List<String> row(List<String>... cells) {
    List<List<String>> broken = new ArrayList<>();
    for (int column = 0; column < cells.length; column++) {
      broken.add(wrapped(cells[column], widths.get(column)));
    }
    int height = broken.stream().mapToInt(List::size).max().orElse(0);
    List<String> lines = new ArrayList<>();
    for (int line = 0; line < height; line++) {
      lines.add(line(broken, line));
    }
    return lines;
  }

  private String line(List<List<String>> cells, int number) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      List<String> cell = cells.get(column);
      String text = number < cell.size() ? cell.get(number) : "";
      int missing = Math.max(0, widths.get(column) - text.length());
      line.append(GAP).append(text).append(" ".repeat(missing));
    }
    return line.toString().stripTrailing();
  }

  /** Fills lines with words; a word that is too long stands alone. */
  private static List<String> wrapped(List<String> words, int width) {
    List<String> lines = new ArrayList<>();
    for (String word : words) {
      int last = lines.size() - 1;
      boolean fits = last >= 0 && lines.get(last).length() + 1 + word.length() <= width;
      if (fits) {
        lines.set(last, lines.get(last) + " " + word);
      } else {
        lines.add(word);
      }
    }
    return lines;
  }
}
