package org.convspec.conformance.report;

import static j2html.TagCreator.code;
import static j2html.TagCreator.each;
import static j2html.TagCreator.text;

import j2html.tags.DomContent;
import java.util.List;

/** A sentence of a chapter on a page: what stands between backticks there is code here. */
final class HtmlSentence {

  private HtmlSentence() {}

  /** Returns the sentence; one with a backtick too many stays as it is. */
  static DomContent of(String sentence) {
    List<String> parts = List.of(sentence.split("`", -1));
    return parts.size() % 2 == 0
        ? text(sentence)
        : each(parts, (number, part) -> number % 2 == 0 ? text(part) : code(part));
  }
}
