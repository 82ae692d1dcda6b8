package org.convspec.conformance.report;

import static j2html.TagCreator.rawHtml;
import static j2html.TagCreator.span;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.Locale;
import org.convspec.conformance.judge.Verdict;

/** How a page shows a verdict: as a shape, a word and a colour, so that none of them is needed. */
final class HtmlVerdict {

  private HtmlVerdict() {}

  /** Returns the shape and the word. */
  static DomContent badge(Verdict verdict) {
    return span(shape(verdict), text(verdict.name())).withClasses("badge", style(verdict));
  }

  /** Returns the class that gives the colour. */
  static String style(Verdict verdict) {
    return verdict.name().toLowerCase(Locale.ROOT);
  }

  /** Returns what the word means. */
  static String meaning(Verdict verdict) {
    return switch (verdict) {
      case PASS -> "The rule held on every case that was judged.";
      case FAIL -> "The implementation answered, and the rule did not hold.";
      case ERROR -> "A crash, a hang, or an answer that is not one.";
      case SKIP -> "No case was judged: the implementation declined, or no check exists.";
      case WEAK -> "The rule held, but not one of its cases could have told.";
    };
  }

  private static DomContent shape(Verdict verdict) {
    return rawHtml(
        "<svg class=\"shape\" viewBox=\"0 0 10 10\" aria-hidden=\"true\">"
            + switch (verdict) {
              case PASS -> "<circle cx=\"5\" cy=\"5\" r=\"4\"/>";
              case FAIL -> "<path d=\"M1 1H9V9H1Z\"/>";
              case ERROR -> "<path d=\"M5 .5L9.8 9.2H.2Z\"/>";
              case SKIP -> "<path d=\"M1 4H9V6H1Z\"/>";
              case WEAK ->
                  "<circle cx=\"5\" cy=\"5\" r=\"3.4\" fill=\"none\" stroke=\"currentColor\""
                      + " stroke-width=\"1.4\"/>";
            }
            + "</svg>");
  }
}
