package org.convspec.vectors.cases;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One of several constants, as {@code ceil} or {@code nan-ignore}; in plain form its name.
 *
 * @param <E> the constants
 */
public final class ChoiceKind<E extends Enum<E>> implements AttributeKind<E> {

  private final String prefix;
  private final E standard;

  /**
   * Describes a choice.
   *
   * @param prefix what stands in front of the constant's own word; may be empty
   * @param standard the default
   */
  public ChoiceKind(String prefix, E standard) {
    this.prefix = prefix;
    this.standard = standard;
  }

  private E[] constants() {
    return standard.getDeclaringClass().getEnumConstants();
  }

  @Override
  public E take(CaseTokens tokens, int rank) {
    return tokens.oneOf(constants(), this::word).orElse(standard);
  }

  private String word(E constant) {
    return prefix + CaseTokens.label(constant);
  }

  @Override
  public String word(E value, int rank) {
    return value == standard ? "" : word(value);
  }

  @Override
  public Object toPlain(E value) {
    return value.name();
  }

  @Override
  public E fromPlain(Object plain) {
    return Arrays.stream(constants())
        .filter(constant -> constant.name().equals(plain))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "one of "
                        + Arrays.stream(constants())
                            .map(Enum::name)
                            .collect(Collectors.joining(", "))));
  }

  @Override
  public List<E> simpler(E value, int rank) {
    return value == standard ? List.of() : List.of(standard);
  }
}
