package org.convspec.conformance.mutants;

import static org.convspec.conformance.mutants.Mutant.around;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.convspec.spec.Call;
import org.convspec.spec.operator.IndexBase;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.StorageOrder;
import org.convspec.spec.tensor.Tensor;

/** Mistakes in max unpooling. */
final class MaxUnpoolMutants {

  private static final Supplier<PlainOperator> RIGHT = PlainMaxUnpool::new;

  /** Only the input of U15 is read wrong: wrong indices would be rejected. */
  static final List<Mutant> ALL =
      List.of(
          kernel("U1", "indices are read along columns", ByColumns::new, "MAX-50", "MAX-61"),
          kernel("U2", "indices are read along rows", ByRows::new, "MAX-53"),
          kernel("U3", "-1 is the last position", LastPosition::new, "MAX-51"),
          kernel("U4", "elements with one index are added", Adds::new, "MAX-52"),
          kernel("U5", "the output is one longer", Longer::new, "MAX-46"),
          kernel("U6", "the gradient is shaped like the output", Uncut::new, "MAX-48"),
          kernel("U7", "the gradient is not read at the indices", InOrder::new, "MAX-55", "MAX-63"),
          around(
              "U8",
              "elements are magnitudes",
              Careless.reading(RIGHT, Slot.INPUT, Math::abs),
              "MAX-62"),
          kernel("U9", "the indices of the first plane for all", FirstPlane::new, "MAX-64"),
          around(
              "U10",
              "elements are rounded to integers",
              Careless.reading(RIGHT, Slot.INPUT, Math::rint),
              "MAX-72"),
          around("U11", "a NaN is not moved", PlaneMistakes.nanIsSkipped(RIGHT), "MAX-73"),
          around(
              "U12",
              "the rest of the output is left over",
              Careless.uncleared(RIGHT, Slot.OUTPUT),
              "MAX-50",
              "MAX-60"),
          around(
              "U13", "an empty output is an error", Careless.withoutEmptyOutput(RIGHT), "MAX-49"),
          around("U14", "the last answer comes again", Forgetful.repeating(RIGHT), "MAX-54"),
          around(
              "U15",
              "channels last is read as channels first",
              Misstored.unpermuted(RIGHT, slot -> slot == Slot.INPUT),
              "TEN-07"),
          around("U16", "indices are not looked at", Unchecked::new, "MAX-04"),
          around(
              "U17", "output extents of any number", Careless.lenient(RIGHT, "MAX-03"), "MAX-03"),
          around(
              "U18", "indices of any shape are taken", Careless.lenient(RIGHT, "MAX-45"), "MAX-45"),
          around(
              "U19", "any output gradient is taken", Careless.lenient(RIGHT, "MAX-47"), "MAX-47"));

  private MaxUnpoolMutants() {}

  private static Mutant kernel(
      String id, String what, Function<Call, PlainScatter> kernel, String... rules) {
    return around(id, what, () -> new PlainMaxUnpool(kernel), rules);
  }

  private static Mutant around(
      String id, String what, Supplier<PlainOperator> operator, String... rules) {
    return Mutant.around(id, "unpooling: " + what, operator, rules);
  }

  private static final class ByColumns extends PlainScatter {
    ByColumns(Call call) {
      super(call);
    }

    @Override
    boolean isByColumns() {
      return true;
    }
  }

  private static final class ByRows extends PlainScatter {
    ByRows(Call call) {
      super(call);
    }

    @Override
    boolean isByColumns() {
      return unpool.indexing().order() == StorageOrder.COLUMN_MAJOR
          && unpool.indexing().base() == IndexBase.TENSOR;
    }
  }

  private static final class LastPosition extends PlainScatter {
    LastPosition(Call call) {
      super(call);
    }

    @Override
    int place(int from, double[] numbers) {
      int positions = PlainGrid.count(output);
      return numbers[from] == NONE && positions > 0
          ? (from / perPlane + 1) * positions - 1
          : super.place(from, numbers);
    }
  }

  private static final class Adds extends PlainScatter {
    Adds(Call call) {
      super(call);
    }

    @Override
    void put(double value, double[] y, int to) {
      y[to] += value;
    }
  }

  private static final class Longer extends PlainScatter {
    Longer(Call call) {
      super(call);
    }

    @Override
    long[] outputExtents() {
      long[] extents = super.outputExtents();
      extents[extents.length - 1]++;
      return extents;
    }
  }

  private static final class Uncut extends PlainScatter {
    Uncut(Call call) {
      super(call);
    }

    @Override
    Tensor inputGradient() {
      return output();
    }
  }

  private static final class InOrder extends PlainScatter {
    InOrder(Call call) {
      super(call);
    }

    @Override
    Tensor inputGradient() {
      double[] dx = super.inputGradient().toArray();
      for (int from = 0; from < dx.length / 2; from++) {
        double other = dx[dx.length - 1 - from];
        dx[dx.length - 1 - from] = dx[from];
        dx[from] = other;
      }
      return Tensor.of(type, super.inputGradient().shape(), dx);
    }
  }

  private static final class FirstPlane extends PlainScatter {
    FirstPlane(Call call) {
      super(call);
    }

    @Override
    int place(int from, double[] numbers) {
      if (unpool.indexing().base() != IndexBase.PLANE) {
        return super.place(from, numbers);
      }
      int first = super.place(from % perPlane, numbers);
      return first == NONE ? NONE : first + from / perPlane * PlainGrid.count(output);
    }
  }

  /** An index that is an address is written to, wherever it points. */
  private static final class Unchecked extends PlainMaxUnpool {
    @Override
    void check(Call call) {
      call.resultShapes();
    }

    @Override
    Tensor compute(Call canonical, Slot slot) {
      return Tensor.zeros(canonical.elementType(), canonical.resultShapes().get(slot));
    }
  }
}
