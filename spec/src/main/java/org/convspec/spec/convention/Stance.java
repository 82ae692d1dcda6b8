package org.convspec.spec.convention;

import java.util.List;
import java.util.Optional;

/**
 * What a convention makes of a point.
 *
 * @param standing whether it answers
 * @param alternatives its answers; where one is assumed, that one first
 */
public record Stance(Standing standing, List<Alternative> alternatives) {

  /** Refuses a number of alternatives that does not go with the standing. */
  public Stance {
    alternatives = List.copyOf(alternatives);
    int least =
        switch (standing) {
          case ASSUMED -> 1;
          case SELECTABLE -> 2;
          case LEFT_OPEN, NOT_OFFERED, NOT_FOUND -> 0;
        };
    if (alternatives.size() < least || (least == 0 && !alternatives.isEmpty())) {
      throw new IllegalArgumentException(
          standing.label() + " with " + alternatives.size() + " alternatives");
    }
  }

  /** It takes the first by itself; the others can be asked for. */
  static Stance assumes(Alternative... alternatives) {
    return new Stance(Standing.ASSUMED, List.of(alternatives));
  }

  /** The caller says which. */
  static Stance selects(Alternative... alternatives) {
    return new Stance(Standing.SELECTABLE, List.of(alternatives));
  }

  /** Its document is silent. */
  static Stance leavesOpen() {
    return new Stance(Standing.LEFT_OPEN, List.of());
  }

  /** It has no such operator or attribute. */
  static Stance lacks() {
    return new Stance(Standing.NOT_OFFERED, List.of());
  }

  /** No document was found. */
  static Stance unknown() {
    return new Stance(Standing.NOT_FOUND, List.of());
  }

  /** Returns what it takes by itself, if it takes anything. */
  public Optional<Alternative> assumed() {
    return standing == Standing.ASSUMED ? Optional.of(alternatives.get(0)) : Optional.empty();
  }
}
