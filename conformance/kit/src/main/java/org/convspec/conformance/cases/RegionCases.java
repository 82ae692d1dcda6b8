package org.convspec.conformance.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.geometry.Interval;
import org.convspec.spec.operator.AdaptiveAveragePool;
import org.convspec.spec.operator.AdaptiveMaxPool;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.FractionalMaxPool;
import org.convspec.spec.operator.GlobalAveragePool;
import org.convspec.spec.operator.GlobalLpPool;
import org.convspec.spec.operator.GlobalMaxPool;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.AdaptiveAveragePoolNotation;
import org.convspec.vectors.notation.AdaptiveMaxPoolNotation;
import org.convspec.vectors.notation.FractionalMaxPoolNotation;
import org.convspec.vectors.notation.GlobalAveragePoolNotation;
import org.convspec.vectors.notation.GlobalLpPoolNotation;
import org.convspec.vectors.notation.GlobalMaxPoolNotation;

/** Arbitraries of poolings over regions: valid cases in canonical layouts. */
public final class RegionCases {

  private RegionCases() {}

  private static <O extends Operator> Arbitrary<OperatorCase<O>> valid(
      Function<Random, OperatorCase<O>> draw) {
    return Arbitraries.randomValue(draw).filter(Case::isValid).filter(Countable::is);
  }

  /** Returns global average poolings. */
  public static Arbitrary<OperatorCase<GlobalAveragePool>> globalAverages(
      ElementType type, Fill.Kind kind) {
    return valid(
        random ->
            RegionDraw.next(random)
                .of(
                    GlobalAveragePoolNotation.NOTATION,
                    new GlobalAveragePool(),
                    type,
                    kind,
                    random));
  }

  /** Returns adaptive average poolings. */
  public static Arbitrary<OperatorCase<AdaptiveAveragePool>> adaptiveAverages(
      ElementType type, Fill.Kind kind) {
    return valid(
        random -> {
          RegionDraw drawn = RegionDraw.next(random);
          AdaptiveAveragePool pool = new AdaptiveAveragePool(drawn.outputs());
          return drawn.of(AdaptiveAveragePoolNotation.NOTATION, pool, type, kind, random);
        });
  }

  /** Returns global Lp poolings. */
  public static Arbitrary<OperatorCase<GlobalLpPool>> globalNorms(
      ElementType type, Fill.Kind kind) {
    return valid(
        random -> {
          RegionDraw drawn = RegionDraw.next(random);
          double power = LpPoolCases.power(random);
          GlobalLpPool pool = new GlobalLpPool(power, LpPoolCases.sign(random, power));
          return drawn.of(GlobalLpPoolNotation.NOTATION, pool, type, kind, random);
        });
  }

  /** Returns global max poolings. */
  public static Arbitrary<OperatorCase<GlobalMaxPool>> globalMaxima(
      ElementType type, Fill.Kind kind) {
    return valid(
        random -> {
          MaximumDraw maximum = MaximumDraw.next(random);
          GlobalMaxPool pool = new GlobalMaxPool(maximum.nan(), maximum.ties(), maximum.indexing());
          return RegionDraw.next(random)
              .of(GlobalMaxPoolNotation.NOTATION, pool, type, kind, random);
        });
  }

  /** Returns adaptive max poolings. */
  public static Arbitrary<OperatorCase<AdaptiveMaxPool>> adaptiveMaxima(
      ElementType type, Fill.Kind kind) {
    return valid(
        random -> {
          RegionDraw drawn = RegionDraw.next(random);
          MaximumDraw maximum = MaximumDraw.next(random);
          AdaptiveMaxPool pool =
              new AdaptiveMaxPool(
                  drawn.outputs(), maximum.nan(), maximum.ties(), maximum.indexing());
          return drawn.of(AdaptiveMaxPoolNotation.NOTATION, pool, type, kind, random);
        });
  }

  /** Returns fractional max poolings, with regions as libraries draw them, and any others. */
  public static Arbitrary<OperatorCase<FractionalMaxPool>> fractionalMaxima(
      ElementType type, Fill.Kind kind) {
    return valid(
        random -> {
          RegionDraw drawn = RegionDraw.next(random);
          MaximumDraw maximum = MaximumDraw.next(random);
          FractionalMaxPool pool =
              new FractionalMaxPool(
                  GivenRegionsDraw.next(random, drawn),
                  maximum.nan(),
                  maximum.ties(),
                  maximum.indexing());
          return drawn.of(FractionalMaxPoolNotation.NOTATION, pool, type, kind, random);
        });
  }

  /** Returns the same case with no position on one axis, drawn by its data. */
  public static <O extends Operator> OperatorCase<O> withoutPositions(OperatorCase<O> example) {
    int axis = Math.floorMod((int) example.fill().seed(), example.spatialRank());
    Dimensions dimensions = example.dimensions().withExtent(axis, 0);
    return example.with(dimensions);
  }

  /** Returns cases of which one output extent is 0 or less. */
  public static <O extends Operator> Arbitrary<OperatorCase<O>> withoutRegions(
      Arbitrary<OperatorCase<O>> valid,
      Function<O, List<Long>> outputs,
      BiFunction<O, List<Long>, O> to) {
    return Arbitraries.longs()
        .between(-3, 0)
        .flatMap(
            wrong ->
                OperatorBreakage.breaking(
                    "POOL-01",
                    Direction.FORWARD,
                    valid,
                    example -> {
                      O pool = example.operator();
                      return example.with(
                          to.apply(pool, withoutRegions(outputs.apply(pool), wrong)));
                    }));
  }

  private static List<Long> withoutRegions(List<Long> outputs, long wrong) {
    List<Long> changed = new ArrayList<>(outputs);
    changed.set((int) (Math.abs(wrong) % outputs.size()), wrong);
    return changed;
  }

  /** Returns output extents, one more than there are axes. */
  public static List<Long> withOneMore(List<Long> outputs) {
    List<Long> more = new ArrayList<>(outputs);
    more.add(1L);
    return more;
  }

  /** Returns regions of which the last one is this one. */
  public static List<List<Interval>> withRegion(List<List<Interval>> regions, Interval wrong) {
    List<List<Interval>> changed = new ArrayList<>(regions);
    List<Interval> axis = new ArrayList<>(changed.get(changed.size() - 1));
    axis.set(axis.size() - 1, wrong);
    changed.set(changed.size() - 1, axis);
    return changed;
  }

  /** Returns cases of inputs without positions. */
  public static <O extends Operator> Arbitrary<OperatorCase<O>> ofNothing(
      Arbitrary<OperatorCase<O>> valid) {
    return OperatorBreakage.breaking(
        "POOL-02", Direction.FORWARD, valid, RegionCases::withoutPositions);
  }

  /** Returns cases with an output gradient of another shape. */
  public static <O extends Operator> Arbitrary<OperatorCase<O>> withOtherOutputGradient(
      Arbitrary<OperatorCase<O>> valid) {
    return OperatorBreakage.breaking(
        "POOL-04",
        Direction.GRADIENT,
        valid,
        example ->
            example.withShape(Slot.OUTPUT_GRADIENT, PoolBreakage.longer(example.outputShape())));
  }
}
