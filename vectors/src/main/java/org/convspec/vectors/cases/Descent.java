package org.convspec.vectors.cases;

import java.util.List;
import java.util.stream.LongStream;

/** The numbers to try in place of one, when a smaller case is sought: the boldest first. */
public final class Descent {

  /** Numbers further than this from the simplest are never lowered by one alone. */
  private static final long FAR = 64;

  private Descent() {}

  /** The simplest value, then half the way, then one less; from below, the simplest only. */
  public static List<Long> of(long from, long simplest) {
    if (from < simplest) {
      return List.of(simplest);
    }
    return LongStream.of(simplest, simplest + (from - simplest) / 2, from - 1)
        .filter(value -> simplest <= value && value < from)
        .filter(value -> value != from - 1 || from - simplest < FAR)
        .distinct()
        .boxed()
        .toList();
  }

  /** The same from either side of 0, which is the simplest. */
  public static List<Long> towardsZero(long from) {
    long sign = Long.signum(from);
    return of(Math.abs(from), 0).stream().map(magnitude -> sign * magnitude).toList();
  }
}
