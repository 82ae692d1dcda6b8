package org.convspec.conformance.contract;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.LongStream;
import org.convspec.conformance.judge.Comparison;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.MaxUnpool;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.UnpoolGeometry;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.MaxUnpoolNotation;

/**
 * What max unpooling obeys, alone and together with max pooling.
 *
 * <p>It shares linearity (MAX-62) and adjointness (MAX-63) with other operators, in {@link
 * OperatorLaws}; and it remembers nothing (MAX-54), see {@link Oracle}.
 */
final class MaxUnpoolLaws {

  private MaxUnpoolLaws() {}

  /** Returns the unpooling of tensors that are shaped like the output of a max pooling. */
  static Tensor unpooled(Witness witness, OperatorCase<MaxPool> pooling, Map<Slot, Tensor> given) {
    Shape output = given.get(Slot.INPUT).shape();
    MaxUnpool unpool = new MaxUnpool(pooling.operator().indexing(), pooling.dimensions().extents());
    OperatorCase<MaxUnpool> unpooling =
        OperatorCase.of(
                MaxUnpoolNotation.NOTATION,
                unpool,
                Dimensions.of(output.extent(0), output.extent(1), spatial(output)),
                pooling.type(),
                pooling.fill())
            .with(pooling.layouts());
    return witness.ask(unpooling.calling(given, Direction.FORWARD, Slot.OUTPUT), Slot.OUTPUT);
  }

  private static List<Long> spatial(Shape shape) {
    return LongStream.of(shape.spatial().toArray()).boxed().toList();
  }

  /** MAX-52: an output named by several inputs is one of them; others are as ever. */
  static Finding oneOfSeveralStays(Witness witness, OperatorCase<MaxUnpool> example) {
    OperatorLayer<MaxUnpool> layer = new OperatorLayer<>(witness, example);
    Tensor input = layer.input(Slot.INPUT);
    Tensor indices = layer.input(Slot.INDICES);
    UnpoolGeometry geometry = example.operator().over(input.shape(), indices.shape());
    Map<Index, Set<Double>> candidates = new HashMap<>();
    Map<Index, Double> last = new HashMap<>();
    for (Index j : input.shape().indices()) {
      geometry
          .target(j, indices.at(j))
          .ifPresent(
              i -> {
                candidates.computeIfAbsent(i, any -> new HashSet<>()).add(input.at(j));
                last.put(i, input.at(j));
              });
    }
    Tensor got = layer.output();
    Tensor want =
        Tensor.tabulate(
            got.type(),
            got.shape(),
            i ->
                candidates.getOrDefault(i, Set.of()).contains(got.at(i))
                    ? got.at(i)
                    : last.getOrDefault(i, 0.0));
    return layer.comparing(Slot.OUTPUT).exact(got, want);
  }

  /** MAX-60: unpooling what was pooled leaves the maxima where they were, and 0 elsewhere. */
  static Finding maximaGoBack(Witness witness, OperatorCase<MaxPool> example) {
    OperatorLayer<MaxPool> layer = new OperatorLayer<>(witness, example);
    Tensor input = layer.input(Slot.INPUT);
    Tensor indices = layer.result(Slot.INDICES, layer.operator(), layer.inputs());
    Map<Slot, Tensor> given = new EnumMap<>(Slot.class);
    given.put(Slot.INPUT, layer.output());
    given.put(Slot.INDICES, indices);
    Set<Index> winners = new HashSet<>();
    UnpoolGeometry places = MaxPoolLaws.places(example);
    for (Index o : indices.shape().indices()) {
      try {
        places.target(o, indices.at(o)).ifPresent(winners::add);
      } catch (InvalidCallException stray) {
        continue; // the unpooling is to reject it
      }
    }
    Tensor want =
        Tensor.tabulate(input.type(), input.shape(), i -> winners.contains(i) ? input.at(i) : 0);
    Tensor got = unpooled(witness, example, given);
    return new Comparison(example, Slot.INPUT_GRADIENT).law(got, want);
  }

  /** MAX-61: pooling what was unpooled gives it back, if it is positive and nothing overlaps. */
  static Finding poolingUndoes(Witness witness, OperatorCase<MaxPool> example) {
    OperatorLayer<MaxPool> layer = new OperatorLayer<>(witness, example);
    Tensor maxima = layer.outputGradient().map(Math::abs);
    Map<Slot, Tensor> given = new EnumMap<>(Slot.class);
    given.put(Slot.INPUT, maxima);
    given.put(Slot.INDICES, layer.result(Slot.INDICES, layer.operator(), layer.inputs()));
    Tensor spread = unpooled(witness, example, given);
    Tensor back = layer.result(Slot.OUTPUT, layer.operator(), layer.inputsWith(Slot.INPUT, spread));
    return layer.comparing(Slot.OUTPUT).law(back, maxima);
  }

  /** MAX-64: planes in another order, with their indices, give the same outputs in that order. */
  static Finding planesAreIndependent(Witness witness, OperatorCase<MaxUnpool> example) {
    OperatorLayer<MaxUnpool> layer = new OperatorLayer<>(witness, example);
    Map<Slot, Tensor> mirrored = new EnumMap<>(Slot.class);
    layer.inputs().forEach((slot, tensor) -> mirrored.put(slot, planesMirrored(tensor)));
    return layer
        .comparing(Slot.OUTPUT)
        .law(layer.result(Slot.OUTPUT, layer.operator(), mirrored), planesMirrored(layer.output()));
  }

  private static Tensor planesMirrored(Tensor tensor) {
    Tensor items = Rearrangement.mirroredInBlocks(tensor, 0, tensor.shape().extent(0));
    return Rearrangement.mirroredInBlocks(items, 1, tensor.shape().extent(1));
  }
}
