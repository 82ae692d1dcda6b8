package org.convspec.spec.operator;

import java.util.List;
import java.util.function.UnaryOperator;
import org.convspec.spec.geometry.Window;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/**
 * The neighbourhoods of a local response normalization over an input of known shape; whatever has
 * this type is valid.
 *
 * @param input (n, channels, space), the shape of the output too
 * @param region along which axes neighbours lie
 * @param window the neighbourhoods: over the channels, or over space
 */
public record ResponseGeometry(Shape input, ResponseRegion region, Window window) {

  /**
   * LRN-10, LRN-11: the elements whose squares are summed for the element at an index; all that
   * there are, where the size exceeds the axis (LRN-09).
   */
  public List<Index> neighbours(Index at) {
    return window.linksOfOutput(along(at)).stream()
        .map(link -> moved(at).apply(link.input()))
        .toList();
  }

  /** LRN-19: the elements whose sums have the square of the element at an index. */
  public List<Index> neighboursOf(Index at) {
    return window.linksOfInput(along(at)).stream()
        .map(link -> moved(at).apply(link.output()))
        .toList();
  }

  /** LRN-15: how many positions a whole neighbourhood has, also where borders cut it. */
  public long positions() {
    return window.kernel().elementCount();
  }

  private Index along(Index at) {
    return switch (region) {
      case ACROSS_CHANNELS -> at.slice(1, 1);
      case WITHIN_CHANNEL -> at.spatial();
    };
  }

  private UnaryOperator<Index> moved(Index at) {
    return switch (region) {
      case ACROSS_CHANNELS -> channel -> Index.of(at.at(0), channel.at(0), at.spatial());
      case WITHIN_CHANNEL -> position -> Index.of(at.at(0), at.at(1), position);
    };
  }
}
