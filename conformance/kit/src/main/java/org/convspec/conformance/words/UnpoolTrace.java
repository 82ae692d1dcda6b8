package org.convspec.conformance.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.convspec.spec.operator.Indexing;
import org.convspec.spec.operator.MaxUnpool;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.UnpoolGeometry;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Case;

/** Which index leads to an element of an unpooling's output, or away from one of its input. */
final class UnpoolTrace implements IndexTrace {

  private final UnpoolGeometry geometry;
  private final Tensor indices;

  private UnpoolTrace(UnpoolGeometry geometry, Tensor indices) {
    this.geometry = geometry;
    this.indices = indices;
  }

  static IndexTrace of(Case example) {
    Map<Slot, Shape> given = example.given();
    Shape shape = given.get(Slot.INDICES);
    UnpoolGeometry geometry = ((MaxUnpool) example.operator()).over(given.get(Slot.INPUT), shape);
    return new UnpoolTrace(geometry, example.canonical(Slot.INDICES, shape));
  }

  @Override
  public List<String> of(Slot slot, Index index) {
    return slot == Slot.OUTPUT ? List.of(named(index)) : List.of(naming(index));
  }

  private String named(Index i) {
    String number = "has number " + geometry.indexing().number(geometry.outputShape(), i);
    List<String> naming =
        StreamSupport.stream(geometry.inputShape().indices().spliterator(), false)
            .filter(j -> target(j).filter(i::equals).isPresent())
            .map(Index::toString)
            .toList();
    return number
        + (naming.isEmpty()
            ? ", the index of no input"
            : ", the index of input " + String.join(", ", naming));
  }

  private String naming(Index j) {
    double number = indices.at(j);
    return number == Indexing.NOWHERE
        ? "has the index -1, so it goes nowhere"
        : target(j)
            .map(i -> "has the index " + (long) number + ", that of output " + i)
            .orElse("has an index of no position in its plane");
  }

  private Optional<Index> target(Index j) {
    try {
      return geometry.target(j, indices.at(j));
    } catch (InvalidCallException stray) {
      return Optional.empty();
    }
  }
}
