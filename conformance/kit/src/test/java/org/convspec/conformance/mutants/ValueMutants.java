package org.convspec.conformance.mutants;

import static org.convspec.spec.operator.Slot.BIAS_GRADIENT;
import static org.convspec.spec.operator.Slot.INPUT_GRADIENT;
import static org.convspec.spec.operator.Slot.OUTPUT;
import static org.convspec.spec.operator.Slot.WEIGHTS_GRADIENT;

import java.util.List;
import org.convspec.spec.Call;
import org.convspec.spec.tensor.ElementType;

/** Mistakes in arithmetic. */
final class ValueMutants {

  private static final int HALF_PRECISION_BITS = 11;

  static final List<Mutant> ALL =
      List.of(
          Mutant.of(OUTPUT, "M501", "output summed in half precision", ValueMutants::summingInHalf)
              .inFloat32()
              .caughtBy("CONV-51"),
          Mutant.of(
                  INPUT_GRADIENT,
                  "M502",
                  "input gradient summed in half precision",
                  ValueMutants::summingInHalf)
              .inFloat32()
              .caughtBy("CONV-52"),
          Mutant.of(
                  WEIGHTS_GRADIENT,
                  "M503",
                  "weights gradient summed in half precision",
                  ValueMutants::summingInHalf)
              .inFloat32()
              .caughtBy("CONV-53"),
          Mutant.of(
                  BIAS_GRADIENT,
                  "M504",
                  "bias gradient summed in half precision",
                  ValueMutants::summingInHalf)
              .inFloat32()
              .caughtBy("CONV-54"),
          Mutant.of(
                  "M505",
                  "float64 summed in single precision",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double add(double sum, double term) {
                          return (float) (sum + term);
                        }
                      })
              .caughtBy("CONV-51", "CONV-52", "CONV-53", "CONV-54"),
          Mutant.of(
                  "M516",
                  "factors rounded to eleven bits",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double multiply(double a, double b) {
                          return super.multiply(toHalfPrecision(a), toHalfPrecision(b));
                        }
                      })
              .inFloat32()
              .caughtBy("CONV-51", "CONV-52", "CONV-53"),
          Mutant.of(
                  "M517",
                  "sums of integers stop at the limits of 16 bits",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double add(double sum, double term) {
                          return Math.max(Short.MIN_VALUE, Math.min(sum + term, Short.MAX_VALUE));
                        }
                      })
              .caughtBy("CONV-63"),
          Mutant.of("M518", "two products summed in 16 bits", ValueMutants::addingPairs)
              .caughtBy("CONV-63", "CONV-64"),
          Mutant.of(
                  "M519",
                  "an output of integers of 8 bits wraps around in as many",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double outputElement(long n, long oc, long[] o) {
                          double sum = super.outputElement(n, oc, o);
                          return isNarrow(type) ? wrapped((int) sum) : sum;
                        }

                        private double wrapped(int sum) {
                          return type == ElementType.INT8 ? (byte) sum : sum & 0xff;
                        }
                      })
              .caughtBy("CONV-63", "CONV-64"),
          Mutant.of(
                  "M520",
                  "a bias of 32 bits read as one of 8",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double bias(long oc) {
                          return isNarrow(type) ? type.round(super.bias(oc)) : super.bias(oc);
                        }
                      })
              .caughtBy("CONV-64"),
          Mutant.of("M521", "uint8 read as int8", ValueMutants::readingASign)
              .caughtBy("CONV-63", "CONV-64"),
          Mutant.of("M506", "a product that is NaN left out", ValueMutants::swallowingNan)
              .caughtBy("CONV-55", "CONV-59"),
          Mutant.of("M507", "a weight of zero skipped", ValueMutants::skippingZeroWeights)
              .caughtBy("CONV-55", "CONV-59"),
          Mutant.of(
                  "M508",
                  "infinities cancel to zero",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double add(double sum, double term) {
                          boolean cancels = Double.isInfinite(sum) && sum == -term;
                          return cancels ? 0 : super.add(sum, term);
                        }
                      })
              .caughtBy("CONV-56"),
          Mutant.of(
                  "M509",
                  "output saturates at the largest finite number",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double outputElement(long n, long oc, long[] o) {
                          double largest = Double.MAX_VALUE;
                          double value = super.outputElement(n, oc, o);
                          return Math.max(-largest, Math.min(largest, value));
                        }
                      })
              .caughtBy("CONV-56"),
          Mutant.of(
                  "M510",
                  "minus zero is the mark of missing data",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double input(long n, long ic, long[] i) {
                          double value = super.input(n, ic, i);
                          return Double.compare(value, -0.0) == 0 ? Double.NaN : value;
                        }
                      })
              .caughtBy("CONV-57"),
          Mutant.of(
                  "M511",
                  "subnormal results flushed to zero",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double round(double value) {
                          return flushed(type, super.round(value));
                        }
                      })
              .caughtBy("CONV-58"),
          Mutant.of(
                  "M512",
                  "subnormal inputs flushed to zero",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double input(long n, long ic, long[] i) {
                          return flushed(type, super.input(n, ic, i));
                        }
                      })
              .inFloat32()
              .caughtBy("CONV-58"),
          Mutant.of(
                  "M513",
                  "negative outputs cut off",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double outputElement(long n, long oc, long[] o) {
                          return Math.max(0, super.outputElement(n, oc, o));
                        }
                      })
              .caughtBy("CONV-10", "CONV-30", "CONV-31"),
          Mutant.of(
                  "M514",
                  "weights limited to four",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double weight(long oc, long j, long[] k) {
                          return Math.max(-4, Math.min(4, super.weight(oc, j, k)));
                        }
                      })
              .caughtBy("CONV-10", "CONV-31"),
          Mutant.of(
                  "M515",
                  "inputs limited to six",
                  call ->
                      new PlainKernel(call) {
                        @Override
                        double input(long n, long ic, long[] i) {
                          return Math.min(6, super.input(n, ic, i));
                        }
                      })
              .caughtBy("CONV-10", "CONV-30"));

  private ValueMutants() {}

  private static boolean isNarrow(ElementType type) {
    return type.isInteger() && type != ElementType.INT32;
  }

  /** Instructions that multiply two pairs of bytes add the two products, and stop at a limit. */
  private static PlainKernel addingPairs(Call call) {
    return new PlainKernel(call) {
      @Override
      double outputElement(long n, long oc, long[] o) {
        if (!type.isInteger()) {
          return super.outputElement(n, oc, o);
        }
        double sum = bias(oc);
        double pair = 0;
        int terms = 0;
        for (long j = 0; j < inputsPerGroup(); j++) {
          for (long[] k : taps()) {
            pair += term(n, oc, o, j, k);
            if (++terms % 2 == 0) {
              sum += limited(pair);
              pair = 0;
            }
          }
        }
        return sum + limited(pair);
      }

      private double limited(double pair) {
        return Math.max(Short.MIN_VALUE, Math.min(pair, Short.MAX_VALUE));
      }
    };
  }

  private static PlainKernel readingASign(Call call) {
    return new PlainKernel(call) {
      @Override
      double input(long n, long ic, long[] i) {
        double value = super.input(n, ic, i);
        return type == ElementType.UINT8 ? (byte) (int) value : value;
      }
    };
  }

  private static PlainKernel summingInHalf(Call call) {
    return new PlainKernel(call) {
      @Override
      double add(double sum, double term) {
        return toHalfPrecision(sum + term);
      }
    };
  }

  private static PlainKernel swallowingNan(Call call) {
    return new PlainKernel(call) {
      @Override
      double multiply(double a, double b) {
        double product = super.multiply(a, b);
        return Double.isNaN(product) ? 0 : product;
      }
    };
  }

  private static PlainKernel skippingZeroWeights(Call call) {
    return new PlainKernel(call) {
      @Override
      double multiply(double a, double b) {
        return b == 0 ? 0 : super.multiply(a, b);
      }
    };
  }

  static double toHalfPrecision(double value) {
    int shift = HALF_PRECISION_BITS - 1 - Math.getExponent(value);
    return Math.scalb(Math.rint(Math.scalb(value, shift)), -shift);
  }

  private static double flushed(ElementType type, double value) {
    double smallestNormal = type == ElementType.FLOAT32 ? Float.MIN_NORMAL : Double.MIN_NORMAL;
    return Math.abs(value) < smallestNormal ? 0 : value;
  }
}
