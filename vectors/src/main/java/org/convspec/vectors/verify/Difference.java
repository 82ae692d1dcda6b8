package org.convspec.vectors.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.golden.Expected;
import org.convspec.vectors.golden.Outcome;

/** The first thing in which a file differs from what is computed, in words: where, got and want. */
final class Difference {

  private static final int MOST_TERMS = 8;

  private Difference() {}

  /** Returns where the results in a file are not those of the literal reference. */
  static Optional<String> of(Map<Slot, Expected> said, Map<Slot, Expected> made) {
    return said.entrySet().stream()
        .filter(result -> !result.getValue().equals(made.get(result.getKey())))
        .findFirst()
        .map(result -> of(result.getKey(), result.getValue(), made.get(result.getKey())));
  }

  private static String of(Slot slot, Expected said, Expected made) {
    if (made == null) {
      return slot.label() + " is no result of this call";
    }
    if (said.tier() != made.tier()) {
      return slot.label() + " is " + said.tier() + "; expected " + made.tier();
    }
    return ofElements(slot.label(), said.want(), made.want())
        .or(() -> ofBounds(slot, said, made))
        .orElseGet(() -> ofProof(slot, said.proof(), made.proof()));
  }

  private static String ofProof(Slot slot, OptionalLong said, OptionalLong made) {
    return "the proof of "
        + slot.label()
        + " is "
        + words(said)
        + " in the file, and "
        + words(made)
        + " by the literal reference";
  }

  private static String words(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "left out";
  }

  private static Optional<String> ofBounds(Slot slot, Expected said, Expected made) {
    return said.bound().isPresent() && made.bound().isPresent()
        ? ofElements("the bound of " + slot.label(), said.bound().get(), made.bound().get())
        : Optional.empty();
  }

  private static Optional<String> ofElements(String what, Tensor said, Tensor made) {
    List<Index> differing = new ArrayList<>();
    for (Index index : said.shape().indices()) {
      if (Double.compare(said.at(index), made.at(index)) != 0) {
        differing.add(index);
      }
    }
    return differing.stream()
        .findFirst()
        .map(
            index ->
                what
                    + " "
                    + index
                    + " is "
                    + said.at(index)
                    + " in the file, and "
                    + made.at(index)
                    + " by the literal reference ("
                    + differing.size()
                    + " of "
                    + said.shape().elementCount()
                    + " elements differ)");
  }

  /** Returns where a result of im2col, as stored, is not what a file asks for. */
  static Optional<String> ofFastPath(Slot slot, Expected said, Tensor computed) {
    return said.disagreement(computed)
        .map(
            index ->
                slot.label()
                    + " "
                    + index
                    + " is "
                    + said.want().at(index)
                    + " in the file, and "
                    + computed.at(index)
                    + " by im2col"
                    + said.bound().map(bound -> ", with a bound of " + bound.at(index)).orElse(""));
  }

  /** Returns for which element, by its place in row-major order, a file has other terms. */
  static Optional<String> ofTerms(Outcome.Terms said, Outcome.Terms made) {
    for (int place = 0; place < said.terms().size(); place++) {
      List<long[]> one = said.terms().get(place);
      List<long[]> other = made.terms().get(place);
      if (!new Outcome.Terms(List.of(one)).isSameAs(new Outcome.Terms(List.of(other)))) {
        return Optional.of(
            "the output element at place "
                + place
                + " has the terms "
                + words(one)
                + " in the file, and "
                + words(other)
                + " by the geometry");
      }
    }
    return Optional.empty();
  }

  private static String words(List<long[]> terms) {
    return terms.stream()
        .limit(MOST_TERMS)
        .map(Arrays::toString)
        .collect(Collectors.joining(" ", "", terms.size() > MOST_TERMS ? " ..." : ""));
  }
}
