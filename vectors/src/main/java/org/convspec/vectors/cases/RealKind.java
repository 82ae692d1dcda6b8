package org.convspec.vectors.cases;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One real number, as {@code power2.5}; in plain form a number, or a text if it is not finite.
 *
 * @param key the letters in front of the number
 * @param standard the default
 */
public record RealKind(String key, double standard) implements AttributeKind<Double> {

  private static final Pattern NUMBER =
      Pattern.compile("-?(Infinity|NaN|\\d++(\\.\\d++)?([eE]-?\\d++)?)");

  @Override
  public Double take(CaseTokens tokens, int rank) {
    return tokens.matching(key, NUMBER).map(Double::valueOf).orElse(standard);
  }

  @Override
  public String word(Double value, int rank) {
    return value.equals(standard) ? "" : key + Plain.shortest(value);
  }

  @Override
  public Object toPlain(Double value) {
    return Plain.real(value);
  }

  @Override
  public Double fromPlain(Object plain) {
    return Plain.toReal(plain);
  }

  @Override
  public List<Double> simpler(Double value, int rank) {
    return value.equals(standard) ? List.of() : List.of(standard);
  }
}
