package org.convspec.conformance.mutants;

import static org.convspec.conformance.mutants.Mutant.around;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import java.util.function.Supplier;
import org.convspec.spec.Call;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** Mistakes in average pooling. */
final class AveragePoolMutants {

  private static final Supplier<PlainOperator> RIGHT = PlainAveragePool::new;

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
          grid(
              "M10",
              "a last window may start in the padding",
              GridMistakes::startingAnywhere,
              "AVG-04"),
          grid(
              "M16", "windows end without dilation", GridMistakes::endingEarly, "AVG-06", "AVG-30"),
          grid("A27", "dilation in the shape only", GridMistakes::dense, "AVG-06", "AVG-30"),
          grid("A4", "the stride of the first axis for all", GridMistakes::firstStride, "AVG-04"),
          kernel(
              "A5", "the gradient divides by the taps read", SharesByRead::new, "AVG-11", "AVG-21"),
          kernel("A6", "the gradient overwrites", Overwrites::new, "AVG-11", "AVG-31"),
          around(
              "A7",
              "the gradient of a tail is left over",
              Careless.uncleared(RIGHT, Slot.INPUT_GRADIENT),
              "AVG-12"),
          kernel("A8", "the gradient is as long as the windows reach", Short::new, "AVG-14"),
          output("A9", "the sum is of magnitudes", Math::abs, "AVG-20"),
          output("A10", "the quotient is rounded to an integer", Math::rint, "AVG-22", "AVG-30"),
          around(
              "A11",
              "the last item gets the data of the first",
              PlaneMistakes.lastItemIsTheFirst(RIGHT),
              "AVG-24"),
          around(
              "A12",
              "the first channel is added to all",
              PlaneMistakes.firstChannelLeaks(RIGHT, Double::sum),
              "AVG-25"),
          around(
              "A13",
              "a negative gradient is cut off",
              PlaneMistakes.negativeGradientsAreCut(RIGHT),
              "AVG-26"),
          around("A14", "a NaN is skipped", PlaneMistakes.nanIsSkipped(RIGHT), "AVG-35"),
          around(
              "A15",
              "an infinity is the largest number",
              PlaneMistakes.infinityIsFinite(RIGHT),
              "AVG-36"),
          around(
              "A16", "an empty output is an error", Careless.withoutEmptyOutput(RIGHT), "AVG-13"),
          around("A17", "the last answer comes again", Forgetful.repeating(RIGHT), "AVG-17"),
          around(
              "A18",
              "channels last is read as channels first",
              Misstored.unpermuted(RIGHT),
              "TEN-07"),
          lenient("A19", "0 as a given divisor is taken", "AVG-01"),
          lenient("A20", "a given divisor is ignored", "AVG-02"),
          lenient("A21", "an average of nothing is answered", "AVG-03"),
          around(
              "A22", "any output gradient is taken", Careless.lenient(RIGHT, "AVG-05"), "AVG-05"),
          around(
              "A41",
              "surplus strides are ignored",
              Careless.lenient(RIGHT, "WIN-24", AveragePoolMutants::withoutSurplus),
              "WIN-24"),
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
    return around(id, what, () -> new PlainAveragePool(kernel), rules);
  }

  private static Mutant grid(String id, String what, GridMistakes.GridOf grid, String... rules) {
    return kernel(
        id,
        what,
        call ->
            new PlainAverage(
                call, grid.of(PlainAverage.pool(call).window(), PlainAverage.shape(call))),
        rules);
  }

  private static Mutant output(
      String id, String what, DoubleUnaryOperator change, String... rules) {
    return around(
        id, what, Careless.changing(RIGHT, Slot.OUTPUT, output -> output.map(change)), rules);
  }

  private static Mutant lenient(String id, String what, String rule) {
    return around(id, what, Careless.lenient(RIGHT, rule, AveragePoolMutants::taken), rule);
  }

  private static Call withoutSurplus(Call call) {
    AveragePool pool = PlainAverage.pool(call);
    return WrappedOperator.changing(
        call, same -> pool.withWindow(CommonMutants.withoutSurplus(pool.window())));
  }

  /** Returns a call with a divisor and a value of nothing that are valid. */
  private static Call taken(Call call) {
    AveragePool pool = PlainAverage.pool(call);
    EmptyWindow empty = call.elementType().isInteger() ? EmptyWindow.ZERO : EmptyWindow.NAN;
    return WrappedOperator.changing(
        call,
        same ->
            pool.divisor() == Divisor.GIVEN
                ? pool.withDivisor(Divisor.KERNEL, 0)
                : pool.withDivisor(pool.divisor(), 0).withEmpty(empty));
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
    void pass(double gradient, double[] x, double[] dx, int base, int[] o) {
      double[] own = new double[dx.length];
      super.pass(gradient, x, own, base, o);
      for (int place = 0; place < dx.length; place++) {
        dx[place] = own[place] != 0 ? own[place] : dx[place];
      }
    }
  }

  private static final class Short extends PlainAverage {
    Short(Call call) {
      super(call);
    }

    @Override
    Tensor inputGradient() {
      return GridMistakes.cutToReach(grid, super.inputGradient());
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
}
