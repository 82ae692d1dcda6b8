package org.convspec.conformance.mutants;

import java.util.List;
import java.util.function.Function;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TieRule;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Mistakes in the gradient of max pooling; output and indices are right. */
final class MaxPoolGradientMutants {

  static final List<Mutant> ALL =
      List.of(
          gradient("Y1", "equal maxima all get the gradient", AllEqual::new, "MAX-27", "MAX-39"),
          gradient("Y2", "ties go to the other one", OtherTie::new, "MAX-27", "MAX-41"),
          gradient("Y3", "overwrites", Overwrites::new, "MAX-25", "MAX-39", "MAX-40"),
          gradient("Y4", "what no window reads is left over", TailLeft::new, "MAX-26"),
          gradient("Y5", "is as long as the windows reach", Short::new, "MAX-08"),
          gradient(
              "Y6",
              "the dilation of the first axis for all",
              call -> new PlainMax(call, new FirstDilation(call)),
              "MAX-25",
              "MAX-40"),
          gradient("Y7", "a product with zeros and ones", TimesMask::new, "MAX-28"),
          gradient("Y8", "a negative gradient is cut off", CutsGradient::new, "MAX-38"),
          gradient("Y9", "is rounded to integers", Truncates::new, "MAX-71"),
          gradient("Y10", "a window of nothing writes to the end", WritesToEnd::new, "MAX-26"));

  private MaxPoolGradientMutants() {}

  /** Makes a mutant whose forward direction is right. */
  private static Mutant gradient(
      String id, String what, Function<Call, PlainMax> kernel, String... rules) {
    return Mutant.around(
            id,
            "gradient: " + what,
            () ->
                new PlainMaxPool() {
                  @Override
                  Tensor compute(Call canonical, Slot slot) {
                    return slot == Slot.INPUT_GRADIENT
                        ? kernel.apply(canonical).result(slot)
                        : super.compute(canonical, slot);
                  }
                })
        .caughtBy(rules);
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

  private static final class TailLeft extends PlainMax {
    TailLeft(Call call) {
      super(call);
    }

    @Override
    Tensor inputGradient() {
      return super.inputGradient().map(value -> value == 0 ? 7 : value);
    }
  }

  private static final class Short extends PlainMax {
    Short(Call call) {
      super(call);
    }

    @Override
    Tensor inputGradient() {
      Tensor whole = super.inputGradient();
      long[] extents = whole.shape().toArray();
      int last = PlainGrid.AXES - 1;
      int reached = grid.position(last, grid.output[last] - 1, grid.kernel[last] - 1) + 1;
      extents[extents.length - 1] = Math.max(0, Math.min(reached, grid.input[last]));
      return Tensor.tabulate(whole.type(), Shape.of(extents), whole::at);
    }
  }

  /** Not in the extents: those come with the output gradient. */
  private static final class FirstDilation extends PlainGrid {
    FirstDilation(Call call) {
      super(PlainMax.pool(call).window(), PlainMax.shape(call));
    }

    @Override
    int position(int axis, int o, int k) {
      return o * stride[axis] + k * dilation[AXES - rank] - before[axis];
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

  private static final class CutsGradient extends PlainMax {
    CutsGradient(Call call) {
      super(call);
    }

    @Override
    void pass(double gradient, double[] x, double[] dx, int base, int[] o) {
      super.pass(Math.max(0, gradient), x, dx, base, o);
    }
  }

  private static final class Truncates extends PlainMax {
    Truncates(Call call) {
      super(call);
    }

    @Override
    Tensor inputGradient() {
      return super.inputGradient().map(Math::rint);
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
