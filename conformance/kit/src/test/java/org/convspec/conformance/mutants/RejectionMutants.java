package org.convspec.conformance.mutants;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Invalid calls that are answered. */
final class RejectionMutants {

  static final List<Mutant> ALL =
      List.of(
          lenient("M1001", "WIN-02", "kernel without taps gives the bias", PlainKernel::new),
          lenient(
              "M1002",
              "WIN-03",
              "stride 0 taken for 1",
              call ->
                  new PlainKernel(call) {
                    @Override
                    long stride(int axis) {
                      return Math.max(1, super.stride(axis));
                    }
                  }),
          lenient(
              "M1003",
              "WIN-04",
              "dilation 0 taken for dense",
              call ->
                  new PlainKernel(call) {
                    @Override
                    long dilation(int axis) {
                      return Math.max(1, super.dilation(axis));
                    }
                  }),
          lenient("M1004", "WIN-09", "too large a crop gives an empty output", PlainKernel::new),
          lenient("M1005", "WIN-14", "exact rounding drops a partial step", PlainKernel::new),
          lenient(
              "M1006",
              "WIN-22",
              "effective kernel in 32 bits",
              call ->
                  new PlainKernel(call) {
                    @Override
                    long effectiveKernel(int axis) {
                      return (int) super.effectiveKernel(axis);
                    }
                  }),
          lenient("M1007", "WIN-24", "surplus strides ignored", PlainKernel::new),
          lenient("M1008", "CONV-02", "surplus axes of weights ignored", WeightsCutToRank::new),
          lenient(
              "M1009",
              "CONV-03",
              "surplus input channels of weights ignored",
              call ->
                  new PlainKernel(call) {
                    @Override
                    long inputsPerGroup() {
                      return inputChannels() / groups();
                    }
                  }),
          lenient("M1010", "CONV-04", "no output channels give an empty output", PlainKernel::new),
          lenient(
              "M1011",
              "CONV-05",
              "groups 0 taken for 1",
              call ->
                  new PlainKernel(call) {
                    @Override
                    long groups() {
                      return Math.max(1, super.groups());
                    }
                  }),
          lenient("M1012", "CONV-06", "surplus input channels ignored", PlainKernel::new),
          lenient(
              "M1013",
              "CONV-07",
              "last group smaller than the others",
              call ->
                  new PlainKernel(call) {
                    @Override
                    long outputsPerGroup() {
                      return (outputChannels() + groups() - 1) / groups();
                    }
                  }),
          lenient("M1014", "CONV-08", "surplus biases ignored", PlainKernel::new),
          lenient("M1015", "CONV-20", "surplus output gradient ignored", PlainKernel::new));

  private RejectionMutants() {}

  private static Mutant lenient(
      String id, String rule, String what, Function<Call, PlainKernel> kernel) {
    return lenient(id, rule, what, () -> new PlainConvolution(kernel));
  }

  private static Mutant lenient(
      String id, String rule, String what, Supplier<PlainOperator> operator) {
    return Mutant.around(id, what, Careless.unchecked(operator, rule), rule);
  }

  /** Reads as many numbers of the weights as it needs. */
  private static final class WeightsCutToRank extends PlainConvolution {

    @Override
    Tensor load(Call call, Slot slot, Tensor stored) {
      int rank = call.tensor(Slot.INPUT).shape().rank();
      if (slot != Slot.WEIGHTS || stored.shape().rank() == rank) {
        return super.load(call, slot, stored);
      }
      Shape cut = Shape.of(Arrays.copyOf(stored.shape().toArray(), rank));
      double[] values = Arrays.copyOf(stored.toArray(), (int) cut.elementCount());
      return Tensor.of(stored.type(), cut, values);
    }
  }
}
