package org.convspec.spec.operator;

import java.util.stream.LongStream;
import org.convspec.spec.rule.InvalidCallException;

/**
 * How output channels see input channels: both are cut into equally many consecutive groups, and a
 * group of outputs reads the group of inputs of the same number (CONV-13).
 *
 * @param inputChannels channels of the input
 * @param outputChannels channels of the output
 * @param groups number of groups
 */
public record ChannelGroups(long inputChannels, long outputChannels, long groups) {

  /**
   * Checks that the groups divide the channels.
   *
   * @throws InvalidCallException by CONV-04, CONV-05, CONV-06 or CONV-07
   */
  public ChannelGroups {
    if (inputChannels < 1 || outputChannels < 1) { // CONV-04
      throw new InvalidCallException(
          "CONV-04",
          "channel count",
          inputChannels + " in, " + outputChannels + " out",
          "at least 1 each");
    }
    if (groups < 1) { // CONV-05
      throw new InvalidCallException("CONV-05", "groups", groups, "at least 1");
    }
    if (inputChannels % groups != 0) { // CONV-06
      throw new InvalidCallException(
          "CONV-06", "inputChannels", inputChannels, "a multiple of groups, " + groups);
    }
    if (outputChannels % groups != 0) { // CONV-07
      throw new InvalidCallException(
          "CONV-07", "outputChannels", outputChannels, "a multiple of groups, " + groups);
    }
  }

  /** Returns inputChannels / groups: the channel extent of the weights. */
  public long inputsPerGroup() {
    return inputChannels / groups;
  }

  /** Returns outputChannels / groups. */
  public long outputsPerGroup() {
    return outputChannels / groups;
  }

  /**
   * CONV-13: the input channels that output channel {@code oc} reads, ascending; CONV-14: with one
   * input channel per group, the channel {@code oc / multiplier} alone.
   */
  public long[] inputChannelsOf(long oc) {
    long first = oc / outputsPerGroup() * inputsPerGroup();
    return LongStream.range(first, first + inputsPerGroup()).toArray();
  }

  /** CONV-13 read the other way: the output channels that input channel {@code ic} feeds. */
  public long[] outputChannelsOf(long ic) {
    long first = ic / inputsPerGroup() * outputsPerGroup();
    return LongStream.range(first, first + outputsPerGroup()).toArray();
  }

  /** Returns the place of an input channel within its group: its index in the weights. */
  public long withinGroup(long ic) {
    return ic % inputsPerGroup();
  }

  /** Returns the input channel at a place within the group that output channel {@code oc} reads. */
  public long inputChannel(long oc, long withinGroup) {
    return oc / outputsPerGroup() * inputsPerGroup() + withinGroup;
  }
}
