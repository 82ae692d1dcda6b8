package org.convspec.conformance.rulebook;

/**
 * A numbered rule of a chapter.
 *
 * @param id such as {@code CONV-07}
 * @param title the rule in a few words, as in the names of its properties
 * @param strength how it binds
 * @param sentence the normative sentence
 * @param why the line of intent below it
 * @param chapter the file that holds it, such as {@code 03-convolution.md}
 */
public record Rule(
    String id, String title, Strength strength, String sentence, String why, String chapter) {

  /** Returns the name that every property of the rule carries. */
  public String label() {
    return strength.label() + " " + id + " " + title;
  }
}
