package org.convspec.conformance.report;

import org.convspec.conformance.judge.Verdict;

/** Whether a text report is coloured. */
public enum Colour {
  /** Plain text, for files and pipes. */
  NONE {
    @Override
    String paint(String codes, String text) {
      return text;
    }
  },
  /** With the escape sequences that terminals understand. */
  ANSI {
    @Override
    String paint(String codes, String text) {
      return text.isEmpty() ? text : "\u001B[" + codes + "m" + text + "\u001B[0m";
    }
  };

  abstract String paint(String codes, String text);

  /** Returns a text in the colour of a verdict. */
  String verdict(Verdict verdict, String text) {
    return paint(
        switch (verdict) {
          case PASS -> "32";
          case FAIL -> "1;31";
          case ERROR -> "1;35";
          case SKIP -> "36";
          case WEAK -> "33";
        },
        text);
  }

  /** Returns a text that stands out. */
  String strong(String text) {
    return paint("1", text);
  }

  /** Returns a text that stays in the background. */
  String faint(String text) {
    return paint("2", text);
  }
}
