package org.convspec.conformance.cases;

import java.util.Random;

/** The channels of a random case. */
record ChannelDraw(long groups, long inputsPerGroup, long outputsPerGroup) {

  private enum Kind {
    DENSE,
    WIDE,
    GROUPED,
    DEPTHWISE,
    DEPTHWISE_WITH_MULTIPLIER,
    ONE_INPUT_CHANNEL
  }

  private static final Weighted<Kind> KINDS =
      Weighted.of(Kind.DENSE, 40)
          .or(Kind.WIDE, 5)
          .or(Kind.GROUPED, 25)
          .or(Kind.DEPTHWISE, 10)
          .or(Kind.DEPTHWISE_WITH_MULTIPLIER, 15)
          .or(Kind.ONE_INPUT_CHANNEL, 5);

  static ChannelDraw next(Random random) {
    return switch (KINDS.next(random)) {
      case DENSE -> new ChannelDraw(1, from(random, 1, 5), from(random, 1, 5));
      case WIDE -> new ChannelDraw(1, from(random, 6, 17), from(random, 6, 17));
      case GROUPED -> new ChannelDraw(from(random, 2, 3), from(random, 2, 3), from(random, 1, 4));
      case DEPTHWISE -> new ChannelDraw(from(random, 2, 5), 1, 1);
      case DEPTHWISE_WITH_MULTIPLIER -> new ChannelDraw(from(random, 2, 4), 1, from(random, 2, 9));
      case ONE_INPUT_CHANNEL -> new ChannelDraw(1, 1, from(random, 2, 7));
    };
  }

  private static long from(Random random, long least, long most) {
    return random.nextLong(least, most + 1);
  }

  long inputChannels() {
    return groups * inputsPerGroup;
  }

  long outputChannels() {
    return groups * outputsPerGroup;
  }
}
