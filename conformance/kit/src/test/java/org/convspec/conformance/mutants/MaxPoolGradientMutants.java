package org.convspec.conformance.mutants;

import static org.convspec.conformance.mutants.Mutant.around;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TieRule;
import org.convspec.spec.tensor.Tensor;

/** Mistakes in the gradient of max pooling; output and indices are right. */
final class MaxPoolGradientMutants {

  private static final Supplier<PlainOperator> RIGHT = PlainMaxPool::new;

  static final List<Mutant> ALL =
      List.of(
          gradient("Y1", "equal maxima all get the gradient", AllEqual::new, "MAX-27", "MAX-39"),
          gradient("Y2", "ties go to the other one", OtherTie::new, "MAX-27", "MAX-41"),
          gradient("Y3", "overwrites", Overwrites::new, "MAX-25", "MAX-39", "MAX-40"),
          around(
              "Y4",
              "gradient: what no window reads is left over",
              Careless.uncleared(RIGHT, Slot.INPUT_GRADIENT),
              "MAX-26"),
          gradient("Y5", "is as long as the windows reach", Short::new, "MAX-08"),
          gradient(
              "Y6",
              "the dilation of the first axis for all",
              call -> MaxPoolMutants.onGrid(call, GridMistakes::firstDilation),
              "MAX-25",
              "MAX-40"),
          gradient("Y7", "a product with zeros and ones", TimesMask::new, "MAX-28"),
          around(
              "Y8",
              "gradient: a negative gradient is cut off",
              PlaneMistakes.negativeGradientsAreCut(RIGHT),
              "MAX-38"),
          around(
              "Y9",
              "gradient: is rounded to integers",
              Careless.changing(RIGHT, Slot.INPUT_GRADIENT, gradient -> gradient.map(Math::rint)),
              "MAX-71"),
          gradient("Y10", "a window of nothing writes to the end", WritesToEnd::new, "MAX-26"));

  private MaxPoolGradientMutants() {}

  /** Makes a mutant whose forward direction is right. */
  private static Mutant gradient(
      String id, String what, Function<Call, PlainMax> kernel, String... rules) {
    return around(
        id,
        "gradient: " + what,
        Careless.only(Slot.INPUT_GRADIENT, () -> new PlainMaxPool(kernel), RIGHT),
        rules);
  }

  private static final class AllEqual extends PlainMax {
    AllEqual(Call call) {
      super(call);
    }

    @Override
    void pass(double gradient, double[] x, double[] dx, int base, int[] o) {
      int winner = winner(x, base, o);
      for (int tap = 0; tap < PlainGrid.count(grid.kernel); tap++) {
        int place = place(o, tap);
        if (place >= 0 && x[base + place] == x[base + winner]) {
          dx[base + place] += gradient;
        }
      }
    }
  }

  private static final class OtherTie extends PlainMax {
    OtherTie(Call call) {
      super(call);
    }

    @Override
    boolean isTieForLater() {
      return pool.ties() == TieRule.FIRST;
    }
  }

  private static final class Overwrites extends PlainMax {
    Overwrites(Call call) {
      super(call);
    }

    @Override
    void pass(double gradient, double[] x, double[] dx, int base, int[] o) {
      int winner = winner(x, base, o);
      if (winner != NONE) {
        dx[base + winner] = gradient;
      }
    }
  }

  private static final class Short extends PlainMax {
    Short(Call call) {
      super(call);
    }

    @Override
    Tensor inputGradient() {
      return GridMistakes.cutToReach(grid, super.inputGradient());
    }
  }

  private static final class TimesMask extends PlainMax {
    TimesMask(Call call) {
      super(call);
    }

    @Override
    void pass(double gradient, double[] x, double[] dx, int base, int[] o) {
      int winner = winner(x, base, o);
      for (int tap = 0; tap < PlainGrid.count(grid.kernel); tap++) {
        int place = place(o, tap);
        if (place >= 0) {
          dx[base + place] += gradient * (place == winner ? 1 : 0);
        }
      }
    }
  }

  private static final class WritesToEnd extends PlainMax {
    WritesToEnd(Call call) {
      super(call);
    }

    @Override
    void pass(double gradient, double[] x, double[] dx, int base, int[] o) {
      super.pass(gradient, x, dx, base, o);
      if (winner(x, base, o) == NONE && dx.length > 0) {
        dx[base + PlainGrid.count(grid.input) - 1] += gradient;
      }
    }
  }
}
