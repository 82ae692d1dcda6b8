package org.convspec.conformance.mutants;

import java.util.List;
import java.util.function.Function;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Reduction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Mistakes in softmax cross entropy. */
final class CrossEntropyMutants {

  private static final CommonMutants COMMON = new CommonMutants("CE", PlainCrossEntropy::new);

  static final List<Mutant> ALL =
      List.of(
          kernel("CE1", "classes are neighbours", ClassesAreNeighbours::new, "SOFT-12", "SOFT-34"),
          kernel("CE2", "a mean over all labels", AllCount::new, "SOFT-14"),
          kernel("CE3", "a mean over the items", MeanOverItems::new, "SOFT-14", "SOFT-23"),
          kernel("CE4", "a class is never ignored", IgnoresNothing::new, "SOFT-15"),
          kernel("CE5", "a mean of none is 0", NoneIsZero::new, "SOFT-16"),
          kernel("CE6", "a sum is divided", SumDivides::new, "SOFT-13"),
          kernel("CE7", "an ignored label teaches", AllTeach::new, "SOFT-24"),
          kernel("CE8", "the gradient knows only 1", GradientOfOne::new, "SOFT-22", "SOFT-36"),
          kernel("CE9", "the gradient is softmax", WithoutOneHot::new, "SOFT-22", "SOFT-39"),
          kernel("CE10", "the gradient is of a sum", WithoutDivisor::new, "SOFT-23"),
          kernel("CE11", "losses are added in 8 bits", HalfSum::new, "SOFT-53").inBfloat16(),
          kernel("CE12", "no minus sign", WrongSign::new, "SOFT-12"),
          kernel("CE13", "losses in 8 bits", CoarseLoss::new, "SOFT-53").inFloat32(),
          kernel("CE14", "softmax in 8 bits", CoarseGradient::new, "SOFT-54").inFloat32(),
          kernel("CE15", "a NaN is skipped", SkipsNanLoss::new, "SOFT-41"),
          kernel("CE16", "nothing is taken away first", NoLargestLoss::new, "SOFT-52"),
          unchecked(),
          reshaped(),
          COMMON.shorterGradient("SOFT-07"),
          COMMON.emptyOutputIsAnError("SOFT-08"),
          COMMON.remembersTheLastAnswer("SOFT-09"),
          inputLayoutIsIgnored(),
          lenient("SOFT-02"),
          lenient("SOFT-03"));

  private CrossEntropyMutants() {}

  private static Mutant kernel(
      String id, String what, Function<Call, PlainLoss> kernel, String... rules) {
    return Mutant.around(id, "cross entropy: " + what, () -> new PlainCrossEntropy(kernel))
        .caughtBy(rules);
  }

  private static Mutant lenient(String rule) {
    return Mutant.around(
            "CE-" + rule,
            "cross entropy: what breaks " + rule + " is answered",
            Careless.lenient(PlainCrossEntropy::new, rule))
        .caughtBy(rule);
  }

  /** Labels are not looked at. */
  private static Mutant unchecked() {
    return Mutant.around(
            "CE17",
            "cross entropy: any label is taken",
            () ->
                new PlainCrossEntropy() {
                  @Override
                  void check(Call call) {
                    call.resultShapes();
                  }

                  @Override
                  Tensor compute(Call canonical, Slot slot) {
                    return Tensor.zeros(
                        canonical.elementType(), canonical.resultShapes().get(slot));
                  }
                })
        .caughtBy("SOFT-04");
  }

  /** A reduced loss has no axes. */
  private static Mutant reshaped() {
    return COMMON.result(
        "18",
        "a loss has no axes",
        Slot.OUTPUT,
        output -> output.reshape(Shape.of(output.shape().elementCount())),
        "SOFT-06");
  }

  /** Only the input is read wrong: wrong labels would be rejected. */
  private static Mutant inputLayoutIsIgnored() {
    return Mutant.around(
            "CE19",
            "cross entropy: channels last is read as channels first",
            () ->
                new PlainCrossEntropy() {
                  @Override
                  Tensor load(Call call, Slot slot, Tensor stored) {
                    Tensor loaded = super.load(call, slot, stored);
                    return slot == Slot.INPUT ? stored.reshape(loaded.shape()) : loaded;
                  }
                })
        .caughtBy("TEN-07");
  }

  private static final class ClassesAreNeighbours extends PlainLoss {
    ClassesAreNeighbours(Call call) {
      super(call);
    }

    @Override
    int place(int label, int c) {
      return label * classes + c;
    }
  }

  private static final class AllCount extends PlainLoss {
    AllCount(Call call) {
      super(call);
    }

    @Override
    double divisor() {
      return loss.reduction() == Reduction.MEAN ? labels.length : 1;
    }
  }

  private static final class MeanOverItems extends PlainLoss {
    MeanOverItems(Call call) {
      super(call);
    }

    @Override
    double divisor() {
      return loss.reduction() == Reduction.MEAN && super.divisor() > 0
          ? (double) labels.length / plane
          : super.divisor();
    }
  }

  private static final class IgnoresNothing extends PlainLoss {
    IgnoresNothing(Call call) {
      super(call);
    }

    @Override
    double lossAt(int label) {
      double number = labels[label];
      boolean isClass = number >= 0 && number < classes;
      return isClass ? -line(label).logarithm((int) number) : 0;
    }
  }

  private static final class NoneIsZero extends PlainLoss {
    NoneIsZero(Call call) {
      super(call);
    }

    @Override
    double divisor() {
      return Math.max(1, super.divisor());
    }
  }

  private static final class SumDivides extends PlainLoss {
    SumDivides(Call call) {
      super(call);
    }

    @Override
    double divisor() {
      return loss.reduction() == Reduction.SUM ? Math.max(1, labels.length) : super.divisor();
    }
  }

  private static final class AllTeach extends PlainLoss {
    AllTeach(Call call) {
      super(call);
    }

    @Override
    boolean teaches(int label) {
      return true;
    }
  }

  private static final class GradientOfOne extends PlainLoss {
    GradientOfOne(Call call) {
      super(call);
    }

    @Override
    double gradient(double softmax, boolean isRight, double g) {
      return r((softmax - (isRight ? 1 : 0)) * Math.signum(g));
    }
  }

  private static final class WithoutOneHot extends PlainLoss {
    WithoutOneHot(Call call) {
      super(call);
    }

    @Override
    double gradient(double softmax, boolean isRight, double g) {
      return r(softmax * g);
    }
  }

  private static final class WithoutDivisor extends PlainLoss {
    WithoutDivisor(Call call) {
      super(call);
    }

    @Override
    double gradientDivisor() {
      return 1;
    }
  }

  private static final class HalfSum extends PlainLoss {
    HalfSum(Call call) {
      super(call);
    }

    @Override
    double plus(double sum, double value) {
      return type.round(sum + value);
    }
  }

  private static final class WrongSign extends PlainLoss {
    WrongSign(Call call) {
      super(call);
    }

    @Override
    double lossAt(int label) {
      return -super.lossAt(label);
    }
  }

  private static final class CoarseLoss extends PlainLoss {
    CoarseLoss(Call call) {
      super(call);
    }

    @Override
    double lossAt(int label) {
      return ElementType.BFLOAT16.round(super.lossAt(label));
    }
  }

  private static final class CoarseGradient extends PlainLoss {
    CoarseGradient(Call call) {
      super(call);
    }

    @Override
    double gradient(double softmax, boolean isRight, double g) {
      return super.gradient(ElementType.BFLOAT16.round(softmax), isRight, g);
    }
  }

  private static final class SkipsNanLoss extends PlainLoss {
    SkipsNanLoss(Call call) {
      super(call);
    }

    @Override
    PlainLine line(int label) {
      PlainLine line = super.line(label);
      for (int c = 0; c < classes; c++) {
        line.x[c] = Double.isNaN(line.x[c]) ? 0 : line.x[c];
      }
      return line;
    }
  }

  private static final class NoLargestLoss extends PlainLoss {
    NoLargestLoss(Call call) {
      super(call);
    }

    @Override
    PlainLine line(int label) {
      return new SoftmaxMutants.WithoutLargest(type, super.line(label).x);
    }
  }
}
