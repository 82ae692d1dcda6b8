package org.convspec.conformance.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.convspec.spec.convention.Alternative;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.convention.Conventions;
import org.convspec.spec.convention.Fact;
import org.convspec.spec.convention.OperatorKind;
import org.convspec.spec.convention.Point;
import org.convspec.spec.convention.Standing;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.OperatorAttributes;
import org.convspec.vectors.notation.CaseLine;
import org.convspec.vectors.notation.Notations;

/**
 * A case line as a convention reads it: what the line leaves out is what the convention assumes,
 * not what we assume.
 *
 * @param convention whose assumptions
 * @param example the case with them
 * @param assumptions those that make a difference, and those that had to be left to our defaults
 */
public record ConventionalCase(Convention convention, Case example, List<Assumption> assumptions) {

  /** What a line says where the convention is to choose the side of SAME. */
  private static final String SAME = "psame";

  /** Keeps an unmodifiable copy. */
  public ConventionalCase {
    assumptions = List.copyOf(assumptions);
  }

  /**
   * Reads a line.
   *
   * @throws org.convspec.vectors.cases.CaseSyntaxException if it is no case line
   * @throws UnsaidException if it leaves out what the convention has no default for
   */
  public static ConventionalCase of(Convention convention, String line) {
    List<Assumption> assumptions = new ArrayList<>();
    String filled = withSame(convention, line, assumptions);
    for (Point point : openPoints(CaseLine.parse(filled), line)) {
      Case before = CaseLine.parse(filled);
      Fact fact = Conventions.fact(convention, point);
      Optional<String> word = word(fact, kernel(before.operator()));
      String longer = word.map(" "::concat).map(filled::concat).orElse(filled);
      boolean isOurs = word.isPresent() && CaseLine.parse(longer).equals(before);
      if (!isOurs) {
        assumptions.add(new Assumption(word.orElse(""), fact));
        filled = longer;
      }
    }
    return new ConventionalCase(convention, CaseLine.parse(filled), assumptions);
  }

  /** Puts the convention's side in the place of the word without one. */
  private static String withSame(Convention convention, String line, List<Assumption> assumptions) {
    List<String> words = Arrays.asList(line.strip().split("\\s+"));
    if (!words.contains(SAME)) {
      return line;
    }
    Fact fact = Conventions.fact(convention, Point.SAME_SIDE);
    String word =
        word(fact, List.of())
            .orElseThrow(() -> new UnsaidException(fact, "a padding in numbers: there is no SAME"));
    assumptions.add(new Assumption(word, fact));
    return words.stream()
        .map(each -> each.equals(SAME) ? word : each)
        .collect(Collectors.joining(" "));
  }

  /** Returns the points about this operator that the line does not answer. */
  private static List<Point> openPoints(Case example, String line) {
    Operator operator = example.operator();
    int rank = example.given().get(Slot.INPUT).rank() - 2;
    Optional<OperatorKind> kind = OperatorKind.of(operator.label());
    OperatorAttributes<?> attributes = Notations.of(operator);
    return AssumedWords.ATTRIBUTES.entrySet().stream()
        .filter(entry -> kind.filter(entry.getKey().operators()::contains).isPresent())
        .filter(entry -> isOpen(attribute(attributes, entry.getValue()), line, rank))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static boolean isOpen(Stream<Attribute<?, ?>> attribute, String line, int rank) {
    return attribute.anyMatch(each -> !each.isWrittenIn(line, rank));
  }

  private static Stream<Attribute<?, ?>> attribute(OperatorAttributes<?> attributes, String name) {
    return attributes.attributes().stream()
        .filter(each -> each.name().equals(name))
        .map(each -> each);
  }

  private static List<?> kernel(Operator operator) {
    return Notations.of(operator).plain(operator).get("kernel") instanceof List<?> kernel
        ? kernel
        : List.of();
  }

  private static Optional<String> word(Fact fact, List<?> kernel) {
    List<Alternative> alternatives = fact.stance().alternatives();
    boolean isRequired =
        fact.stance().standing() == Standing.SELECTABLE
            || alternatives.contains(Alternative.STRIDE_REQUIRED);
    if (isRequired) {
      List<String> choices =
          alternatives.stream().flatMap(each -> AssumedWords.of(each, kernel).stream()).toList();
      throw new UnsaidException(
          fact, choices.isEmpty() ? "a stride, such as s2" : String.join(" or ", choices));
    }
    return fact.stance().assumed().flatMap(each -> AssumedWords.of(each, kernel));
  }
}
