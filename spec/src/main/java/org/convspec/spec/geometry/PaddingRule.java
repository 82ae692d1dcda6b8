package org.convspec.spec.geometry;

import java.util.List;
import org.convspec.spec.rule.InvalidCallException;

/**
 * How the padding of each axis is given: as numbers, or as a rule that yields numbers. What stands
 * in the padding is no part of it: modes that repeat or mirror are operators of their own (WIN-26).
 */
public sealed interface PaddingRule permits PaddingRule.Explicit, AutoPadding {

  /**
   * Returns the padding of one axis as numbers.
   *
   * @param number which spatial axis, counted from 0
   * @param unpadded the axis' kernel, stride and dilation, with no padding
   * @param inputExtent the extent of the input along it
   * @throws InvalidCallException by WIN-24 if the rule says nothing of this axis
   */
  Padding resolve(int number, Axis unpadded, long inputExtent);

  /** Returns the rule that gives these paddings to the axes in order. */
  static Explicit explicit(Padding... paddings) {
    return new Explicit(List.of(paddings));
  }

  /**
   * Padding given as numbers.
   *
   * @param perAxis one padding per spatial axis
   */
  record Explicit(List<Padding> perAxis) implements PaddingRule {

    /** Keeps an unmodifiable copy. */
    public Explicit {
      perAxis = List.copyOf(perAxis);
    }

    @Override
    public Padding resolve(int number, Axis unpadded, long inputExtent) {
      if (number >= perAxis.size()) { // WIN-24
        throw new InvalidCallException(
            "WIN-24", "number of paddings", perAxis.size(), "one per spatial axis");
      }
      return perAxis.get(number);
    }
  }
}
