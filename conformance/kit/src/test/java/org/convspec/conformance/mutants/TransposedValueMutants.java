package org.convspec.conformance.mutants;

import static org.convspec.conformance.mutants.TransposedConvolutionMutants.mutant;
import static org.convspec.spec.operator.Slot.BIAS_GRADIENT;
import static org.convspec.spec.operator.Slot.INPUT_GRADIENT;
import static org.convspec.spec.operator.Slot.OUTPUT;
import static org.convspec.spec.operator.Slot.WEIGHTS_GRADIENT;

import java.util.List;
import org.convspec.spec.Call;

/** Mistakes in the arithmetic of transposed convolution. */
final class TransposedValueMutants {

  static final List<Mutant> ALL =
      List.of(
          mutant(
                  OUTPUT,
                  "T301",
                  "output summed in half precision",
                  TransposedValueMutants::summingInHalf)
              .inFloat32()
              .caughtBy("TCONV-63"),
          mutant(
                  INPUT_GRADIENT,
                  "T302",
                  "input gradient summed in half precision",
                  TransposedValueMutants::summingInHalf)
              .inFloat32()
              .caughtBy("TCONV-64"),
          mutant(
                  WEIGHTS_GRADIENT,
                  "T303",
                  "weights gradient summed in half precision",
                  TransposedValueMutants::summingInHalf)
              .inFloat32()
              .caughtBy("TCONV-65"),
          mutant(
                  BIAS_GRADIENT,
                  "T304",
                  "bias gradient summed in half precision",
                  TransposedValueMutants::summingInHalf)
              .inFloat32()
              .caughtBy("TCONV-66"),
          mutant(
                  "T305",
                  "float64 summed in single precision",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double add(double sum, double term) {
                          return (float) (sum + term);
                        }
                      })
              .caughtBy("TCONV-63", "TCONV-64", "TCONV-65", "TCONV-66"),
          mutant(
                  "T306",
                  "a product that is NaN left out",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double multiply(double a, double b) {
                          double product = super.multiply(a, b);
                          return Double.isNaN(product) ? 0 : product;
                        }
                      })
              .caughtBy("TCONV-67", "TCONV-71"),
          mutant(
                  "T307",
                  "a weight of zero skipped",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double multiply(double a, double b) {
                          return b == 0 ? 0 : super.multiply(a, b);
                        }
                      })
              .caughtBy("TCONV-67", "TCONV-71"),
          mutant(
                  "T308",
                  "infinities cancel to zero",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double add(double sum, double term) {
                          boolean cancels = Double.isInfinite(sum) && sum == -term;
                          return cancels ? 0 : super.add(sum, term);
                        }
                      })
              .caughtBy("TCONV-68"),
          mutant(
                  "T309",
                  "inputs saturate at the largest finite number",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double input(long n, long ic, long[] i) {
                          double largest = Double.MAX_VALUE;
                          return Math.max(-largest, Math.min(largest, super.input(n, ic, i)));
                        }
                      })
              .caughtBy("TCONV-68"),
          mutant(
                  "T310",
                  "minus zero is the mark of missing data",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double input(long n, long ic, long[] i) {
                          double value = super.input(n, ic, i);
                          return Double.compare(value, -0.0) == 0 ? Double.NaN : value;
                        }
                      })
              .caughtBy("TCONV-69"),
          mutant(
                  "T311",
                  "subnormal results flushed to zero",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double round(double value) {
                          double rounded = super.round(value);
                          return Math.abs(rounded) < Double.MIN_NORMAL ? 0 : rounded;
                        }
                      })
              .caughtBy("TCONV-70"),
          mutant(
                  OUTPUT,
                  "T312",
                  "zeros between positions multiplied by what is next to them",
                  call ->
                      new PlainTransposedKernel(call) {
                        @Override
                        double input(long n, long ic, long[] i) {
                          double value = super.input(n, ic, i);
                          long[] next = i.clone();
                          if (rank() > 0 && next[lastAxis()] + 1 < extent(lastAxis())) {
                            next[lastAxis()]++;
                          }
                          return value + 0 * super.input(n, ic, next);
                        }
                      })
              .caughtBy("TCONV-67", "TCONV-68"));

  private TransposedValueMutants() {}

  private static PlainTransposedKernel summingInHalf(Call call) {
    return new PlainTransposedKernel(call) {
      @Override
      double add(double sum, double term) {
        return ValueMutants.toHalfPrecision(sum + term);
      }
    };
  }
}
