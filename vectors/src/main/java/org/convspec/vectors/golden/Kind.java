package org.convspec.vectors.golden;

import java.util.Locale;
import org.convspec.spec.operator.Direction;

/** What the tests of a file are about. */
public enum Kind {
  /** Outputs. */
  FORWARD,
  /** Gradients. */
  GRADIENT,
  /** Which elements an output element is made of. */
  INDEX_MAP;

  /** Returns the kind of the tests of a direction. */
  public static Kind of(Direction direction) {
    return direction == Direction.FORWARD ? FORWARD : GRADIENT;
  }

  /** Returns the direction of the calls; an index map is one of a forward call. */
  public Direction direction() {
    return this == GRADIENT ? Direction.GRADIENT : Direction.FORWARD;
  }

  /** Returns the last part of the name of a file, such as {@code index-map}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
