package org.convspec.spec.geometry;

import java.util.OptionalLong;
import org.convspec.spec.rule.InvalidCallException;

/**
 * What stands in the padding of an axis. Positions are counted from the first one that no crop took
 * away, and {@code kept} is how many of them there are (PAD-09).
 */
public enum PadMode {
  /** PAD-10: a number, the same everywhere. */
  CONSTANT {
    @Override
    OptionalLong source(long position, long kept) {
      return OptionalLong.empty();
    }

    @Override
    void check(long padding, long kept) {
      // any number of copies of a number can be made
    }
  },
  /** PAD-11: the input seen in a mirror that stands on its outermost position. */
  REFLECT {
    @Override
    OptionalLong source(long position, long kept) {
      return OptionalLong.of(position < 0 ? -position : kept - 1 - (position - (kept - 1)));
    }

    @Override
    void check(long padding, long kept) {
      atMost("PAD-03", padding, Math.max(0, kept - 1), "one less than the extent that is left");
    }
  },
  /** PAD-12: the input seen in a mirror that stands behind its outermost position. */
  SYMMETRIC {
    @Override
    OptionalLong source(long position, long kept) {
      return OptionalLong.of(position < 0 ? -1 - position : kept - 1 - (position - kept));
    }

    @Override
    void check(long padding, long kept) {
      atMost("PAD-04", padding, kept, "the extent that is left");
    }
  },
  /** PAD-13: the outermost position, again and again. */
  REPLICATE {
    @Override
    OptionalLong source(long position, long kept) {
      return OptionalLong.of(position < 0 ? 0 : kept - 1);
    }

    @Override
    void check(long padding, long kept) {
      atMost("PAD-05", padding, kept > 0 ? Long.MAX_VALUE : 0, "what an axis without edge allows");
    }
  },
  /** PAD-14: the other end of the input, as if both ends were glued together. */
  CIRCULAR {
    @Override
    OptionalLong source(long position, long kept) {
      return OptionalLong.of(position < 0 ? position + kept : position - kept);
    }

    @Override
    void check(long padding, long kept) {
      atMost("PAD-06", padding, kept, "the extent that is left");
    }
  };

  /**
   * Returns the position that a position of the padding copies; empty if it copies none.
   *
   * @param position below 0 or from {@code kept} on
   * @param kept how many positions there are to copy from
   */
  abstract OptionalLong source(long position, long kept);

  /**
   * Checks the longer padding of an axis.
   *
   * @throws InvalidCallException by the rule of the mode if it is too long
   */
  abstract void check(long padding, long kept);

  private static void atMost(String rule, long padding, long limit, String what) {
    if (padding > limit) {
      throw new InvalidCallException(rule, "padding", padding, "at most " + limit + ", " + what);
    }
  }
}
