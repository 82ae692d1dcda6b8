package org.convspec.adapter.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.BiFunction;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.notation.CaseLine;

/** What ONNX Runtime and the literal reference say to the call of a case line. */
final class Asked {

  private static final OnnxRuntime ONNX_RUNTIME = new OnnxRuntime();

  private Asked() {}

  static Answer answer(String line, Slot slot) {
    return ONNX_RUNTIME.answer(call(line, slot));
  }

  static Tensor computed(String line, Slot slot) {
    Answer answer = answer(line, slot);
    assertThat(answer).as(line).isInstanceOf(Answer.Computed.class);
    return ((Answer.Computed) answer).tensors().get(slot);
  }

  static Tensor literal(String line, Slot slot) {
    Call call = call(line, slot);
    return LiteralPath.PATH.result(call, slot).as(call.elementType());
  }

  /** The numbers of a line are such that every one of the results is exact. */
  static void assertExact(String line, Slot slot) {
    assertThat(computed(line, slot)).as(line).isEqualTo(literal(line, slot));
  }

  /** The numbers of a line are such that a mistake would be farther off than the bound. */
  static void assertWithin(BiFunction<Call, Slot, Tensor> bound, String line, Slot slot) {
    Call call = call(line, slot);
    Tensor output = computed(line, slot);
    Tensor want = LiteralPath.PATH.result(call, slot);
    Tensor allowed = bound.apply(call, slot);
    assertThat(output.shape()).as(line).isEqualTo(want.shape());
    for (Index index : want.shape().indices()) {
      assertThat(Math.abs(output.at(index) - want.at(index)))
          .as("%s %s", line, index)
          .isLessThanOrEqualTo(allowed.at(index));
    }
  }

  static void assertUnsupported(String line, Slot slot, String reason) {
    assertThat(answer(line, slot)).as(line).isEqualTo(new Answer.Unsupported(reason));
  }

  static void assertRejected(String line, Slot slot, String reason) {
    assertThat(answer(line, slot))
        .as(line)
        .isEqualTo(new Answer.Rejected(Optional.empty(), reason));
  }

  private static Call call(String line, Slot slot) {
    return CaseLine.parse(line).asking(slot);
  }
}
