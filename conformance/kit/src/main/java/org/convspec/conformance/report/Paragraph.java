package org.convspec.conformance.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lines of text under a label, as in {@code got 3}. */
final class Paragraph {

  /** How wide a text report is. */
  static final int WIDTH = 100;

  private final String indent;
  private final int labelWidth;

  /**
   * Prepares paragraphs.
   *
   * @param indent how many spaces stand before the label
   * @param labelWidth how many columns the label takes
   */
  Paragraph(int indent, int labelWidth) {
    this.indent = " ".repeat(indent);
    this.labelWidth = labelWidth;
  }

  /** Breaks a text between words; a word that is too long stands alone. */
  List<String> wrapped(String label, String text) {
    int width = WIDTH - indent.length() - labelWidth;
    List<String> lines = new ArrayList<>();
    for (String given : Printable.lines(text).split("\n", -1)) {
      lines.addAll(wrap(given, width));
    }
    return labelled(label, lines);
  }

  /** Keeps a text on one line, however long, so that it can be copied. */
  List<String> unbroken(String label, String text) {
    return labelled(label, List.of(Printable.line(text)));
  }

  /** Wraps each text on its own, the label before the first. */
  List<String> list(String label, List<String> texts) {
    int width = WIDTH - indent.length() - labelWidth;
    return labelled(
        label, texts.stream().flatMap(text -> wrap(Printable.line(text), width).stream()).toList());
  }

  private List<String> labelled(String label, List<String> lines) {
    List<String> labelled = new ArrayList<>();
    String before = label + " ".repeat(Math.max(0, labelWidth - label.length()));
    for (String line : lines) {
      labelled.add((indent + before + line).stripTrailing());
      before = " ".repeat(labelWidth);
    }
    return labelled;
  }

  private static List<String> wrap(String text, int width) {
    if (text.length() <= width) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>(Collections.singleton(""));
    for (String word : text.split(" ")) {
      int last = lines.size() - 1;
      String line = lines.get(last);
      if (line.isEmpty()) {
        lines.set(last, word);
      } else if (line.length() + 1 + word.length() <= width) {
        lines.set(last, line + " " + word);
      } else {
        lines.add(word);
      }
    }
    return lines;
  }
}
