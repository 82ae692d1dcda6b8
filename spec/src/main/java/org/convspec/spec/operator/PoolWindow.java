package org.convspec.spec.operator;

import java.util.List;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.geometry.Window;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/**
 * The window of a pooling: it slides over every channel by itself.
 *
 * @param kernel taps per spatial axis
 * @param strides stride per spatial axis
 * @param dilations dilation per spatial axis
 * @param padding padding of every spatial axis
 * @param rounding what becomes of a last partial step
 */
public record PoolWindow(
    List<Long> kernel,
    List<Long> strides,
    List<Long> dilations,
    PaddingRule padding,
    OutputRounding rounding) {

  /** Keeps unmodifiable copies. */
  public PoolWindow {
    kernel = List.copyOf(kernel);
    strides = List.copyOf(strides);
    dilations = List.copyOf(dilations);
  }

  /** Returns the same window with another kernel. */
  public PoolWindow withKernel(List<Long> other) {
    return new PoolWindow(other, strides, dilations, padding, rounding);
  }

  /** Returns the same window with other strides. */
  public PoolWindow withStrides(List<Long> other) {
    return new PoolWindow(kernel, other, dilations, padding, rounding);
  }

  /** Returns the same window with other dilations. */
  public PoolWindow withDilations(List<Long> other) {
    return new PoolWindow(kernel, strides, other, padding, rounding);
  }

  /** Returns the same window with another padding. */
  public PoolWindow withPadding(PaddingRule other) {
    return new PoolWindow(kernel, strides, dilations, other, rounding);
  }

  /** Returns the same window with another output rounding. */
  public PoolWindow withRounding(OutputRounding other) {
    return new PoolWindow(kernel, strides, dilations, padding, other);
  }

  /**
   * Returns this window over an input.
   *
   * @param input (n, channels, space)
   * @throws InvalidCallException by the rule that the two break together
   */
  public PoolGeometry over(Shape input) {
    DataRank.check(input);
    Shape taps = Shape.of(kernel.stream().mapToLong(this::extent).toArray());
    return new PoolGeometry(
        input.extent(0),
        input.extent(1),
        Window.over(taps, input.spatial(), strides, dilations, padding, rounding));
  }

  /** WIN-02, before a shape could refuse a negative number. */
  private long extent(long taps) {
    if (taps < 1) {
      throw new InvalidCallException("WIN-02", "kernel", taps, "at least 1");
    }
    return taps;
  }
}
