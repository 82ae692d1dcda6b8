package org.convspec.conformance.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a command line into words: blanks separate, single or double quotes keep together. */
public final class CommandWords {

  private static final Pattern PIECE =
      Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^\\s'\"]+)|(\\s+)");

  private CommandWords() {}

  /**
   * Returns the words of a command.
   *
   * @throws IllegalArgumentException if there are none, or a quote is not closed
   */
  public static List<String> split(String command) {
    List<String> words = new ArrayList<>();
    StringBuilder word = null;
    Matcher piece = PIECE.matcher(command.strip());
    int end = 0;
    while (piece.find() && piece.start() == end) {
      end = piece.end();
      if (piece.group(4) != null) {
        words.add(word.toString());
        word = null;
        continue;
      }
      word = word == null ? new StringBuilder() : word;
      for (int group = 1; group <= 3; group++) {
        word.append(piece.group(group) == null ? "" : piece.group(group));
      }
    }
    if (end < command.strip().length()) {
      throw new IllegalArgumentException("an open quote in command: " + command);
    }
    if (word == null) {
      throw new IllegalArgumentException("the command is empty");
    }
    words.add(word.toString());
    return words;
  }
}
