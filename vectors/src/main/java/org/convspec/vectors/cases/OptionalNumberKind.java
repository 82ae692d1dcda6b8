package org.convspec.vectors.cases;

import java.util.List;
import java.util.Optional;

/**
 * One integer or none, as {@code ignored255}; in plain form a number, or the text {@code NONE}.
 *
 * @param key the letters in front of the number
 */
public record OptionalNumberKind(String key) implements AttributeKind<Optional<Long>> {

  private static final String NONE = "NONE";

  @Override
  public Optional<Long> take(CaseTokens tokens, int rank) {
    return tokens.number(key);
  }

  @Override
  public String word(Optional<Long> value, int rank) {
    return value.map(number -> key + number).orElse("");
  }

  @Override
  public Object toPlain(Optional<Long> value) {
    return value.isPresent() ? value.get() : NONE;
  }

  @Override
  public Optional<Long> fromPlain(Object plain) {
    if (NONE.equals(plain)) {
      return Optional.empty();
    }
    if (plain instanceof Long number) {
      return Optional.of(number);
    }
    throw new IllegalArgumentException("a 64-bit integer, or the text " + NONE);
  }

  @Override
  public List<Optional<Long>> simpler(Optional<Long> value, int rank) {
    return value.isEmpty() ? List.of() : List.of(Optional.empty());
  }
}
