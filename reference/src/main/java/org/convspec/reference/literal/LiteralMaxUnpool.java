package org.convspec.reference.literal;

import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.MaxUnpool;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.UnpoolGeometry;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/** Max unpooling and its gradient as chapter 9 states them. */
public final class LiteralMaxUnpool implements OperatorPath<MaxUnpool> {

  @Override
  public Tensor result(MaxUnpool unpool, Call call, Slot slot) {
    Tensor indices = call.tensor(Slot.INDICES);
    UnpoolGeometry geometry = unpool.over(call.tensor(Slot.INPUT).shape(), indices.shape());
    return slot == Slot.OUTPUT
        ? forward(geometry, call.tensor(Slot.INPUT), indices)
        : inputGradient(geometry, indices, call.tensor(Slot.OUTPUT_GRADIENT));
  }

  /**
   * MAX-50: output(n,c,i) = input(n,c,j) where the index at j is that of i, and 0 where there is no
   * such j; numbers and NaN are moved as they are (MAX-72, MAX-73). MAX-52: where there are several
   * such j, the last of them.
   */
  private static Tensor forward(UnpoolGeometry geometry, Tensor input, Tensor indices) {
    double[] output = Tensor.allocate(geometry.outputShape());
    for (Index j : geometry.inputShape().indices()) {
      geometry
          .target(j, indices.at(j))
          .ifPresent(i -> output[(int) geometry.outputShape().offset(i)] = input.at(j));
    }
    return Tensor.rounding(ElementType.FLOAT64, geometry.outputShape(), output);
  }

  /** MAX-55: inputGradient(n,c,j) = outputGradient at the position that the index at j names. */
  private static Tensor inputGradient(
      UnpoolGeometry geometry, Tensor indices, Tensor outputGradient) {
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.inputShape(),
        j -> geometry.target(j, indices.at(j)).map(outputGradient::at).orElse(0.0));
  }
}
