package org.convspec.vectors.format;

import java.util.regex.Pattern;

/** Quotes what strangers wrote, for messages of one line. */
public final class Quote {

  private static final int LONGEST_QUOTE = 60;

  /** Control characters, and the two separators that end a line or a paragraph in Unicode. */
  private static final Pattern ENDS_OF_LINES =
      Pattern.compile("[\\p{Cntrl}\\x80-\\x9f\\u2028\\u2029]");

  private Quote() {}

  /** Returns the text in quotes, on one line. */
  public static String of(String text) {
    return of(text, LONGEST_QUOTE);
  }

  /** Returns the text in quotes, on one line, and cut where it is longer than this. */
  public static String of(String text, int longest) {
    String printable = onOneLine(text.strip());
    return printable.length() <= longest
        ? "'" + printable + "'"
        : "'" + printable.substring(0, longest) + "...'";
  }

  /** Returns the text without anything that would end the line. */
  static String onOneLine(String text) {
    return ENDS_OF_LINES.matcher(text).replaceAll(" ");
  }
}
