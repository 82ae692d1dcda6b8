package org.convspec.conformance.mutants;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.convspec.spec.Call;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Mistakes in average pooling. */
final class AveragePoolMutants {

  static final List<Mutant> ALL =
      List.of(
          divisor(
              "M11",
              "the overhang of a last window counts as padding",
              average -> (o, read) -> PlainGrid.count(average.grid.kernel),
              Divisor.INSIDE_PADDED_INPUT,
              "AVG-07"),
          divisor(
              "M12",
              "taps on the input win over the given divisor",
              average -> (o, read) -> read,
              Divisor.GIVEN,
              "AVG-09"),
          divisor(
              "A1",
              "padding counts where only the input should",
              average -> (o, read) -> average.padded(o),
              Divisor.INSIDE_INPUT,
              "AVG-06",
              "AVG-23"),
          divisor(
              "A2",
              "taps on the input are counted in place of all",
              average -> (o, read) -> read,
              Divisor.KERNEL,
              "AVG-08"),
          kernel("A3", "an average of nothing is 0 / 0", ZeroByZero::new, "AVG-10"),
          grid("M10", "a last window may start in the padding", StartsAnywhere::new, "AVG-04"),
          grid("M16", "dilation in the shape only", Dense::new, "AVG-06", "AVG-30"),
          grid("A4", "the stride of the first axis for all", FirstStride::new, "AVG-04"),
          kernel(
              "A5", "the gradient divides by the taps read", SharesByRead::new, "AVG-11", "AVG-21"),
          kernel("A6", "the gradient overwrites", Overwrites::new, "AVG-11", "AVG-31"),
          kernel("A7", "the gradient of a tail is left over", TailLeft::new, "AVG-12"),
          kernel("A8", "the gradient is as long as the windows reach", Short::new, "AVG-14"),
          kernel("A9", "the sum is of magnitudes", Magnitudes::new, "AVG-20"),
          kernel(
              "A10", "the quotient is rounded to an integer", Truncates::new, "AVG-22", "AVG-30"),
          kernel("A11", "the last item gets the data of the first", FirstItem::new, "AVG-24"),
          kernel("A12", "the first channel is added to all", Leaks::new, "AVG-25"),
          kernel("A13", "a negative gradient is cut off", CutsGradient::new, "AVG-26"),
          kernel("A14", "a NaN is skipped", SkipsNan::new, "AVG-35"),
          kernel("A15", "an infinity is the largest number", Saturates::new, "AVG-36"),
          around("A16", "an empty output is an error", NoEmptyOutput::new, "AVG-13"),
          around("A17", "the last answer comes again", Repeats::new, "AVG-17"),
          around("A18", "channels last is read as channels first", Unpermuted::new, "TEN-07"),
          lenient("A19", "0 as a given divisor is taken", "AVG-01"),
          lenient("A20", "a given divisor is ignored", "AVG-02"),
          lenient("A21", "an average of nothing is answered", "AVG-03"),
          lenient("A22", "any output gradient is taken", "AVG-05"),
          lenient("A23", "an integer average of nothing is 0", "AVG-15"),
          kernel("A24", "each integer is divided before it is added", DividesFirst::new, "AVG-16"),
          kernel("A25", "integers are summed in their own type", SumsNarrowly::new, "AVG-16"),
          kernel("A26", "an integer quotient is cut off", CutsOff::new, "AVG-16"));

  private AveragePoolMutants() {}

  private interface DivisorOf {
    double of(int[] o, int read);
  }

  private static Mutant divisor(
      String id,
      String what,
      Function<PlainAverage, DivisorOf> wrong,
      Divisor instead,
      String... rules) {
    return kernel(
        id,
        what,
        call ->
            new PlainAverage(call) {
              @Override
              double divisor(int[] o, int read) {
                return pool.divisor() == instead
                    ? wrong.apply(this).of(o, read)
                    : super.divisor(o, read);
              }
            },
        rules);
  }

  private static Mutant kernel(
      String id, String what, Function<Call, PlainAverage> kernel, String... rules) {
    return Mutant.around(id, what, () -> new PlainAveragePool(kernel)).caughtBy(rules);
  }

  private static Mutant grid(
      String id, String what, Function<Call, PlainGrid> grid, String... rules) {
    return kernel(id, what, call -> new PlainAverage(call, grid.apply(call)), rules);
  }

  private static Mutant around(
      String id, String what, Supplier<PlainOperator> operator, String... rules) {
    return Mutant.around(id, what, operator).caughtBy(rules);
  }

  private static Mutant lenient(String id, String what, String rule) {
    return around(id, what, () -> new Lenient(rule), rule);
  }

  private static final class ZeroByZero extends PlainAverage {
    ZeroByZero(Call call) {
      super(call);
    }

    @Override
    double ofNothing() {
      return Double.NaN;
    }
  }

  private static class Grid extends PlainGrid {
    Grid(Call call) {
      super(PlainAverage.pool(call).window(), PlainAverage.shape(call));
    }
  }

  private static final class StartsAnywhere extends Grid {
    StartsAnywhere(Call call) {
      super(call);
    }

    @Override
    boolean startsInside(int axis, int o) {
      return true;
    }
  }

  private static final class Dense extends Grid {
    Dense(Call call) {
      super(call);
    }

    @Override
    int position(int axis, int o, int k) {
      return o * stride[axis] + k - before[axis];
    }
  }

  private static final class FirstStride extends Grid {
    FirstStride(Call call) {
      super(call);
    }

    @Override
    int outputs(int axis) {
      stride[axis] = stride[AXES - rank];
      return super.outputs(axis);
    }
  }

  private static final class SharesByRead extends PlainAverage {
    SharesByRead(Call call) {
      super(call);
    }

    @Override
    double gradientDivisor(int[] o, int read) {
      return read;
    }
  }

  private static final class Overwrites extends PlainAverage {
    Overwrites(Call call) {
      super(call);
    }

    @Override
    void share(double gradient, double[] dx, int base, int[] o) {
      double[] own = new double[dx.length];
      super.share(gradient, own, base, o);
      for (int place = 0; place < dx.length; place++) {
        dx[place] = own[place] != 0 ? own[place] : dx[place];
      }
    }
  }

  private static final class TailLeft extends PlainAverage {
    TailLeft(Call call) {
      super(call);
    }

    @Override
    Tensor inputGradient() {
      return super.inputGradient().map(value -> value == 0 ? 7 : value);
    }
  }

  private static final class Short extends PlainAverage {
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

  private static final class Magnitudes extends PlainAverage {
    Magnitudes(Call call) {
      super(call);
    }

    @Override
    double average(double[] x, int base, int[] o) {
      return Math.abs(super.average(x, base, o));
    }
  }

  private static final class Truncates extends PlainAverage {
    Truncates(Call call) {
      super(call);
    }

    @Override
    double average(double[] x, int base, int[] o) {
      return Math.rint(super.average(x, base, o));
    }
  }

  private static final class FirstItem extends PlainAverage {
    FirstItem(Call call) {
      super(call);
    }

    @Override
    double average(double[] x, int base, int[] o) {
      int item = grid.channels * PlainGrid.count(grid.input);
      return super.average(x, base / item == grid.batch - 1 ? base % item : base, o);
    }
  }

  private static final class Leaks extends PlainAverage {
    Leaks(Call call) {
      super(call);
    }

    @Override
    double average(double[] x, int base, int[] o) {
      int item = grid.channels * PlainGrid.count(grid.input);
      double first = super.average(x, base / item * item, o);
      return base % item == 0 ? first : super.average(x, base, o) + first;
    }
  }

  private static final class CutsGradient extends PlainAverage {
    CutsGradient(Call call) {
      super(call);
    }

    @Override
    void share(double gradient, double[] dx, int base, int[] o) {
      super.share(Math.max(0, gradient), dx, base, o);
    }
  }

  private static final class SkipsNan extends PlainAverage {
    SkipsNan(Call call) {
      super(call);
    }

    @Override
    double average(double[] x, int base, int[] o) {
      double[] numbers = x.clone();
      for (int place = 0; place < x.length; place++) {
        numbers[place] = Double.isNaN(x[place]) ? 0 : x[place];
      }
      return super.average(numbers, base, o);
    }
  }

  private static final class Saturates extends PlainAverage {
    Saturates(Call call) {
      super(call);
    }

    @Override
    double average(double[] x, int base, int[] o) {
      double average = super.average(x, base, o);
      return Double.isInfinite(average) ? Math.copySign(type.largest(), average) : average;
    }
  }

  private static final class DividesFirst extends PlainAverage {
    DividesFirst(Call call) {
      super(call);
    }

    @Override
    double plus(double sum, double value) {
      double taps = PlainGrid.count(grid.kernel);
      return type.isInteger() ? sum + taps * type.round(value / taps) : super.plus(sum, value);
    }
  }

  private static final class SumsNarrowly extends PlainAverage {
    SumsNarrowly(Call call) {
      super(call);
    }

    @Override
    double plus(double sum, double value) {
      return type.round(sum + value);
    }
  }

  private static final class CutsOff extends PlainAverage {
    CutsOff(Call call) {
      super(call);
    }

    @Override
    double quotient(double sum, double divisor) {
      double exact = sum / divisor;
      return type.isInteger()
          ? type.round(exact < 0 ? Math.ceil(exact) : Math.floor(exact))
          : exact;
    }
  }

  private static final class NoEmptyOutput extends PlainAveragePool {
    @Override
    Tensor compute(Call canonical, Slot slot) {
      Tensor result = super.compute(canonical, slot);
      if (result.shape().hasNoElements()) {
        throw new IllegalStateException("nothing to do");
      }
      return result;
    }
  }

  private static final class Repeats extends PlainAveragePool {
    private Tensor last;

    @Override
    Tensor compute(Call canonical, Slot slot) {
      Tensor result = super.compute(canonical, slot);
      Tensor answer = last != null && last.shape().equals(result.shape()) ? last : result;
      last = result.map(value -> value + 1);
      return answer;
    }
  }

  private static final class Unpermuted extends PlainAveragePool {
    @Override
    Tensor load(Call call, Slot slot, Tensor stored) {
      Shape canonical = super.load(call, slot, stored).shape();
      return stored.reshape(canonical);
    }
  }

  /** Answers a call that breaks one rule as if it were another call. */
  private static final class Lenient extends PlainAveragePool {
    private final String rule;

    Lenient(String rule) {
      this.rule = rule;
    }

    @Override
    void check(Call call) {
      try {
        super.check(call);
      } catch (InvalidCallException invalid) {
        if (!invalid.rule().equals(rule)) {
          throw invalid;
        }
      }
    }

    @Override
    Tensor compute(Call canonical, Slot slot) {
      if (rule.equals("AVG-05")) {
        return canonical.tensor(Slot.INPUT);
      }
      AveragePool pool = PlainAverage.pool(canonical);
      AveragePool taken =
          pool.divisor() == Divisor.GIVEN
              ? pool.withDivisor(Divisor.KERNEL, 0)
              : pool.withDivisor(pool.divisor(), 0)
                  .withEmpty(
                      canonical.elementType().isInteger() ? EmptyWindow.ZERO : EmptyWindow.NAN);
      return super.compute(
          new Call(
              taken,
              canonical.direction(),
              canonical.layouts(),
              canonical.tensors(),
              canonical.wanted()),
          slot);
    }
  }
}
