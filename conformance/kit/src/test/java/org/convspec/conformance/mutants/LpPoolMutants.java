package org.convspec.conformance.mutants;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.convspec.spec.Call;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Sign;

/** Mistakes in Lp pooling. */
final class LpPoolMutants {

  private static final CommonMutants COMMON = new CommonMutants("LP", PlainLpPool::new);
  private static final UnaryOperator<Operator> EUCLIDEAN =
      operator -> ((LpPool) operator).withNorm(2, Sign.ABSOLUTE);

  static final List<Mutant> ALL =
      List.of(
          kernel("LP1", "magnitudes are not taken", WithoutMagnitude::new, "LP-06", "LP-23"),
          COMMON.operator("2", "signs are always lost", LpPoolMutants::absolute, "LP-07"),
          kernel(
              "LP3", "infinity is a power like any other", PowersOfInfinity::new, "LP-08", "LP-22"),
          kernel("LP4", "a norm of nothing is lower than any", LowestOfNothing::new, "LP-09"),
          kernel("LP5", "the derivative keeps the power p", WholePower::new, "LP-11"),
          kernel("LP6", "the derivative loses the sign of x", WithoutSign::new, "LP-11", "LP-27"),
          kernel("LP7", "every largest magnitude takes the gradient", AllMaxima::new, "LP-12"),
          kernel("LP8", "the derivative at 0 divides by it", DividesByZero::new, "LP-15"),
          kernel("LP9", "no root is taken", WithoutRoot::new, "LP-06", "LP-20"),
          kernel("LP10", "it is a mean and no sum", Mean::new, "LP-06", "LP-21"),
          kernel("LP11", "powers are coarse", CoarsePower::new, "LP-30", "LP-31"),
          COMMON.longerOutput("LP-04"),
          COMMON.emptyOutputIsAnError("LP-05"),
          COMMON.remembersTheLastAnswer("LP-10"),
          COMMON.shorterGradient("LP-14"),
          COMMON.memoryIsLeft("LP-13"),
          COMMON.lastItemIsTheFirst("LP-24"),
          COMMON.channelsLeak("LP-25"),
          COMMON.negativeGradientsAreCut("LP-26"),
          COMMON.nanIsSkipped("LP-35"),
          COMMON.infinityIsFinite("LP-36"),
          COMMON.layoutIsIgnored("TEN-07"),
          COMMON.lenient("LP-01", EUCLIDEAN),
          COMMON.lenient("LP-02", EUCLIDEAN),
          COMMON.lenient("LP-03", UnaryOperator.identity()),
          COMMON.lenient("WIN-24", LpPoolMutants::withoutSurplus));

  private LpPoolMutants() {}

  private static Mutant kernel(
      String id, String what, Function<Call, PlainNorm> kernel, String... rules) {
    return Mutant.around(id, what, () -> new PlainLpPool(kernel), rules);
  }

  private static Operator withoutSurplus(Operator operator) {
    LpPool pool = (LpPool) operator;
    return pool.withWindow(CommonMutants.withoutSurplus(pool.window()));
  }

  private static Operator absolute(Operator operator) {
    LpPool pool = (LpPool) operator;
    return pool.withNorm(pool.power(), Sign.ABSOLUTE);
  }

  private static final class WithoutMagnitude extends PlainNorm {
    WithoutMagnitude(Call call) {
      super(call);
    }

    @Override
    double magnitude(double x) {
      return x;
    }
  }

  private static final class PowersOfInfinity extends PlainNorm {
    PowersOfInfinity(Call call) {
      super(call);
    }

    @Override
    double root(double sum) {
      return Math.pow(Math.pow(sum, p), 1 / p);
    }
  }

  private static final class LowestOfNothing extends PlainNorm {
    LowestOfNothing(Call call) {
      super(call);
    }

    @Override
    double norm(double[] x, int base, int[] o) {
      for (int tap = 0; tap < PlainGrid.count(grid.kernel); tap++) {
        if (grid.inputPlace(o, PlainGrid.split(tap, grid.kernel)) >= 0) {
          return super.norm(x, base, o);
        }
      }
      return -type.largest();
    }
  }

  private static final class WholePower extends PlainNorm {
    WholePower(Call call) {
      super(call);
    }

    @Override
    double derivative(double x, double y) {
      return super.derivative(x, y) * Math.abs(x) / y;
    }
  }

  private static final class WithoutSign extends PlainNorm {
    WithoutSign(Call call) {
      super(call);
    }

    @Override
    double derivative(double x, double y) {
      return Math.abs(super.derivative(x, y));
    }
  }

  private static final class AllMaxima extends PlainNorm {
    AllMaxima(Call call) {
      super(call);
    }

    @Override
    boolean takesGradient(double x, double y, boolean isTaken) {
      return Math.abs(x) == y;
    }
  }

  private static final class DividesByZero extends PlainNorm {
    DividesByZero(Call call) {
      super(call);
    }

    @Override
    double atZero() {
      return Double.NaN;
    }
  }

  private static final class WithoutRoot extends PlainNorm {
    WithoutRoot(Call call) {
      super(call);
    }

    @Override
    double root(double sum) {
      return sum;
    }
  }

  private static final class Mean extends PlainNorm {
    Mean(Call call) {
      super(call);
    }

    @Override
    double root(double sum) {
      return type.round(super.root(sum) / PlainGrid.count(grid.kernel));
    }
  }

  private static final class CoarsePower extends PlainNorm {
    CoarsePower(Call call) {
      super(call);
    }

    @Override
    double power(double x) {
      return (float) super.power(x);
    }
  }
}
