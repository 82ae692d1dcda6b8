package org.convspec.spec.translation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;

/** The orders in which paddings are written, and what can be asked of them. */
final class Paddings {

  private Paddings() {}

  /** Returns no padding anywhere. */
  static List<Padding> none(int rank) {
    return Collections.nCopies(rank, Padding.NONE);
  }

  /** Returns the rule as numbers, VALID as zeros; refuses one that needs the extents of a call. */
  static List<Padding> inNumbers(PaddingRule rule, int rank, Refusing side) {
    if (rule instanceof PaddingRule.Explicit explicit) {
      return explicit.perAxis();
    }
    side.require(
        rule == AutoPadding.VALID,
        "padding",
        rule,
        "numbers: the rule has no name there, and its numbers follow from the shapes of a call");
    return none(rank);
  }

  /** Returns whether nothing is added or taken away. */
  static boolean isNone(PaddingRule rule) {
    return rule == AutoPadding.VALID
        || (rule instanceof PaddingRule.Explicit explicit
            && explicit.perAxis().stream().allMatch(Padding.NONE::equals));
  }

  /** Refuses numbers below 0. */
  static List<Padding> requireNoCrop(List<Padding> paddings, Refusing side) {
    side.require(
        paddings.stream().allMatch(each -> each.before() >= 0 && each.after() >= 0),
        "padding",
        paddings,
        "0 or more: nothing is cropped there");
    return paddings;
  }

  /** Returns one number per axis; refuses sides that differ. */
  static List<Long> onePerAxis(List<Padding> paddings, Refusing side) {
    side.require(
        paddings.stream().allMatch(each -> each.before() == each.after()),
        "padding",
        paddings,
        "as much in front as behind: there is one number for both");
    return begins(paddings);
  }

  static List<Long> begins(List<Padding> paddings) {
    return paddings.stream().map(Padding::before).toList();
  }

  static List<Long> ends(List<Padding> paddings) {
    return paddings.stream().map(Padding::after).toList();
  }

  /** Returns all beginnings, then all ends. */
  static List<Long> beginsThenEnds(List<Padding> paddings) {
    return Stream.concat(begins(paddings).stream(), ends(paddings).stream()).toList();
  }

  /** Reads all beginnings, then all ends. */
  static List<Padding> ofBeginsThenEnds(List<Long> numbers) {
    int half = numbers.size() / 2;
    return of(numbers.subList(0, half), numbers.subList(half, 2 * half));
  }

  static List<Padding> of(List<Long> begins, List<Long> ends) {
    List<Padding> paddings = new ArrayList<>();
    for (int axis = 0; axis < begins.size(); axis++) {
      paddings.add(new Padding(begins.get(axis), ends.get(axis)));
    }
    return paddings;
  }

  /** Returns beginning and end of the first axis, then of the next. */
  static List<Long> flat(List<Padding> paddings) {
    return paddings.stream().flatMap(each -> Stream.of(each.before(), each.after())).toList();
  }

  /** Reads beginning and end of the first axis, then of the next. */
  static List<Padding> ofFlat(List<Long> numbers) {
    List<Padding> paddings = new ArrayList<>();
    for (int at = 0; at + 1 < numbers.size(); at += 2) {
      paddings.add(new Padding(numbers.get(at), numbers.get(at + 1)));
    }
    return paddings;
  }

  /** Returns the same axes, the last one first. */
  static List<Padding> lastAxisFirst(List<Padding> paddings) {
    List<Padding> reversed = new ArrayList<>(paddings);
    Collections.reverse(reversed);
    return reversed;
  }
}
