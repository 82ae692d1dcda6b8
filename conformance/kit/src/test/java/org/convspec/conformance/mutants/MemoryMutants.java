package org.convspec.conformance.mutants;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Mistakes that remember an earlier call. */
final class MemoryMutants {

  static final List<Mutant> ALL =
      List.of(
          Mutant.around(
                  "M901",
                  "answer kept by attributes and shapes",
                  Forgetful.keepingAnswers(PlainConvolution::new))
              .caughtBy("CONV-30", "CONV-31"),
          Mutant.around("M902", "plan kept by shapes", KeepsPlans::new)
              .caughtBy("CONV-38", "CONV-41"),
          Mutant.around(
                  "M903",
                  "result added to that of the last call",
                  Forgetful.adding(PlainConvolution::new))
              .caughtBy("CONV-17", "CONV-48"),
          Mutant.around("M904", "bias of the last call where there is none", KeepsBias::new)
              .caughtBy("CONV-32"));

  private MemoryMutants() {}

  /** Looks up prepared operators by shapes, and forgets that the attributes may differ. */
  private static final class KeepsPlans extends PlainConvolution {

    private final Map<List<Shape>, Operator> plans = new HashMap<>();

    @Override
    Tensor compute(Call canonical, Slot slot) {
      Operator plan =
          plans.computeIfAbsent(Forgetful.shapes(canonical), unknown -> canonical.operator());
      return super.compute(WrappedOperator.changing(canonical, same -> plan), slot);
    }
  }

  /** Leaves the pointer to the bias where the last call with a bias put it. */
  private static final class KeepsBias extends PlainConvolution {

    private Tensor kept;

    @Override
    Tensor compute(Call canonical, Slot slot) {
      Tensor given = canonical.tensor(Slot.BIAS);
      kept = given == null ? kept : given;
      return new PlainKernel(canonical) {
        @Override
        double bias(long oc) {
          return kept == null || oc >= kept.shape().extent(0) ? 0 : kept.at(oc);
        }
      }.result(slot);
    }
  }
}
