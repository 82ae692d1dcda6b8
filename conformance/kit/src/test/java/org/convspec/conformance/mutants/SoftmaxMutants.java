package org.convspec.conformance.mutants;

import java.util.List;
import org.convspec.spec.Call;
import org.convspec.spec.operator.SoftmaxFunction;
import org.convspec.spec.tensor.ElementType;

/** Mistakes in softmax and its logarithm. */
final class SoftmaxMutants {

  private static final CommonMutants SOFTMAX =
      new CommonMutants("SM", () -> new PlainSoftmax("softmax"));
  private static final CommonMutants LOGARITHM =
      new CommonMutants("SM-log", () -> new PlainSoftmax("logSoftmax"));

  static final List<Mutant> ALL =
      List.of(
          line("SM1", "softmax", "2 to the power of x", ByTwo::new, "SOFT-10", "SOFT-33"),
          line("SM2", "softmax", "the last term counts twice", LastIsTwice::new, "SOFT-31"),
          line("SM3", "softmax", "the last term counts twice", LastIsTwice::new, "SOFT-32"),
          line("SM4", "softmax", "nothing is taken away first", WithoutLargest::new, "SOFT-52"),
          line("SM5", "softmax", "numbers are cut off at 30", Clipped::new, "SOFT-30"),
          line("SM6", "softmax", "exponentials in half precision", HalfExponentials::new, "SOFT-50")
              .inFloat32(),
          line("SM7", "softmax", "the gradient lacks the mean", WithoutMean::new, "SOFT-20"),
          line("SM8", "softmax", "the mean is not weighted", PlainSumOfGradients::new, "SOFT-51"),
          line("SM9", "softmax", "the gradient lacks the mean", WithoutMean::new, "SOFT-35"),
          line("SM10", "softmax", "0 on a masked line", ZeroWhereMasked::new, "SOFT-42"),
          line("SM11", "softmax", "masked is nearly 0", LowestForMasked::new, "SOFT-40"),
          line("SM12", "softmax", "a NaN is not the largest", SkipsNanAndPasses::new, "SOFT-41"),
          line("SM13", "logSoftmax", "of a softmax", LogOfSoftmax::new, "SOFT-52"),
          line("SM14", "logSoftmax", "m is added again", AddsLargestAgain::new, "SOFT-52"),
          line("SM15", "logSoftmax", "2 to the power of x", ByTwo::new, "SOFT-11"),
          line(
              "SM16",
              "logSoftmax",
              "the gradient lacks the sum",
              WithoutSum::new,
              "SOFT-21",
              "SOFT-36"),
          line("SM17", "logSoftmax", "0 on a masked line", ZeroLogWhereMasked::new, "SOFT-42"),
          along("SM18", "softmax", "always along the channels", 1, "SOFT-10", "SOFT-37"),
          SOFTMAX.longerOutput("SOFT-05"),
          SOFTMAX.shorterGradient("SOFT-07"),
          SOFTMAX.emptyOutputIsAnError("SOFT-08"),
          LOGARITHM.remembersTheLastAnswer("SOFT-09"),
          LOGARITHM.layoutIsIgnored("TEN-07"),
          SOFTMAX.lenient("SOFT-01", operator -> ((SoftmaxFunction) operator).withAxis(1)),
          around("SM-dy", "SOFT-03"),
          around("SM-rank", "TEN-14"));

  private SoftmaxMutants() {}

  private static Mutant line(
      String id, String label, String what, PlainSoftmax.Maker maker, String... rules) {
    return Mutant.around(id, label + ": " + what, () -> new PlainSoftmax(label, maker))
        .caughtBy(rules);
  }

  private static Mutant along(String id, String label, String what, int axis, String... rules) {
    return Mutant.around(
            id,
            label + ": " + what,
            () ->
                new PlainSoftmax(label) {
                  @Override
                  int axis(Call call) {
                    return axis;
                  }
                })
        .caughtBy(rules);
  }

  private static Mutant around(String id, String rule) {
    return Mutant.around(
            id,
            "softmax: what breaks " + rule + " is answered",
            Careless.lenient(() -> new PlainSoftmax("softmax"), rule))
        .caughtBy(rule);
  }

  /** The exponential of a NaN is made a number by a comparison. */
  private static final class SkipsNanAndPasses extends PlainLine {
    SkipsNanAndPasses(ElementType type, double[] x) {
      super(type, x);
      for (int i = 0; i < x.length; i++) {
        x[i] = Double.isNaN(x[i]) ? Double.NEGATIVE_INFINITY : x[i];
      }
    }
  }

  private static final class AddsLargestAgain extends PlainLine {
    AddsLargestAgain(ElementType type, double[] x) {
      super(type, x);
    }

    @Override
    double logarithm(int i) {
      return r(x[i] - r(largest() + r(Math.log(sum()))));
    }
  }

  static final class WithoutLargest extends PlainLine {
    WithoutLargest(ElementType type, double[] x) {
      super(type, x);
    }

    @Override
    double largest() {
      return 0;
    }
  }

  private static final class LogOfSoftmax extends PlainLine {
    LogOfSoftmax(ElementType type, double[] x) {
      super(type, x);
    }

    @Override
    double logarithm(int i) {
      return r(Math.log(softmax(i)));
    }
  }

  private static final class HalfExponentials extends PlainLine {
    HalfExponentials(ElementType type, double[] x) {
      super(type, x);
    }

    @Override
    double exponential(int i) {
      return ElementType.FLOAT16.round(super.exponential(i));
    }
  }

  private static final class WithoutMean extends PlainLine {
    WithoutMean(ElementType type, double[] x) {
      super(type, x);
    }

    @Override
    double ofSoftmax(int i, double[] dy) {
      return r(softmax(i) * dy[i]);
    }
  }

  private static final class WithoutSum extends PlainLine {
    WithoutSum(ElementType type, double[] x) {
      super(type, x);
    }

    @Override
    double ofLogarithm(int i, double[] dy) {
      return r(dy[i] - softmax(i));
    }
  }

  private static final class PlainSumOfGradients extends PlainLine {
    PlainSumOfGradients(ElementType type, double[] x) {
      super(type, x);
    }

    @Override
    double ofSoftmax(int i, double[] dy) {
      double sum = 0;
      for (double each : dy) {
        sum += each;
      }
      return r(softmax(i) * (dy[i] - sum / dy.length));
    }
  }

  private static final class ByTwo extends PlainLine {
    ByTwo(ElementType type, double[] x) {
      super(type, x);
    }

    @Override
    double exponential(int i) {
      return r(Math.pow(2, r(x[i] - largest())));
    }
  }

  private static final class LastIsTwice extends PlainLine {
    LastIsTwice(ElementType type, double[] x) {
      super(type, x);
    }

    @Override
    double sum() {
      return r(super.sum() + (x.length == 0 ? 0 : exponential(x.length - 1)));
    }
  }

  private static final class ZeroWhereMasked extends PlainLine {
    ZeroWhereMasked(ElementType type, double[] x) {
      super(type, x);
    }

    @Override
    double softmax(int i) {
      return Double.isInfinite(largest()) ? 0 : super.softmax(i);
    }
  }

  private static final class ZeroLogWhereMasked extends PlainLine {
    ZeroLogWhereMasked(ElementType type, double[] x) {
      super(type, x);
    }

    @Override
    double logarithm(int i) {
      return Double.isInfinite(largest()) ? 0 : super.logarithm(i);
    }
  }

  private static final class LowestForMasked extends PlainLine {
    LowestForMasked(ElementType type, double[] x) {
      super(type, x);
    }

    @Override
    double exponential(int i) {
      return Math.max(super.exponential(i), 0x1p-60);
    }
  }

  private static final class Clipped extends PlainLine {
    Clipped(ElementType type, double[] x) {
      super(type, x);
    }

    @Override
    double exponential(int i) {
      return r(Math.exp(r(Math.min(x[i], 30) - Math.min(largest(), 30))));
    }
  }
}
