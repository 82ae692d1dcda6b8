package org.convspec.spec.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * A padding of an input of known shape: the product of its axes, which do not interact (PAD-09).
 *
 * @param axes every axis of the input, items and channels too
 */
public record PadGeometry(List<PadAxis> axes) {

  /** Keeps an unmodifiable copy. */
  public PadGeometry {
    axes = List.copyOf(axes);
  }

  /**
   * Returns the padding of an input.
   *
   * @param input the shape of the input
   * @param paddings one per axis
   * @param mode what stands in the padding
   * @throws InvalidCallException by PAD-01 if there are more or fewer paddings than axes, or by the
   *     rule that an axis breaks
   */
  public static PadGeometry over(Shape input, List<Padding> paddings, PadMode mode) {
    if (paddings.size() != input.rank()) { // PAD-01
      throw new InvalidCallException(
          "PAD-01", "number of paddings", paddings.size(), "one per axis, " + input.rank());
    }
    List<PadAxis> axes = new ArrayList<>();
    for (int number = 0; number < input.rank(); number++) {
      try {
        axes.add(new PadAxis(paddings.get(number), mode, input.extent(number)));
      } catch (InvalidCallException invalid) {
        throw invalid.within("axis " + number);
      }
    }
    return new PadGeometry(axes);
  }

  /** Returns the extents of the input. */
  public Shape inputShape() {
    return extents(PadAxis::inputExtent);
  }

  /** PAD-08: the extents of the output, some of them 0 perhaps (PAD-17). */
  public Shape outputShape() {
    return extents(PadAxis::outputExtent);
  }

  private Shape extents(ToLongFunction<PadAxis> extent) {
    return Shape.of(axes.stream().mapToLong(extent).toArray());
  }

  /** PAD-09: the input index that an output index copies; empty where a constant stands. */
  public Optional<Index> source(Index output) {
    long[] input = new long[axes.size()];
    for (int number = 0; number < input.length; number++) {
      OptionalLong source = axes.get(number).source(output.at(number));
      if (source.isEmpty()) {
        return Optional.empty();
      }
      input[number] = source.getAsLong();
    }
    return Optional.of(Index.of(input));
  }

  /** PAD-22: every output index that copies an input index. */
  public List<Index> copies(Index input) {
    List<List<Long>> perAxis = new ArrayList<>();
    for (int number = 0; number < axes.size(); number++) {
      perAxis.add(axes.get(number).copies(input.at(number)));
    }
    List<Index> copies = new ArrayList<>();
    for (Index choice : Shape.of(perAxis.stream().mapToLong(List::size).toArray()).indices()) {
      long[] output = new long[axes.size()];
      for (int number = 0; number < output.length; number++) {
        output[number] = perAxis.get(number).get((int) choice.at(number));
      }
      copies.add(Index.of(output));
    }
    return copies;
  }
}
