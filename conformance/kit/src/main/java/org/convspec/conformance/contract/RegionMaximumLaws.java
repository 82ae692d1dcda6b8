package org.convspec.conformance.contract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.convspec.conformance.judge.Comparison;
import org.convspec.conformance.judge.Finding;
import org.convspec.conformance.judge.Witness;
import org.convspec.spec.geometry.Interval;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.AdaptiveMaxPool;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.FractionalMaxPool;
import org.convspec.spec.operator.GlobalMaxPool;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.MaxPooling;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.GlobalMaxPoolNotation;
import org.convspec.vectors.notation.MaxPoolNotation;

/** What maxima over regions obey; nothing is rounded, so everything is exact. */
final class RegionMaximumLaws {

  private RegionMaximumLaws() {}

  /** Output extents that divide the input extents. */
  static Predicate<OperatorCase<AdaptiveMaxPool>> dividing() {
    return OperatorDomains.<AdaptiveMaxPool>integers()
        .and(
            example ->
                RegionDomains.divides(
                    example.operator().outputExtents(), RegionDomains.extents(example)));
  }

  /** Any data whose sums are the same in every order. */
  static <O extends Operator> Predicate<OperatorCase<O>> tied() {
    return OperatorDomains.<O>valid().and(example -> !example.fill().kind().isReal());
  }

  /** POOL-20: a global maximum is that of a window over everything. */
  static Finding isWindowOverEverything(Witness witness, OperatorCase<GlobalMaxPool> example) {
    return agree(
        witness, example, windowed(example, RegionLaws.window(RegionDomains.extents(example))));
  }

  /** POOL-21: adaptive regions that divide the input are windows as long as their stride. */
  static Finding isWindow(Witness witness, OperatorCase<AdaptiveMaxPool> example) {
    List<Long> extents = RegionDomains.extents(example);
    List<Long> outputs = example.operator().outputExtents();
    List<Long> lengths =
        IntStream.range(0, extents.size())
            .mapToObj(axis -> extents.get(axis) / outputs.get(axis))
            .toList();
    return agree(witness, example, windowed(example, RegionLaws.window(lengths)));
  }

  /** POOL-22: an adaptive maximum of one position is global. */
  static Finding isGlobal(Witness witness, OperatorCase<AdaptiveMaxPool> example) {
    AdaptiveMaxPool pool = example.operator();
    OperatorCase<AdaptiveMaxPool> toOne =
        example.with(pool.to(Collections.nCopies(example.spatialRank(), 1L)));
    GlobalMaxPool global = new GlobalMaxPool(pool.nan(), pool.ties(), pool.indexing());
    return agree(witness, toOne, RegionLaws.as(GlobalMaxPoolNotation.NOTATION, global, example));
  }

  /** POOL-23: adaptive maxima of single positions are the input. */
  static Finding isIdentity(Witness witness, OperatorCase<AdaptiveMaxPool> example) {
    AdaptiveMaxPool pool = example.operator();
    OperatorLayer<AdaptiveMaxPool> layer =
        new OperatorLayer<>(witness, example.with(pool.to(RegionDomains.extents(example))));
    return layer.comparing(Slot.OUTPUT).law(layer.output(), layer.input(Slot.INPUT));
  }

  /** POOL-24: regions like windows, which the data of the case choose, are windows. */
  static Finding isWindowOfRegions(Witness witness, OperatorCase<FractionalMaxPool> example) {
    List<Long> kernel = new ArrayList<>();
    List<Long> strides = new ArrayList<>();
    List<List<Interval>> regions = new ArrayList<>();
    long seed = example.fill().seed();
    for (long extent : RegionDomains.extents(example)) {
      long taps = 1 + Math.floorMod(seed, extent);
      long stride = 1 + Math.floorMod(seed / 7, 3);
      kernel.add(taps);
      strides.add(stride);
      regions.add(
          LongStream.rangeClosed(0, (extent - taps) / stride)
              .mapToObj(o -> new Interval(o * stride, o * stride + taps))
              .toList());
    }
    int rank = kernel.size();
    PoolWindow window =
        new PoolWindow(
            kernel,
            strides,
            Collections.nCopies(rank, 1L),
            new PaddingRule.Explicit(Collections.nCopies(rank, Padding.NONE)),
            OutputRounding.FLOOR);
    OperatorCase<FractionalMaxPool> regular = example.with(example.operator().withRegions(regions));
    return agree(witness, regular, windowed(example, window));
  }

  /** POOL-26: the largest of all adaptive maxima of a plane is its global maximum. */
  static Finding isTipOfPyramid(Witness witness, OperatorCase<AdaptiveMaxPool> example) {
    OperatorLayer<AdaptiveMaxPool> layer = new OperatorLayer<>(witness, example);
    Tensor level = layer.output();
    AdaptiveMaxPool toOne = example.operator().to(Collections.nCopies(example.spatialRank(), 1L));
    Tensor tip = layer.result(Slot.OUTPUT, toOne, layer.inputs());
    Tensor largest =
        Tensor.tabulate(
            level.type(), tip.shape(), plane -> largest(level, plane.at(0), plane.at(1)));
    return new Comparison(example.with(toOne), Slot.OUTPUT).law(tip, largest);
  }

  private static double largest(Tensor level, long item, long channel) {
    double largest = Double.NEGATIVE_INFINITY;
    for (Index o : level.shape().spatial().indices()) {
      largest = Math.max(largest, level.at(item, channel, o));
    }
    return largest;
  }

  private static <O extends Operator & MaxPooling> OperatorCase<MaxPool> windowed(
      OperatorCase<O> example, PoolWindow window) {
    O pool = example.operator();
    MaxPool windowed =
        new MaxPool(window, pool.nan(), pool.ties(), EmptyWindow.REJECTED, pool.indexing());
    return RegionLaws.as(MaxPoolNotation.NOTATION, windowed, example);
  }

  /** Two operators over the same data have the same maxima at the same places. */
  private static <O extends Operator, W extends Operator> Finding agree(
      Witness witness, OperatorCase<O> example, OperatorCase<W> other) {
    Finding places = agree(witness, example, other, Slot.INDICES);
    return places.isViolation() ? places : agree(witness, example, other, Slot.OUTPUT);
  }

  private static <O extends Operator, W extends Operator> Finding agree(
      Witness witness, OperatorCase<O> example, OperatorCase<W> other, Slot slot) {
    return new Comparison(example, slot)
        .law(witness.ask(example.asking(slot), slot), witness.ask(other.asking(slot), slot));
  }
}
