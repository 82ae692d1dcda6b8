package org.convspec.conformance.mutants;

import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.convspec.spec.geometry.Interval;
import org.convspec.spec.operator.AdaptiveMaxPool;
import org.convspec.spec.operator.FractionalMaxPool;
import org.convspec.spec.operator.GlobalMaxPool;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.TieRule;

/** Mistakes in maxima over regions. RM1 is M17 of the study once more. */
final class RegionMaximumMutants {

  private static final CommonMutants GLOBALS = common("GM", "globalMaxPool");
  private static final CommonMutants ADAPTIVES = common("AM", "adaptiveMaxPool");
  private static final CommonMutants FRACTIONALS = common("FM", "fractionalMaxPool");

  static final List<Mutant> ALL =
      List.of(
          Mutant.around(
                  "RM1",
                  "regions end at a floor",
                  () ->
                      new PlainRegionPool("adaptiveMaxPool") {
                        @Override
                        PlainRegionGrid grid(long[] shape, List<Long> outputs) {
                          return new RegionMutants.EndsAtFloor(shape, outputs);
                        }
                      })
              .caughtBy("POOL-11", "POOL-26"),
          Mutant.around(
                  "RM2",
                  "the last position of a plane is left out",
                  () ->
                      new PlainRegionPool("globalMaxPool") {
                        @Override
                        PlainRegionGrid grid(long[] shape, List<Long> outputs) {
                          return new RegionMutants.LastLeftOut(shape, outputs);
                        }
                      })
              .caughtBy("POOL-14", "POOL-20", "POOL-22"),
          given("RM3", "regions overlap by one", Overlapping::new, "POOL-12", "POOL-24"),
          given("RM4", "regions are taken in order", Sorted::new, "POOL-12"),
          FRACTIONALS.operator(
              "-ties",
              "the first maximum is always the argmax",
              operator -> {
                FractionalMaxPool pool = (FractionalMaxPool) operator;
                return new FractionalMaxPool(
                    pool.regions(), pool.nan(), TieRule.FIRST, pool.indexing());
              },
              "POOL-14",
              "POOL-18"),
          ADAPTIVES.operator(
              "-ties",
              "the last maximum is always the argmax",
              operator -> {
                AdaptiveMaxPool pool = (AdaptiveMaxPool) operator;
                return new AdaptiveMaxPool(
                    pool.outputExtents(), pool.nan(), TieRule.LAST, pool.indexing());
              },
              "POOL-14",
              "POOL-18",
              "POOL-21"),
          GLOBALS.operator(
              "-ties",
              "the last maximum is always the argmax",
              operator -> {
                GlobalMaxPool pool = (GlobalMaxPool) operator;
                return new GlobalMaxPool(pool.nan(), TieRule.LAST, pool.indexing());
              },
              "POOL-14",
              "POOL-18"),
          GLOBALS.longerOutput("POOL-05"),
          ADAPTIVES.longerOutput("POOL-06"),
          FRACTIONALS.longerOutput("POOL-07"),
          FRACTIONALS.emptyOutputIsAnError("POOL-08"),
          FRACTIONALS.shorterGradient("POOL-09"),
          FRACTIONALS.lastItemIsTheFirst("POOL-27"),
          FRACTIONALS.channelsLeak("POOL-28"),
          ADAPTIVES.channelsLeak("POOL-23"),
          ADAPTIVES.layoutIsIgnored("TEN-07"),
          ADAPTIVES.lenient("POOL-01", RegionMaximumMutants::toOne),
          GLOBALS.lenient("POOL-02", UnaryOperator.identity()),
          FRACTIONALS.lenient("POOL-03", RegionMaximumMutants::toFirst),
          FRACTIONALS.lenient("POOL-04", UnaryOperator.identity()));

  private RegionMaximumMutants() {}

  private static CommonMutants common(String prefix, String label) {
    return new CommonMutants(prefix, () -> new PlainRegionPool(label));
  }

  private static Operator toOne(Operator operator) {
    AdaptiveMaxPool pool = (AdaptiveMaxPool) operator;
    return pool.to(Collections.nCopies(pool.outputExtents().size(), 1L));
  }

  private static Operator toFirst(Operator operator) {
    FractionalMaxPool pool = (FractionalMaxPool) operator;
    List<Interval> first = List.of(new Interval(0, 1));
    return pool.withRegions(Collections.nCopies(pool.regions().size(), first));
  }

  private static Mutant given(
      String id,
      String what,
      BiFunction<long[], List<List<Interval>>, PlainRegionGrid> grid,
      String... rules) {
    return Mutant.around(
            id,
            what,
            () ->
                new PlainRegionPool("fractionalMaxPool") {
                  @Override
                  PlainRegionGrid given(long[] shape, List<List<Interval>> regions) {
                    return grid.apply(shape, regions);
                  }
                })
        .caughtBy(rules);
  }

  private static final class Overlapping extends PlainGivenGrid {
    Overlapping(long[] shape, List<List<Interval>> regions) {
      super(shape, regions);
    }

    @Override
    int end(int axis, int o) {
      return super.end(axis, o) + 1;
    }
  }

  private static final class Sorted extends PlainGivenGrid {
    Sorted(long[] shape, List<List<Interval>> regions) {
      super(shape, regions.stream().map(Sorted::inOrder).toList());
    }

    private static List<Interval> inOrder(List<Interval> regions) {
      return regions.stream()
          .sorted((left, right) -> Long.compare(left.from(), right.from()))
          .toList();
    }
  }
}
