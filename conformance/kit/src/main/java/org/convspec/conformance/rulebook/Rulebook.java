package org.convspec.conformance.rulebook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rules and examples of the chapters, in reading order. */
public final class Rulebook {

  private final Map<String, Rule> rules;
  private final List<Example> examples;

  private Rulebook(Map<String, Rule> rules, List<Example> examples) {
    this.rules = Collections.unmodifiableMap(rules);
    this.examples = List.copyOf(examples);
  }

  /**
   * Reads the chapters.
   *
   * @throws IllegalStateException if a chapter is not in the form that the first one describes
   */
  public static Rulebook read() {
    Map<String, Rule> rules = new LinkedHashMap<>();
    List<Example> examples = new ArrayList<>();
    for (String file : Chapters.FILES) {
      ChapterReader chapter = ChapterReader.read(file, Chapters.text(file));
      for (Rule rule : chapter.rules()) {
        if (rules.put(rule.id(), rule) != null) {
          throw new IllegalStateException(file + ": " + rule.id() + " stands twice");
        }
      }
      examples.addAll(chapter.examples());
    }
    return new Rulebook(rules, examples);
  }

  /** Returns the rules in reading order. */
  public List<Rule> rules() {
    return List.copyOf(rules.values());
  }

  /** Returns the rule with this id, if there is one. */
  public Optional<Rule> rule(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /** Returns the examples in reading order. */
  public List<Example> examples() {
    return examples;
  }
}
