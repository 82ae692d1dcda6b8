package org.convspec.reference.literal;

import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.Concatenation;
import org.convspec.spec.operator.Concat;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/** Concatenation and its gradients as chapter 22 states them: copies, bit for bit (MOVE-50). */
public final class LiteralConcat implements OperatorPath<Concat> {

  @Override
  public Tensor result(Concat concat, Call call, Slot slot) {
    Tensor input = call.tensor(Slot.INPUT);
    Tensor other = call.tensor(Slot.OTHER);
    Tensor outputGradient = call.tensor(Slot.OUTPUT_GRADIENT);
    Concatenation both = concat.over(input.shape(), other.shape());
    return switch (slot) {
      case OUTPUT ->
          Tensor.tabulate( // MOVE-20
              ElementType.FLOAT64,
              both.outputShape(),
              e -> both.isInput(e) ? input.at(e) : other.at(both.inOther(e)));
      case INPUT_GRADIENT ->
          Tensor.tabulate( // MOVE-30
              ElementType.FLOAT64, input.shape(), outputGradient::at);
      case OTHER_GRADIENT ->
          Tensor.tabulate( // MOVE-30
              ElementType.FLOAT64, other.shape(), e -> outputGradient.at(both.ofOther(e)));
      default -> throw new AssertionError(slot + " is no result of concat");
    };
  }
}
