package org.convspec.vectors.cases;

import java.util.List;

/**
 * One integer, as {@code g2}.
 *
 * @param key the letters in front of the number
 * @param standard the default
 */
public record NumberKind(String key, long standard) implements AttributeKind<Long> {

  @Override
  public Long take(CaseTokens tokens, int rank) {
    return tokens.number(key).orElse(standard);
  }

  @Override
  public String word(Long value, int rank) {
    return value == standard ? "" : key + value;
  }

  @Override
  public Object toPlain(Long value) {
    return value;
  }

  @Override
  public Long fromPlain(Object plain) {
    return Plain.integer(plain);
  }

  @Override
  public List<Long> simpler(Long value, int rank) {
    return Descent.of(value, standard);
  }
}
