package org.convspec.vectors.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One integer per spatial axis, or nothing at all, as {@code o5x4}. The plain form of nothing is an
 * empty list.
 *
 * @param key the letters in front of the numbers
 */
public record OptionalNumbersKind(String key) implements AttributeKind<Optional<List<Long>>> {

  @Override
  public Optional<List<Long>> take(CaseTokens tokens, int rank) {
    return tokens.numbers(key);
  }

  @Override
  public String word(Optional<List<Long>> value, int rank) {
    return value.map(numbers -> key + CaseTokens.join(numbers)).orElse("");
  }

  @Override
  public Object toPlain(Optional<List<Long>> value) {
    return value.orElse(List.of());
  }

  @Override
  public Optional<List<Long>> fromPlain(Object plain) {
    return Optional.of(Plain.list(plain, Plain::integer)).filter(numbers -> !numbers.isEmpty());
  }

  @Override
  public List<Optional<List<Long>>> simpler(Optional<List<Long>> value, int rank) {
    if (value.isEmpty()) {
      return List.of();
    }
    List<Optional<List<Long>>> simpler = new ArrayList<>(List.of(Optional.empty()));
    NumbersKind.needed(key)
        .simpler(value.get(), rank)
        .forEach(fewer -> simpler.add(Optional.of(fewer)));
    return simpler;
  }

  @Override
  public Optional<List<Long>> withoutAxis(Optional<List<Long>> value, int axis) {
    return value.map(numbers -> Lists.without(numbers, axis));
  }
}
