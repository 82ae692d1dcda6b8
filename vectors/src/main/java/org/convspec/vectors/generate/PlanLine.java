package org.convspec.vectors.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.convspec.vectors.golden.Part;

/**
 * One line of the plan, such as {@code core both CONV-10,CONV-22 | conv n1 c2 m3 i5 k3 | a
 * comment}; a weak one says why, as {@code core both WIN-11 weak:empty | conv ... | a comment}.
 *
 * @param part the part of the set
 * @param what what becomes of it
 * @param flags the rules that it is about
 * @param reasons why its vectors may be weak, those of them that are
 * @param cases the case line; of a question of convention, one for each answer
 * @param comment why it is there
 */
record PlanLine(
    Part part,
    What what,
    List<String> flags,
    Set<WeakReason> reasons,
    List<PlannedCase> cases,
    String comment) {

  /** What becomes of a line. */
  enum What {
    /** A test of the outputs and one of the gradients. */
    BOTH,
    /** A test of the outputs. */
    FORWARD,
    /** A test of the gradients. */
    GRADIENT,
    /** A forward call that is refused. */
    REFUSED_FORWARD,
    /** A call for gradients that is refused. */
    REFUSED_GRADIENT,
    /** An index map. */
    MAP,
    /** A question of convention about outputs; the first flag is the point. */
    CONVENTION_FORWARD,
    /** A question of convention about gradients. */
    CONVENTION_GRADIENT;

    private boolean isConvention() {
      return this == CONVENTION_FORWARD || this == CONVENTION_GRADIENT;
    }
  }

  private static final String SHOWS = "shows: ";

  /** Returns the mistakes that its vectors expose, by its comment; there may be none. */
  Set<String> shows() {
    return comment.startsWith(SHOWS)
        ? new LinkedHashSet<>(List.of(comment.substring(SHOWS.length()).split("; ")))
        : Set.of();
  }

  /**
   * Reads a line.
   *
   * @throws PlanException if it is none
   */
  static PlanLine parse(String text) {
    String[] columns = text.split("\\|", -1);
    String[] words = columns[0].strip().split("\\s+");
    boolean isWeak = words.length == 4 && words[3].startsWith(WeakReason.WORD);
    if (columns.length != 3 || words.length != 3 && !isWeak) {
      throw new PlanException(
          text, "expected 'PART WHAT FLAGS | CASE | COMMENT', or PART WHAT FLAGS weak:REASONS");
    }
    try {
      What what = What.valueOf(words[1].toUpperCase(Locale.ROOT).replace('-', '_'));
      return new PlanLine(
          Part.valueOf(words[0].toUpperCase(Locale.ROOT)),
          what,
          List.of(words[2].split(",")),
          isWeak ? reasons(words[3].substring(WeakReason.WORD.length())) : Set.of(),
          what.isConvention() ? answers(text, columns[1]) : List.of(single(columns[1])),
          columns[2].strip());
    } catch (IllegalArgumentException unknown) {
      throw new PlanException(text, "a part, a purpose or a reason that does not exist");
    }
  }

  private static Set<WeakReason> reasons(String word) {
    return Arrays.stream(word.split(","))
        .map(reason -> WeakReason.valueOf(reason.toUpperCase(Locale.ROOT)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(WeakReason.class)));
  }

  private static PlannedCase single(String line) {
    return new PlannedCase("", line.strip());
  }

  private static List<PlannedCase> answers(String text, String column) {
    List<PlannedCase> answers = new ArrayList<>();
    for (String answer : column.split(";")) {
      String[] sides = answer.split(" = ", 2);
      if (sides.length != 2) {
        throw new PlanException(text, "expected 'NAME = CASE; NAME = CASE'");
      }
      answers.add(new PlannedCase(sides[0].strip(), sides[1].strip()));
    }
    return answers;
  }

  /** Returns the same line with other reasons. */
  PlanLine with(Set<WeakReason> others) {
    return new PlanLine(part, what, flags, others, cases, comment);
  }

  /** Returns the text of the line. */
  @Override
  public String toString() {
    String column = String.join("; ", cases.stream().map(PlannedCase::toString).toList());
    String purpose = what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return String.join(
        " | ",
        Arrays.asList(
            part.label() + " " + purpose + " " + String.join(",", flags) + WeakReason.word(reasons),
            column,
            comment));
  }
}
