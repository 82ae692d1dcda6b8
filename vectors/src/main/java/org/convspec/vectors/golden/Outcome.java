package org.convspec.vectors.golden;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;

/** What must come of a call. */
public sealed interface Outcome {

  /**
   * Numbers.
   *
   * @param results what every result must be
   * @param innerProduct of some gradients, the number that the inner products with the output
   *     gradient, of inputs with their gradients, all are
   */
  record Valid(Map<Slot, Expected> results, OptionalDouble innerProduct) implements Outcome {

    /** Keeps an unmodifiable copy. */
    public Valid {
      results = Collections.unmodifiableMap(new EnumMap<>(results));
    }
  }

  /**
   * A refusal.
   *
   * @param rule the rule that the call breaks
   */
  record Invalid(String rule) implements Outcome {}

  /**
   * One of several, as the convention of an implementation says.
   *
   * @param point the name of the question
   * @param question the question
   * @param options the answers
   */
  record Convention(String point, String question, List<Option> options) implements Outcome {

    /** Keeps an unmodifiable copy. */
    public Convention {
      options = List.copyOf(options);
    }
  }

  /**
   * One answer to a question of convention.
   *
   * @param name its name
   * @param meaning what it says
   * @param caseLine the case that spells it out
   * @param call the call that spells it out
   * @param results what every result must be; empty if the call is refused
   * @param rule the rule by which the call is refused
   */
  record Option(
      String name,
      String meaning,
      String caseLine,
      Call call,
      Map<Slot, Expected> results,
      Optional<String> rule) {

    /** Keeps an unmodifiable copy. */
    public Option {
      Map<Slot, Expected> ordered = new EnumMap<>(Slot.class);
      ordered.putAll(results);
      results = Collections.unmodifiableMap(ordered);
    }
  }

  /**
   * Which elements each output element is made of.
   *
   * @param terms for each output element in row-major order, its terms; for each term the places of
   *     its factors, -1 for an element that is put in from outside
   */
  record Terms(List<List<long[]>> terms) implements Outcome {

    /** Returns whether another map has the same terms; their order does not matter. */
    public boolean isSameAs(Terms other) {
      return sorted().equals(other.sorted());
    }

    private List<List<List<Long>>> sorted() {
      return terms.stream()
          .map(
              element ->
                  element.stream()
                      .map(term -> Arrays.stream(term).boxed().toList())
                      .sorted(Comparator.comparing(List::toString))
                      .toList())
          .toList();
    }
  }
}
