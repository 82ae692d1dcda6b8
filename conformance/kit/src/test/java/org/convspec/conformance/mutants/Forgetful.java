package org.convspec.conformance.mutants;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Mistakes around the kernel of any plain operator that remember an earlier call. */
final class Forgetful {

  private Forgetful() {}

  /** Gives the last answer again where it has the shape, off by one. */
  static Supplier<PlainOperator> repeating(Supplier<PlainOperator> right) {
    return () ->
        new WrappedOperator(right.get()) {
          private Tensor last;

          @Override
          Tensor after(Tensor result, Slot slot) {
            Tensor answer = last != null && last.shape().equals(result.shape()) ? last : result;
            last = result.map(value -> value + 1);
            return answer;
          }
        };
  }

  /** Looks up whole answers, and forgets that the data may differ. */
  static Supplier<PlainOperator> keepingAnswers(Supplier<PlainOperator> right) {
    return () ->
        new WrappedOperator(right.get()) {
          private final Map<List<?>, Answer> answers = new HashMap<>();

          @Override
          Answer answer(Call call) {
            List<?> key = List.of(call.operator(), call.layouts(), call.wanted(), shapes(call));
            return answers.computeIfAbsent(key, unknown -> super.answer(call));
          }
        };
  }

  static List<Shape> shapes(Call call) {
    return call.tensors().values().stream().map(Tensor::shape).toList();
  }

  /** Adds to a buffer without clearing it. */
  static Supplier<PlainOperator> adding(Supplier<PlainOperator> right) {
    return () ->
        new WrappedOperator(right.get()) {
          private final Map<List<?>, Tensor> buffers = new HashMap<>();

          @Override
          Tensor after(Tensor result, Slot slot) {
            return buffers.merge(
                List.of(slot, result.shape()),
                result,
                (kept, added) -> kept.combine(added, Double::sum));
          }
        };
  }
}
