package org.convspec.conformance.words;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** What positions are called, and how several of them are named together. */
final class Words {

  private Words() {}

  /** Returns what positions along an axis are called: rows and columns where that is customary. */
  static String ofAxis(int number, int rank) {
    return switch (rank - number) {
      case 1 -> rank == 1 ? "position" : "column";
      case 2 -> "row";
      case 3 -> "plane";
      default -> "position on axis " + number + " ";
    };
  }

  static String named(String noun, long[] numbers) {
    return named(noun, LongStream.of(numbers).boxed().toList());
  }

  /** Writes {@code row 3} or {@code rows 3, 5}. */
  static String named(String noun, List<Long> numbers) {
    return noun + (numbers.size() == 1 ? " " : "s ") + list(numbers);
  }

  /** Writes {@code 1 element} or {@code 3 elements}. */
  static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }

  /** Writes neighbours as a range: {@code -1..1}, else {@code 0, 2, 4}. */
  static String list(List<Long> numbers) {
    boolean dense = numbers.size() > 2;
    for (int next = 1; next < numbers.size(); next++) {
      dense &= numbers.get(next) == numbers.get(next - 1) + 1;
    }
    return dense
        ? numbers.get(0) + ".." + numbers.get(numbers.size() - 1)
        : numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
