package org.convspec.conformance.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A choice among values, each as often as its weight says. Immutable. */
final class Weighted<T> {

  private record Choice<T>(T value, int weight) {}

  private final List<Choice<T>> choices;

  private Weighted(List<Choice<T>> choices) {
    this.choices = choices;
  }

  static <T> Weighted<T> of(T value, int weight) {
    return new Weighted<>(List.of(new Choice<>(value, weight)));
  }

  Weighted<T> or(T value, int weight) {
    List<Choice<T>> more = new ArrayList<>(choices);
    more.add(new Choice<>(value, weight));
    return new Weighted<>(List.copyOf(more));
  }

  T next(Random random) {
    int total = choices.stream().mapToInt(Choice::weight).sum();
    int left = random.nextInt(total);
    for (Choice<T> choice : choices) {
      left -= choice.weight();
      if (left < 0) {
        return choice.value();
      }
    }
    throw new AssertionError("weights of " + choices + " do not add up to " + total);
  }
}
