package org.convspec.conformance.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The lines of an example: a key, then its words. Every line must be used. */
final class ExampleLines {

  private final List<String> unused;

  ExampleLines(Example example) {
    this.unused = new ArrayList<>(example.lines());
  }

  /** Returns the first line and leaves it there. */
  String peek() {
    return unused.get(0);
  }

  /** Takes the first line, whatever it says. */
  String first() {
    return unused.remove(0);
  }

  /** Takes the next line with this key and returns what follows it. */
  Optional<String> take(String key) {
    Optional<String> line =
        unused.stream().filter(each -> each.equals(key) || each.startsWith(key + " ")).findFirst();
    line.ifPresent(unused::remove);
    return line.map(each -> each.substring(key.length()).strip());
  }

  /** Takes every line with this key. */
  List<String> takeAll(String key) {
    List<String> all = new ArrayList<>();
    for (Optional<String> next = take(key); next.isPresent(); next = take(key)) {
      all.add(next.get());
    }
    return all;
  }

  /** Returns the lines that nobody took. */
  List<String> unused() {
    return unused;
  }

  static long[] longs(String words) {
    return words.isEmpty()
        ? new long[0]
        : Arrays.stream(words.split("\\s+")).mapToLong(Long::parseLong).toArray();
  }

  static double[] doubles(String words) {
    return Arrays.stream(words.split("\\s+")).mapToDouble(Double::parseDouble).toArray();
  }
}
