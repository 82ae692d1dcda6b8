package org.convspec.conformance.report;

import java.util.regex.Pattern;

/**
 * Text that others wrote, such as the message of an implementation, made fit to be shown: no
 * character in it steers a terminal or breaks an XML file.
 */
final class Printable {

  private static final String DOTS = "...";
  private static final int REPLACEMENT = 0xFFFD;
  private static final Pattern TERMINAL_SEQUENCE = Pattern.compile("\u001B\\[[0-9;?]*[ -/]*[@-~]");

  private Printable() {}

  /** Keeps the lines, ended by LF; drops colours; what else cannot be printed becomes U+FFFD. */
  static String lines(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    TERMINAL_SEQUENCE
        .matcher(text)
        .replaceAll("")
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replace('\t', ' ')
        .codePoints()
        .map(point -> isPrintable(point) ? point : REPLACEMENT)
        .forEach(printable::appendCodePoint);
    return printable.toString().strip();
  }

  /** Puts everything on one line, with single spaces. */
  static String line(String text) {
    return lines(text).replaceAll("\\s+", " ");
  }

  /** Cuts a line to a width; three dots say so. */
  static String shortened(String line, int width) {
    if (line.length() <= width) {
      return line;
    }
    int end = Math.max(0, width - DOTS.length());
    boolean splitsCharacter = end > 0 && Character.isHighSurrogate(line.charAt(end - 1));
    return line.substring(0, splitsCharacter ? end - 1 : end).stripTrailing() + DOTS;
  }

  private static boolean isPrintable(int point) {
    return point == '\n'
        || switch (Character.getType(point)) {
          case Character.CONTROL, Character.SURROGATE -> false;
          default -> (point & 0xFFFE) != 0xFFFE && !isDirection(point);
        };
  }

  /** Marks that make a terminal or browser show characters in another order. */
  private static boolean isDirection(int point) {
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
  }
}
