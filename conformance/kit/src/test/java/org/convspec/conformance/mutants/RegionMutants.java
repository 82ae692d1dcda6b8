package org.convspec.conformance.mutants;

import java.util.Collections;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.convspec.spec.Call;
import org.convspec.spec.operator.AdaptiveAveragePool;
import org.convspec.spec.operator.GlobalLpPool;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;

/** Mistakes in poolings over regions. */
final class RegionMutants {

  private static final String GLOBAL = "globalAveragePool";
  private static final String NORM = "globalLpPool";
  private static final String ADAPTIVE = "adaptiveAveragePool";

  private static final CommonMutants GLOBALS =
      new CommonMutants("GA", () -> new PlainRegionPool(GLOBAL));
  private static final CommonMutants NORMS =
      new CommonMutants("GL", () -> new PlainRegionPool(NORM));
  private static final CommonMutants ADAPTIVES =
      new CommonMutants("AA", () -> new PlainRegionPool(ADAPTIVE));

  static final List<Mutant> ALL =
      List.of(
          grid("M17", "regions end at a floor", ADAPTIVE, EndsAtFloor::new, "POOL-11", "POOL-13"),
          grid("R1", "regions begin at a ceiling", ADAPTIVE, BeginsAtCeiling::new, "POOL-11"),
          grid("R2", "regions are strided", ADAPTIVE, Strided::new, "POOL-11", "POOL-21"),
          grid("R3", "regions begin one earlier", ADAPTIVE, BeginsEarlier::new, "POOL-23"),
          grid(
              "R4",
              "the last position of a plane is left out",
              GLOBAL,
              LastLeftOut::new,
              "POOL-10",
              "POOL-20",
              "POOL-22"),
          average("R5", "one divisor for all regions", ADAPTIVE, OneDivisor::new, "POOL-13"),
          average("R6", "each position gets all", ADAPTIVE, Whole::new, "POOL-17", "POOL-29"),
          average("R7", "each position gets all", GLOBAL, Whole::new, "POOL-17", "POOL-29"),
          average("R8", "sums are coarse", GLOBAL, Coarse::new, "POOL-30"),
          Mutant.around(
              "AAR9",
              "gradients are coarse",
              Careless.changing(
                  () -> new PlainRegionPool(ADAPTIVE),
                  Slot.INPUT_GRADIENT,
                  gradient -> gradient.map(dx -> (float) dx)),
              "POOL-31"),
          norm("R10", "no root is taken", WithoutRoot::new, "POOL-15", "POOL-20"),
          norm("R11", "the derivative loses the sign of x", WithoutSign::new, "POOL-19"),
          GLOBALS.longerOutput("POOL-05"),
          NORMS.longerOutput("POOL-05"),
          ADAPTIVES.longerOutput("POOL-06", "POOL-25"),
          GLOBALS.emptyOutputIsAnError("POOL-08"),
          ADAPTIVES.emptyOutputIsAnError("POOL-08"),
          GLOBALS.remembersTheLastAnswer("POOL-16"),
          NORMS.remembersTheLastAnswer("POOL-16"),
          ADAPTIVES.remembersTheLastAnswer("POOL-16"),
          GLOBALS.shorterGradient("POOL-09"),
          NORMS.shorterGradient("POOL-09"),
          ADAPTIVES.shorterGradient("POOL-09"),
          ADAPTIVES.layoutIsIgnored("TEN-07"),
          GLOBALS.lastItemIsTheFirst("POOL-27"),
          ADAPTIVES.lastItemIsTheFirst("POOL-27"),
          GLOBALS.channelsLeak("POOL-28"),
          NORMS.channelsLeak("POOL-28"),
          ADAPTIVES.channelsLeak("POOL-28"),
          GLOBALS.nanIsSkipped("POOL-35"),
          ADAPTIVES.nanIsSkipped("POOL-35"),
          GLOBALS.infinityIsFinite("POOL-36"),
          ADAPTIVES.infinityIsFinite("POOL-36"),
          NORMS.infinityIsFinite("POOL-36"),
          ADAPTIVES.lenient("POOL-01", RegionMutants::toOne),
          GLOBALS.lenient("POOL-02", UnaryOperator.identity()),
          ADAPTIVES.lenient("POOL-02", UnaryOperator.identity()),
          GLOBALS.lenient("POOL-04", UnaryOperator.identity()),
          ADAPTIVES.lenient("WIN-24", UnaryOperator.identity()));

  private RegionMutants() {}

  private static Operator toOne(Operator operator) {
    int rank = ((AdaptiveAveragePool) operator).outputExtents().size();
    return new AdaptiveAveragePool(Collections.nCopies(rank, 1L));
  }

  private static Mutant grid(
      String id,
      String what,
      String label,
      BiFunction<long[], List<Long>, PlainRegionGrid> grid,
      String... rules) {
    return Mutant.around(
            id,
            what,
            () ->
                new PlainRegionPool(label) {
                  @Override
                  PlainRegionGrid grid(long[] shape, List<Long> outputs) {
                    return grid.apply(shape, outputs);
                  }
                })
        .caughtBy(rules);
  }

  private static Mutant average(
      String id,
      String what,
      String label,
      BiFunction<Call, PlainGrid, PlainAverage> average,
      String... rules) {
    return Mutant.around(
            id,
            what,
            () ->
                new PlainRegionPool(label) {
                  @Override
                  PlainAverage average(Call call, PlainGrid grid) {
                    return average.apply(call, grid);
                  }
                })
        .caughtBy(rules);
  }

  /** Makes the arithmetic of a norm. */
  private interface NormKernel {
    PlainNorm of(Call call, PlainGrid grid, GlobalLpPool pool);
  }

  private static Mutant norm(String id, String what, NormKernel norm, String... rules) {
    return Mutant.around(
            id,
            what,
            () ->
                new PlainRegionPool(NORM) {
                  @Override
                  PlainNorm norm(Call call, PlainGrid grid, GlobalLpPool pool) {
                    return norm.of(call, grid, pool);
                  }
                })
        .caughtBy(rules);
  }

  /** M17 of the study. */
  static final class EndsAtFloor extends PlainRegionGrid {
    EndsAtFloor(long[] shape, List<Long> outputs) {
      super(shape, outputs);
    }

    @Override
    int end(int axis, int o) {
      return (o + 1) * input[axis] / output[axis];
    }
  }

  private static final class BeginsAtCeiling extends PlainRegionGrid {
    BeginsAtCeiling(long[] shape, List<Long> outputs) {
      super(shape, outputs);
    }

    @Override
    int start(int axis, int o) {
      return (o * input[axis] + output[axis] - 1) / output[axis];
    }
  }

  private static final class Strided extends PlainRegionGrid {
    Strided(long[] shape, List<Long> outputs) {
      super(shape, outputs);
    }

    @Override
    int position(int axis, int o, int k) {
      return o + k * output[axis];
    }

    @Override
    int end(int axis, int o) {
      return input[axis];
    }
  }

  private static final class BeginsEarlier extends PlainRegionGrid {
    BeginsEarlier(long[] shape, List<Long> outputs) {
      super(shape, outputs);
    }

    @Override
    int start(int axis, int o) {
      return Math.max(0, super.start(axis, o) - 1);
    }
  }

  /** Off by one at the end. */
  static final class LastLeftOut extends PlainRegionGrid {
    LastLeftOut(long[] shape, List<Long> outputs) {
      super(shape, outputs);
    }

    @Override
    int end(int axis, int o) {
      return Math.max(1, super.end(axis, o) - 1);
    }
  }

  private abstract static class Average extends PlainAverage {
    Average(Call call, PlainGrid grid) {
      super(call, grid, PlainRegionPool.AVERAGE);
    }
  }

  private static final class OneDivisor extends Average {
    OneDivisor(Call call, PlainGrid grid) {
      super(call, grid);
    }

    @Override
    double divisor(int[] o, int read) {
      return PlainGrid.count(grid.input) / (double) PlainGrid.count(grid.output);
    }
  }

  private static final class Whole extends Average {
    Whole(Call call, PlainGrid grid) {
      super(call, grid);
    }

    @Override
    double gradientDivisor(int[] o, int read) {
      return 1;
    }
  }

  private static final class Coarse extends Average {
    Coarse(Call call, PlainGrid grid) {
      super(call, grid);
    }

    @Override
    double average(double[] x, int base, int[] o) {
      return (float) super.average(x, base, o);
    }
  }

  private static final class WithoutRoot extends PlainNorm {
    WithoutRoot(Call call, PlainGrid grid, GlobalLpPool pool) {
      super(call, grid, pool.power(), pool.sign());
    }

    @Override
    double root(double sum) {
      return sum;
    }
  }

  private static final class WithoutSign extends PlainNorm {
    WithoutSign(Call call, PlainGrid grid, GlobalLpPool pool) {
      super(call, grid, pool.power(), pool.sign());
    }

    @Override
    double derivative(double x, double y) {
      return Math.abs(super.derivative(x, y));
    }
  }
}
