package org.convspec.vectors.replay;

import java.util.Optional;
import org.convspec.spec.operator.Linear;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * Reads {@code Gemm} where it is a linear layer: nothing is scaled, and no bias differs by item.
 */
final class GemmReader implements NodeReader {

  @Override
  public ReadCall read(GivenNode node) {
    GivenAttributes attributes = node.attributes();
    attributes.only("alpha", 1f);
    attributes.only("transA", 0);
    GivenTensor second = node.input(1);
    node.require(second.shape().rank() == 2, "input 1", second.shape(), "a matrix");
    long transposed = attributes.integer("transB", 0);
    attributes.require(transposed == 0 || transposed == 1, "transB", transposed, "0 or 1");
    GivenTensor weights = transposed == 1 ? second : transpose(second);
    Optional<GivenTensor> bias = node.optionalInput(2);
    if (bias.isPresent()) {
      attributes.only("beta", 1f);
    } else {
      attributes.number("beta", 1f); // multiplies nothing
    }
    return new ReadCall(new Linear(), node.input(0))
        .given(Slot.WEIGHTS, weights)
        .given(Slot.BIAS, bias.map(each -> perFeature(node, each, weights.shape().extent(0))))
        .result(Slot.OUTPUT);
  }

  private static GivenTensor transpose(GivenTensor matrix) {
    Shape shape = matrix.shape();
    Tensor transposed =
        Tensor.tabulate(
            ElementType.FLOAT64,
            Shape.of(shape.extent(1), shape.extent(0)),
            index -> matrix.values().at(Index.of(index.at(1), index.at(0))));
    return new GivenTensor(matrix.type(), transposed);
  }

  /** Returns a bias of one element for each feature, of one that is the same for all items. */
  private static GivenTensor perFeature(GivenNode node, GivenTensor bias, long features) {
    Shape shape = bias.shape();
    long last = shape.rank() == 0 ? 1 : shape.extent(shape.rank() - 1);
    node.require(
        shape.rank() <= 2 && shape.elementCount() == last && (last == features || last == 1),
        "input 2",
        shape,
        "one row");
    Tensor row =
        Tensor.tabulate(
            ElementType.FLOAT64,
            Shape.of(features),
            index -> bias.values().reshape(Shape.of(last)).at(last == 1 ? 0 : index.at(0)));
    return new GivenTensor(bias.type(), row);
  }
}
