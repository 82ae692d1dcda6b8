package org.convspec.vectors.notation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds what was meant by a word that nobody knows. */
final class Nearest {

  private Nearest() {}

  /**
   * Returns what the nearest of some words stands for, if no more letters have to be added and left
   * out than a third of the word; capitals do not matter. Of equally near ones, that with the same
   * beginning is meant.
   */
  static Optional<String> to(String word, Map<String, String> meanings) {
    return meanings.keySet().stream()
        .filter(each -> distance(word, each) <= word.length() / 3)
        .min(
            Comparator.comparingInt((String each) -> distance(word, each))
                .thenComparingInt(each -> -commonStart(word, each)))
        .map(meanings::get);
  }

  private static int commonStart(String one, String other) {
    int common = 0;
    while (common < Math.min(one.length(), other.length())
        && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    return common;
  }

  /** Returns how many letters have to be added and left out; another letter is both. */
  private static int distance(String one, String other) {
    String first = one.toLowerCase(Locale.ROOT);
    String second = other.toLowerCase(Locale.ROOT);
    int[] distances = new int[second.length() + 1];
    Arrays.setAll(distances, length -> length);
    for (int row = 1; row <= first.length(); row++) {
      int diagonal = distances[0];
      distances[0] = row;
      for (int column = 1; column < distances.length; column++) {
        int changed = diagonal + (first.charAt(row - 1) == second.charAt(column - 1) ? 0 : 2);
        diagonal = distances[column];
        distances[column] =
            Math.min(changed, 1 + Math.min(distances[column], distances[column - 1]));
      }
    }
    return distances[second.length()];
  }
}
