package org.convspec.conformance.contract;

import java.util.Map;
import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.OperatorCase;

/** Convolutions over the tensors of another operator: what laws compare that operator with. */
final class SharedConvolution {

  private SharedConvolution() {}

  /** Returns a call of a convolution in the element type and layouts of a case. */
  static Call call(
      OperatorCase<?> example,
      Convolution convolution,
      Map<Slot, Tensor> canonical,
      Direction direction,
      Slot wanted) {
    return new ConvolutionCase(
            convolution,
            canonical.get(Slot.INPUT).shape(),
            canonical.get(Slot.WEIGHTS).shape(),
            Optional.ofNullable(canonical.get(Slot.BIAS)).map(Tensor::shape),
            Optional.empty(),
            example.layouts(),
            example.type(),
            example.fill())
        .calling(canonical, direction, wanted);
  }
}
