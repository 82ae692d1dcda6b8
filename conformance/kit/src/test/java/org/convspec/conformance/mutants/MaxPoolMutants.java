package org.convspec.conformance.mutants;

import static org.convspec.conformance.mutants.Mutant.around;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.convspec.spec.Call;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TieRule;

/**
 * Mistakes in the output and the indices of max pooling, and in what stands around them. X10 and
 * X37 are M10 and M16 of the study once more.
 */
final class MaxPoolMutants {

  private static final Supplier<PlainOperator> RIGHT = PlainMaxPool::new;

  static final List<Mutant> ALL =
      List.of(
          grid(
              "X10",
              "a last window may start in the padding",
              GridMistakes::startingAnywhere,
              "MAX-05"),
          kernel("M13", "a maximum begins with 0", FromZero::new, "MAX-10", "MAX-11", "MAX-31"),
          kernel("X13", "padding is 0", PadsZero::new, "MAX-11", "MAX-31"),
          kernel("M14", "a NaN is larger than nothing", SkipsNan::new, "MAX-12"),
          kernel("M15", "> where >= is meant, and the reverse", OtherTie::new, "MAX-15", "MAX-16"),
          grid("X16", "dilation in the shape only", GridMistakes::dense, "MAX-10"),
          grid("X37", "windows end without dilation", GridMistakes::endingEarly, "MAX-10"),
          grid(
              "X1",
              "the stride of the first axis for all",
              GridMistakes::firstStride,
              "MAX-05",
              "MAX-06"),
          kernel("X2", "a NaN always wins", NanWins::new, "MAX-13"),
          kernel("X3", "the last NaN is the argmax", LastNan::new, "MAX-14"),
          kernel("X4", "-0 is below 0", OrdersBits::new, "MAX-17"),
          kernel("X5", "begins with the lowest finite number", FromLowest::new, "MAX-18"),
          kernel("X6", "the maximum of nothing is negative infinity", Infinite::new, "MAX-19"),
          kernel("X7", "the index of nothing is 0", NothingIsFirst::new, "MAX-19"),
          kernel("X8", "indices count along columns", ByColumns::new, "MAX-20", "MAX-60"),
          kernel("X9", "indices count along rows", ByRows::new, "MAX-21", "MAX-30"),
          kernel("X17", "indices count within the tensor", InTensor::new, "MAX-22"),
          kernel("X18", "indices count within the plane", InPlane::new, "MAX-23"),
          kernel("X19", "indices lack the offset of the item", InItem::new, "MAX-23"),
          kernel("X20", "an index counts the padding", CountsPadding::new, "MAX-22", "MAX-30"),
          kernel("X21", "an index is the tap", TapAsIndex::new, "MAX-20", "MAX-30", "MAX-35"),
          kernel("X22", "the maximum is one of magnitudes", Magnitudes::new, "MAX-30", "MAX-31"),
          kernel("X23", "the last tap of a flat window is left out", NoCorner::new, "MAX-32"),
          kernel("X24", "no kernel is longer than 3", AtMostThree::new, "MAX-33"),
          kernel("X25", "position 0 is taken for padding", NotTheFirst::new, "MAX-34", "MAX-35"),
          around(
              "X26",
              "the last item gets the data of the first",
              PlaneMistakes.lastItemIsTheFirst(RIGHT),
              "MAX-36"),
          around(
              "X27",
              "the first channel takes part in all",
              PlaneMistakes.firstChannelLeaks(RIGHT, Math::max),
              "MAX-37"),
          around(
              "X28",
              "a maximum is rounded to an integer",
              Careless.changing(RIGHT, Slot.OUTPUT, output -> output.map(Math::rint)),
              "MAX-70"),
          kernel("X34", "an integer maximum begins with 0", IntegersFromZero::new, "MAX-42"),
          kernel("X35", "an integer maximum begins with -128", IntegersFromByte::new, "MAX-42"),
          lenient("X36", "an integer maximum of nothing is 0", "MAX-43"),
          around(
              "X29", "an empty output is an error", Careless.withoutEmptyOutput(RIGHT), "MAX-09"),
          around("X30", "the last answer comes again", Forgetful.repeating(RIGHT), "MAX-24"),
          around(
              "X31",
              "channels last is read as channels first",
              Misstored.unpermuted(RIGHT),
              "TEN-07"),
          lenient("X32", "a maximum of nothing is answered", "MAX-01"),
          around(
              "X33", "any output gradient is taken", Careless.lenient(RIGHT, "MAX-07"), "MAX-07"),
          lenient("X50", "positions without a number are counted", "MAX-02"));

  private MaxPoolMutants() {}

  private static Mutant kernel(
      String id, String what, Function<Call, PlainMax> kernel, String... rules) {
    return around(id, what, () -> new PlainMaxPool(kernel), rules);
  }

  private static Mutant grid(String id, String what, GridMistakes.GridOf grid, String... rules) {
    return kernel(id, what, call -> onGrid(call, grid), rules);
  }

  static PlainMax onGrid(Call call, GridMistakes.GridOf grid) {
    return new PlainMax(call, grid.of(PlainMax.pool(call).window(), PlainMax.shape(call)));
  }

  private static Mutant lenient(String id, String what, String rule) {
    return around(id, what, Careless.lenient(RIGHT, rule, MaxPoolMutants::taken), rule);
  }

  /** Returns a call with a value of nothing that is valid. */
  private static Call taken(Call call) {
    EmptyWindow empty = call.elementType().isInteger() ? EmptyWindow.ZERO : EmptyWindow.NAN;
    return WrappedOperator.changing(call, same -> PlainMax.pool(call).withEmpty(empty));
  }

  private static final class IntegersFromZero extends PlainMax {
    IntegersFromZero(Call call) {
      super(call);
    }

    @Override
    double value(double[] x, int base, int winner, int[] o) {
      double value = super.value(x, base, winner, o);
      return type.isInteger() ? Math.max(0, value) : value;
    }
  }

  private static final class IntegersFromByte extends PlainMax {
    IntegersFromByte(Call call) {
      super(call);
    }

    @Override
    double value(double[] x, int base, int winner, int[] o) {
      double value = super.value(x, base, winner, o);
      return type.isInteger() ? Math.max(-128, value) : value;
    }
  }

  private static final class FromZero extends PlainMax {
    FromZero(Call call) {
      super(call);
    }

    @Override
    int winner(double[] x, int base, int[] o) {
      int winner = super.winner(x, base, o);
      return winner != NONE && x[base + winner] <= 0 ? NONE : winner;
    }

    @Override
    double ofNothing() {
      return 0;
    }
  }

  private static final class PadsZero extends PlainMax {
    PadsZero(Call call) {
      super(call);
    }

    @Override
    double value(double[] x, int base, int winner, int[] o) {
      double value = super.value(x, base, winner, o);
      boolean isCut = false;
      for (int tap = 0; tap < PlainGrid.count(grid.kernel); tap++) {
        isCut |= place(o, tap) < 0;
      }
      return winner != NONE && isCut ? Math.max(0, value) : value;
    }
  }

  private static final class SkipsNan extends PlainMax {
    SkipsNan(Call call) {
      super(call);
    }

    @Override
    boolean beats(double later, double earlier) {
      return !Double.isNaN(later) && super.beats(later, earlier);
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

  private static final class NanWins extends PlainMax {
    NanWins(Call call) {
      super(call);
    }

    @Override
    boolean beats(double later, double earlier) {
      return !Double.isNaN(earlier) && (Double.isNaN(later) || super.beats(later, earlier));
    }
  }

  private static final class LastNan extends PlainMax {
    LastNan(Call call) {
      super(call);
    }

    @Override
    boolean beats(double later, double earlier) {
      return Double.isNaN(later) && Double.isNaN(earlier) || super.beats(later, earlier);
    }
  }

  private static final class OrdersBits extends PlainMax {
    OrdersBits(Call call) {
      super(call);
    }

    @Override
    boolean beats(double later, double earlier) {
      return later == earlier && later == 0
          ? Double.compare(later, earlier) > 0
          : super.beats(later, earlier);
    }
  }

  private static final class FromLowest extends PlainMax {
    FromLowest(Call call) {
      super(call);
    }

    @Override
    int winner(double[] x, int base, int[] o) {
      int winner = super.winner(x, base, o);
      return winner != NONE && x[base + winner] == Double.NEGATIVE_INFINITY ? NONE : winner;
    }
  }

  private static final class Infinite extends PlainMax {
    Infinite(Call call) {
      super(call);
    }

    @Override
    double ofNothing() {
      return Double.NEGATIVE_INFINITY;
    }
  }

  private static final class NothingIsFirst extends PlainMax {
    NothingIsFirst(Call call) {
      super(call);
    }

    @Override
    double number(int winner, int base, int[] o) {
      return winner == NONE ? 0 : super.number(winner, base, o);
    }
  }

  private static final class ByColumns extends PlainMax {
    ByColumns(Call call) {
      super(call);
    }

    @Override
    int withinPlane(int winner) {
      return byColumns(winner);
    }
  }

  private static final class ByRows extends PlainMax {
    ByRows(Call call) {
      super(call);
    }

    @Override
    int withinPlane(int winner) {
      return winner;
    }
  }

  private static final class InTensor extends PlainMax {
    InTensor(Call call) {
      super(call);
    }

    @Override
    int firstOfPlane(int base) {
      return base;
    }
  }

  private static final class InPlane extends PlainMax {
    InPlane(Call call) {
      super(call);
    }

    @Override
    int firstOfPlane(int base) {
      return 0;
    }
  }

  private static final class InItem extends PlainMax {
    InItem(Call call) {
      super(call);
    }

    @Override
    int firstOfPlane(int base) {
      return super.firstOfPlane(base) % (grid.channels * PlainGrid.count(grid.input));
    }
  }

  private static final class CountsPadding extends PlainMax {
    CountsPadding(Call call) {
      super(call);
    }

    @Override
    int withinPlane(int winner) {
      return super.withinPlane(winner) + Math.max(0, grid.before[PlainGrid.AXES - 1]);
    }
  }

  private static final class TapAsIndex extends PlainMax {
    TapAsIndex(Call call) {
      super(call);
    }

    @Override
    double number(int winner, int base, int[] o) {
      for (int tap = 0; tap < PlainGrid.count(grid.kernel); tap++) {
        if (winner != NONE && place(o, tap) == winner) {
          return tap;
        }
      }
      return NONE;
    }
  }

  private static final class Magnitudes extends PlainMax {
    Magnitudes(Call call) {
      super(call);
    }

    @Override
    double value(double[] x, int base, int winner, int[] o) {
      return winner == NONE ? ofNothing() : Math.abs(x[base + winner]);
    }
  }

  private static final class NoCorner extends PlainMax {
    NoCorner(Call call) {
      super(call);
    }

    @Override
    int place(int[] o, int tap) {
      int[] k = PlainGrid.split(tap, grid.kernel);
      boolean isFlat = grid.kernel[1] > 1 && grid.kernel[2] > 1;
      boolean isCorner = k[1] == grid.kernel[1] - 1 && k[2] == grid.kernel[2] - 1;
      return isFlat && isCorner ? NONE : super.place(o, tap);
    }
  }

  private static final class AtMostThree extends PlainMax {
    AtMostThree(Call call) {
      super(call);
    }

    @Override
    int place(int[] o, int tap) {
      return PlainGrid.split(tap, grid.kernel)[2] >= 3 ? NONE : super.place(o, tap);
    }
  }

  private static final class NotTheFirst extends PlainMax {
    NotTheFirst(Call call) {
      super(call);
    }

    @Override
    int place(int[] o, int tap) {
      int place = super.place(o, tap);
      return place == 0 ? NONE : place;
    }
  }
}
