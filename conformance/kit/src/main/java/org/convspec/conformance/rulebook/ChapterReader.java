package org.convspec.conformance.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Reads a chapter. A rule is a heading of level 3, its id and title; then a paragraph that starts
 * with its strength; then one that starts with "Why."; examples are fenced blocks whose info line
 * starts with {@code example}.
 */
final class ChapterReader {

  private static final int RULE_LEVEL = 3;
  private static final Pattern HEADING = Pattern.compile("([A-Z]+-\\d\\d) (.+)");
  private static final Pattern SENTENCE =
      Pattern.compile("(required|convention|accuracy|untested): (.+)", Pattern.DOTALL);
  private static final String WHY = "Why. ";

  private final String file;
  private final List<Rule> rules = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();

  private ChapterReader(String file) {
    this.file = file;
  }

  static ChapterReader read(String file, String text) {
    ChapterReader reader = new ChapterReader(file);
    Node document = Parser.builder().build().parse(text);
    for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading heading && heading.getLevel() == RULE_LEVEL) {
        reader.addRule(heading);
      } else if (node instanceof FencedCodeBlock block && block.getInfo().startsWith("example")) {
        reader.addExample(block);
      }
    }
    return reader;
  }

  List<Rule> rules() {
    return rules;
  }

  List<Example> examples() {
    return examples;
  }

  private void addRule(Heading heading) {
    Matcher title = match(HEADING, text(heading), "a rule heading");
    Matcher sentence = match(SENTENCE, paragraph(heading.getNext(), title.group(1)), "a strength");
    String why = paragraph(heading.getNext().getNext(), title.group(1));
    if (!why.startsWith(WHY)) {
      throw malformed(title.group(1) + " has no line that starts with '" + WHY + "'");
    }
    rules.add(
        new Rule(
            title.group(1),
            title.group(2),
            Strength.valueOf(sentence.group(1).toUpperCase(Locale.ROOT)),
            sentence.group(2),
            why.substring(WHY.length()),
            file));
  }

  private void addExample(FencedCodeBlock block) {
    if (rules.isEmpty()) {
      throw malformed("an example stands before the first rule");
    }
    List<String> words = Arrays.asList(block.getInfo().split("\\s+"));
    if (words.size() < 2) {
      throw malformed("an example without a kind below " + lastRule());
    }
    examples.add(
        new Example(
            words.get(1),
            words.size() > 2 ? Optional.of(words.get(2)) : Optional.empty(),
            block.getLiteral().lines().filter(line -> !line.isBlank()).toList(),
            lastRule(),
            file));
  }

  private String lastRule() {
    return rules.get(rules.size() - 1).id();
  }

  private String paragraph(Node node, String rule) {
    if (node instanceof Paragraph paragraph) {
      return text(paragraph);
    }
    throw malformed(rule + " is not followed by its sentence and its reason");
  }

  /** Returns the words of a node, without markup. */
  private static String text(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }

          @Override
          public void visit(SoftLineBreak end) {
            words.append(' ');
          }
        });
    return words.toString();
  }

  private Matcher match(Pattern pattern, String text, String what) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      throw malformed("expected " + what + ", got '" + text + "'");
    }
    return matcher;
  }

  private IllegalStateException malformed(String what) {
    return new IllegalStateException(file + ": " + what);
  }
}
