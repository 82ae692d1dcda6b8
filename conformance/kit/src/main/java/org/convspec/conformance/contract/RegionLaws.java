package org.convspec.conformance.contract;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.convspec.conformance.judge.Comparison;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.reference.accuracy.AveragePoolBound;
import org.convspec.reference.accuracy.LpPoolBound;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.AdaptiveAveragePool;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.GlobalAveragePool;
import org.convspec.spec.operator.GlobalLpPool;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.cases.OperatorNotation;
import org.convspec.vectors.notation.AveragePoolNotation;
import org.convspec.vectors.notation.GlobalAveragePoolNotation;
import org.convspec.vectors.notation.LpPoolNotation;

/**
 * What poolings over regions alone obey.
 *
 * <p>They share independence (POOL-27, POOL-28) and adjointness (POOL-29) with other operators, in
 * {@link OperatorLaws}; and they remember nothing (POOL-16), see {@link Oracle}.
 */
final class RegionLaws {

  /** The levels of the pyramid that POOL-25 is tried with: positions on every axis. */
  private static final List<Long> LEVELS = List.of(1L, 2L, 3L);

  private RegionLaws() {}

  /** POOL-20: global average pooling is average pooling with a window over everything. */
  static Finding isWindowOverEverything(Witness witness, OperatorCase<GlobalAveragePool> example) {
    List<Long> extents = RegionDomains.extents(example);
    OperatorCase<AveragePool> windowed =
        as(AveragePoolNotation.NOTATION, average(window(extents)), example);
    return agree(witness, example, windowed, AveragePoolBound.of(example.forward(), Slot.OUTPUT));
  }

  /** POOL-20: global Lp pooling is Lp pooling with a window over everything. */
  static Finding isNormOfEverything(Witness witness, OperatorCase<GlobalLpPool> example) {
    GlobalLpPool pool = example.operator();
    PoolWindow window = window(RegionDomains.extents(example));
    OperatorCase<LpPool> windowed =
        as(LpPoolNotation.NOTATION, new LpPool(window, pool.power(), pool.sign()), example);
    return agree(witness, example, windowed, LpPoolBound.of(example.forward(), Slot.OUTPUT));
  }

  /** POOL-21: adaptive regions that divide the input are windows as long as their stride. */
  static Finding isWindow(Witness witness, OperatorCase<AdaptiveAveragePool> example) {
    List<Long> extents = RegionDomains.extents(example);
    List<Long> outputs = example.operator().outputExtents();
    List<Long> lengths =
        IntStream.range(0, extents.size())
            .mapToObj(axis -> extents.get(axis) / outputs.get(axis))
            .toList();
    OperatorCase<AveragePool> windowed =
        as(AveragePoolNotation.NOTATION, average(window(lengths)), example);
    return agree(witness, example, windowed, AveragePoolBound.of(example.forward(), Slot.OUTPUT));
  }

  /** POOL-22: adaptive average pooling to one position is global average pooling. */
  static Finding isGlobal(Witness witness, OperatorCase<AdaptiveAveragePool> example) {
    OperatorCase<AdaptiveAveragePool> toOne =
        example.with(new AdaptiveAveragePool(Collections.nCopies(example.spatialRank(), 1L)));
    OperatorCase<GlobalAveragePool> global =
        as(GlobalAveragePoolNotation.NOTATION, new GlobalAveragePool(), example);
    return agree(witness, toOne, global, AveragePoolBound.of(toOne.forward(), Slot.OUTPUT));
  }

  /** POOL-23: adaptive average pooling to the input extents is the input. */
  static Finding isIdentity(Witness witness, OperatorCase<AdaptiveAveragePool> example) {
    OperatorLayer<AdaptiveAveragePool> layer =
        OperatorLayer.ofExactLaw(
            witness, example.with(new AdaptiveAveragePool(RegionDomains.extents(example))));
    return layer.comparing(Slot.OUTPUT).law(layer.output(), layer.input(Slot.INPUT));
  }

  /** POOL-25: the levels of a pyramid have as many numbers as they have positions. */
  static Finding isPyramid(Witness witness, OperatorCase<AdaptiveAveragePool> example) {
    int rank = example.spatialRank();
    long columns = 0;
    long positions = 0;
    for (long level : LEVELS) {
      OperatorCase<AdaptiveAveragePool> pooled =
          example.with(new AdaptiveAveragePool(Collections.nCopies(rank, level)));
      Shape shape =
          pooled.layouts().load(Slot.OUTPUT, witness.stored(pooled.forward(), Slot.OUTPUT)).shape();
      columns += shape.extent(1) * shape.spatial().elementCount();
      positions += Math.round(Math.pow(level, rank));
    }
    long batch = example.dimensions().batch();
    return new Comparison(example, Slot.OUTPUT)
        .shapes(
            Shape.of(batch, columns), Shape.of(batch, example.dimensions().channels() * positions));
  }

  /** Returns a case of another operator with the same input. */
  static <O extends Operator, W extends Operator> OperatorCase<W> as(
      OperatorNotation<W> notation, W operator, OperatorCase<O> example) {
    return OperatorCase.of(notation, operator, example.dimensions(), example.type(), example.fill())
        .with(example.layouts());
  }

  /** Two operators over the same data, each within its bound of the same exact value. */
  private static <O extends Operator, W extends Operator> Finding agree(
      Witness witness, OperatorCase<O> example, OperatorCase<W> other, Tensor bound) {
    Tensor got = witness.ask(example.forward(), Slot.OUTPUT);
    Tensor want = witness.ask(other.forward(), Slot.OUTPUT);
    return new Comparison(example, Slot.OUTPUT).bounded(got, want, bound.map(error -> 2 * error));
  }

  private static AveragePool average(PoolWindow window) {
    return new AveragePool(window, Divisor.KERNEL, 0, EmptyWindow.REJECTED);
  }

  /** A window as long as its stride on every axis. */
  static PoolWindow window(List<Long> lengths) {
    return new PoolWindow(
        lengths,
        lengths,
        Collections.nCopies(lengths.size(), 1L),
        new PaddingRule.Explicit(Collections.nCopies(lengths.size(), Padding.NONE)),
        OutputRounding.FLOOR);
  }
}
