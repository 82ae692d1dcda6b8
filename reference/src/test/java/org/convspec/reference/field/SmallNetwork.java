package org.convspec.reference.field;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convspec.reference.literal.LiteralConvolution;
import org.convspec.spec.geometry.Axis;
import org.convspec.spec.geometry.BoundReceptiveFieldGraph;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.geometry.ReceptiveFieldGraph;
import org.convspec.spec.geometry.ReceptiveFieldNode;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.ConvolutionGeometry;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * Convolutions with positive weights, and sums of their outputs.
 *
 * @param nodes the nodes, every one behind its sources
 * @param input the spatial extents of the input
 * @param weights the weights of each convolution
 * @param orientation how they meet the window
 */
record SmallNetwork(
    List<ReceptiveFieldNode> nodes,
    Shape input,
    Map<String, Tensor> weights,
    Orientation orientation) {

  static final String INPUT = "input";

  /** Channels of every map. */
  static final long CHANNELS = 2;

  private static final LiteralConvolution LITERAL = new LiteralConvolution();

  ReceptiveFieldGraph graph() {
    return ReceptiveFieldGraph.of(INPUT, input.rank(), nodes);
  }

  /** Returns a convolution of the network as it moves over its source. */
  private ConvolutionGeometry geometry(ReceptiveFieldNode node, BoundReceptiveFieldGraph bound) {
    List<Axis> axes = node.axes(input.rank());
    Convolution convolution =
        new Convolution(
            axes.stream().map(Axis::stride).toList(),
            axes.stream().map(Axis::dilation).toList(),
            new PaddingRule.Explicit(axes.stream().map(Axis::padding).toList()),
            node.rounding(),
            1,
            orientation);
    Shape source = bound.extents(node.sources().get(0));
    return convolution.over(Shape.of(1, CHANNELS, source), weights.get(node.name()).shape());
  }

  /**
   * Returns the gradients of every map for an output gradient that is 1 in one channel at one
   * position of a node: back through convolutions by their input gradients, back through sums
   * unchanged, and summed where a map is a source twice.
   */
  Map<String, Tensor> gradients(String of, long oc, Index o) {
    BoundReceptiveFieldGraph bound = graph().over(input);
    Map<String, Tensor> gradients = new HashMap<>();
    gradients.put(of, oneHot(Shape.of(1, CHANNELS, bound.extents(of)), Index.of(0, oc, o)));
    for (int number = nodes.size() - 1; number >= 0; number--) {
      ReceptiveFieldNode node = nodes.get(number);
      Tensor gradient = gradients.get(node.name());
      if (gradient == null) {
        continue;
      }
      Tensor ofSource =
          weights.containsKey(node.name())
              ? LITERAL.inputGradient(geometry(node, bound), weights.get(node.name()), gradient)
              : gradient;
      for (String source : node.sources()) {
        gradients.merge(source, ofSource, (one, other) -> one.combine(other, Double::sum));
      }
    }
    return gradients;
  }

  private static Tensor oneHot(Shape shape, Index hot) {
    return Tensor.tabulate(ElementType.FLOAT64, shape, index -> index.equals(hot) ? 1 : 0);
  }

  /** Returns the extents of a window's taps. */
  static Shape kernel(List<Axis> axes) {
    return Shape.of(axes.stream().mapToLong(Axis::kernel).toArray());
  }

  @Override
  public String toString() {
    return "input " + input + " " + nodes;
  }
}
