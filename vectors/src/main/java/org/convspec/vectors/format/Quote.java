package org.convspec.vectors.format;

/** Quotes what strangers wrote, for messages of one line. */
public final class Quote {

  private static final int LONGEST_QUOTE = 60;

  private Quote() {}

  /** Returns the text in quotes, on one line. */
  public static String of(String text) {
    return of(text, LONGEST_QUOTE);
  }

  /** Returns the text in quotes, on one line, and cut where it is longer than this. */
  public static String of(String text, int longest) {
    String printable = text.strip().replaceAll("\\p{Cntrl}", " ");
    return printable.length() <= longest
        ? "'" + printable + "'"
        : "'" + printable.substring(0, longest) + "...'";
  }
}
