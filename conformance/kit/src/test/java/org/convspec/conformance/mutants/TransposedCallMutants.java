package org.convspec.conformance.mutants;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;

/** Mistakes around transposed convolution: what is stored, remembered, and not rejected. */
final class TransposedCallMutants {

  private static final Supplier<PlainOperator> RIGHT = PlainTransposedConvolution::new;

  static final List<Mutant> ALL =
      List.of(
          Mutant.around(
              "T401",
              "data read as channels first",
              Misstored.unpermuted(RIGHT, slot -> slot.role() == Slot.Role.DATA),
              "TEN-07"),
          Mutant.around(
              "T402",
              "weights read as input, output, space",
              Misstored.unpermuted(RIGHT, slot -> slot.role() == Slot.Role.WEIGHTS),
              "TEN-08"),
          Mutant.around(
              "T403",
              "gradients stored canonical",
              Misstored.leftCanonical(RIGHT, slot -> slot != Slot.OUTPUT),
              "TEN-09"),
          Mutant.around(
              "T404",
              "answer kept by attributes and shapes",
              Forgetful.keepingAnswers(RIGHT),
              "TCONV-40",
              "TCONV-41"),
          Mutant.around(
              "T405",
              "result added to that of the last call",
              Forgetful.adding(RIGHT),
              "TCONV-27",
              "TCONV-60"),
          lenient(
              "T410", "WIN-02", "kernel without taps gives the bias", PlainTransposedKernel::new),
          lenient(
              "T411",
              "WIN-03",
              "stride 0 taken for 1",
              call ->
                  new PlainTransposedKernel(call) {
                    @Override
                    long stride(int axis) {
                      return Math.max(1, super.stride(axis));
                    }
                  }),
          lenient(
              "T412",
              "WIN-04",
              "dilation 0 taken for dense",
              call ->
                  new PlainTransposedKernel(call) {
                    @Override
                    long dilation(int axis) {
                      return Math.max(1, super.dilation(axis));
                    }
                  }),
          lenient(
              "T413",
              "WIN-22",
              "effective kernel in 32 bits",
              call ->
                  new PlainTransposedKernel(call) {
                    @Override
                    long span(int axis) {
                      return Math.max(1, (int) super.span(axis));
                    }
                  }),
          lenient("T414", "WIN-24", "surplus strides ignored", PlainTransposedKernel::new),
          lenient(
              "T415", "TCONV-01", "surplus axes of weights ignored", PlainTransposedKernel::new),
          lenient("T416", "TCONV-02", "surplus weights ignored", PlainTransposedKernel::new),
          lenient(
              "T417",
              "TCONV-03",
              "no output channels give an empty output",
              PlainTransposedKernel::new),
          lenient(
              "T418",
              "TCONV-04",
              "groups 0 taken for 1",
              call ->
                  new PlainTransposedKernel(call) {
                    @Override
                    long groups() {
                      return Math.max(1, super.groups());
                    }
                  }),
          lenient(
              "T419",
              "TCONV-05",
              "surplus input channels join the last group",
              call ->
                  new PlainTransposedKernel(call) {
                    @Override
                    long outputChannel(long ic, long j) {
                      return Math.min(super.outputChannel(ic, j), outputChannels() - 1);
                    }
                  }),
          lenient("T420", "TCONV-06", "surplus biases ignored", PlainTransposedKernel::new),
          lenient(
              "T421",
              "TCONV-07",
              "a missing output padding is 0",
              call ->
                  new PlainTransposedKernel(call) {
                    @Override
                    long outputPadding(int axis) {
                      return axis < operator.outputPadding().size() ? super.outputPadding(axis) : 0;
                    }
                  }),
          lenient(
              "T422",
              "TCONV-11",
              "any output padding is taken",
              call ->
                  new PlainTransposedKernel(call) {
                    @Override
                    long derivedExtent(int axis) {
                      return Math.max(0, super.derivedExtent(axis));
                    }
                  }),
          lenient(
              "T423",
              "TCONV-12",
              "too large a crop gives an empty output",
              call ->
                  new PlainTransposedKernel(call) {
                    @Override
                    long derivedExtent(int axis) {
                      return Math.max(0, super.derivedExtent(axis));
                    }
                  }),
          lenient("T424", "TCONV-13", "any output extent is taken", PlainTransposedKernel::new),
          lenient(
              "T425",
              "TCONV-14",
              "output padding ignored beside output extents",
              PlainTransposedKernel::new),
          lenient(
              "T426", "TCONV-20", "FULL and CAUSAL taken for VALID", PlainTransposedKernel::new),
          lenient(
              "T427", "TCONV-30", "surplus output gradient ignored", PlainTransposedKernel::new));

  private TransposedCallMutants() {}

  private static Mutant lenient(
      String id, String rule, String what, Function<Call, PlainTransposedKernel> kernel) {
    return Mutant.around(
        id, what, Careless.unchecked(() -> new PlainTransposedConvolution(kernel), rule), rule);
  }
}
