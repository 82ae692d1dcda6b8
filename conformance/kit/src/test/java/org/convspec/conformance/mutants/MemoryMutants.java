package org.convspec.conformance.mutants;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Mistakes that remember an earlier call. */
final class MemoryMutants {

  static final List<Mutant> ALL =
      List.of(
          Mutant.around("M901", "answer kept by attributes and shapes", KeepsAnswers::new)
              .caughtBy("CONV-30", "CONV-31"),
          Mutant.around("M902", "plan kept by shapes", KeepsPlans::new)
              .caughtBy("CONV-38", "CONV-41"),
          Mutant.around("M903", "result added to that of the last call", KeepsResults::new)
              .caughtBy("CONV-17", "CONV-48"),
          Mutant.around("M904", "bias of the last call where there is none", KeepsBias::new)
              .caughtBy("CONV-32"));

  private MemoryMutants() {}

  private static List<Shape> shapes(Call call) {
    return call.tensors().values().stream().map(Tensor::shape).toList();
  }

  /** Looks up whole answers, and forgets that the data may differ. */
  private static final class KeepsAnswers extends PlainConvolution {

    private final Map<List<?>, Answer> answers = new HashMap<>();

    @Override
    public Answer answer(Call call) {
      List<?> key = List.of(call.operator(), call.layouts(), call.wanted(), shapes(call));
      return answers.computeIfAbsent(key, unknown -> super.answer(call));
    }
  }

  /** Looks up prepared operators by shapes, and forgets that the attributes may differ. */
  private static final class KeepsPlans extends PlainConvolution {

    private final Map<List<Shape>, Operator> plans = new HashMap<>();

    @Override
    Tensor compute(Call canonical, Slot slot) {
      Operator plan = plans.computeIfAbsent(shapes(canonical), unknown -> canonical.operator());
      return super.compute(
          new Call(
              plan,
              canonical.direction(),
              canonical.layouts(),
              canonical.tensors(),
              canonical.wanted()),
          slot);
    }
  }

  /** Adds to a buffer without clearing it. */
  private static final class KeepsResults extends PlainConvolution {

    private final Map<List<?>, Tensor> buffers = new HashMap<>();

    @Override
    Tensor compute(Call canonical, Slot slot) {
      Tensor result = super.compute(canonical, slot);
      return buffers.merge(
          List.of(slot, result.shape()), result, (kept, added) -> kept.combine(added, Double::sum));
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
