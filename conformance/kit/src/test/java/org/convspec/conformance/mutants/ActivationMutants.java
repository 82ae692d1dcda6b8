package org.convspec.conformance.mutants;

import java.util.List;
import org.convspec.spec.operator.Activation;
import org.convspec.spec.operator.GeluForm;
import org.convspec.spec.operator.LeakyRelu;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;

/** Mistakes in activations. */
final class ActivationMutants {

  private static final CommonMutants RELU = common("relu");
  private static final CommonMutants LEAKY = common("leakyRelu");
  private static final CommonMutants SIGMOID = common("sigmoid");
  private static final CommonMutants TANH = common("tanh");
  private static final CommonMutants SILU = common("silu");
  private static final CommonMutants GELU = common("gelu");

  static final List<Mutant> ALL =
      List.of(
          function("AC1", "relu", "0 stands for NaN", MaximumIgnoresNan::new, "ACT-40"),
          function("AC2", "relu", "negatives stay", Absolute::new, "ACT-10", "ACT-34"),
          function("AC3", "relu", "the gradient passes at 0", PassesAtZero::new, "ACT-20"),
          function("AC4", "relu", "numbers are rounded to 20 bits", Coarse::new, "ACT-50"),
          function("AC5", "leakyRelu", "the larger of x and slope * x", Larger::new, "ACT-11"),
          function("AC6", "leakyRelu", "the slope counts from 1", FromOne::new, "ACT-36", "ACT-11"),
          function("AC7", "leakyRelu", "the slope is lost backwards", NoSlope::new, "ACT-21"),
          function("AC8", "leakyRelu", "no gradient at 0", NothingAtKinks::new, "ACT-28"),
          function("AC9", "leakyRelu", "the derivative at 0 is 1", OneAtZero::new, "ACT-29"),
          function("AC10", "hardSwish", "outer derivatives at kinks", Outer::new, "ACT-30"),
          function("AC11", "hardSwish", "the line is x / 5 + 1/2", SteeperLine::new, "ACT-17"),
          function("AC12", "hardSwish", "the gate has no derivative", GateAlone::new, "ACT-27"),
          function(
              "AC13", "sigmoid", "cut off straight line", HardSigmoid::new, "ACT-12", "ACT-22"),
          function("AC14", "sigmoid", "negatives by 1 - s", WrongMirror::new, "ACT-31"),
          function("AC15", "sigmoid", "e^x / (1 + e^x)", Overflowing::new, "ACT-53"),
          function("AC16", "sigmoid", "a little above 1", TooHigh::new, "ACT-37"),
          function("AC17", "tanh", "by the logistic function", ByLogistic::new, "ACT-53"),
          function("AC18", "tanh", "1 - t", WithoutSquare::new, "ACT-23"),
          function("AC19", "tanh", "a little more above 0", Lopsided::new, "ACT-32", "ACT-13"),
          function("AC20", "gelu", "always with tanh", AlwaysTanh::new, "ACT-14", "ACT-24"),
          function("AC21", "gelu", "always with erf", AlwaysErf::new, "ACT-15", "ACT-25"),
          function(
              "AC22", "gelu", "the gate has no derivative", GateAlone::new, "ACT-24", "ACT-25"),
          function("AC23", "gelu", "erf to 7 digits", CoarseErf::new, "ACT-51", "ACT-14"),
          function("AC24", "silu", "x times s(1.702 x)", Sharper::new, "ACT-16", "ACT-35"),
          function(
              "AC25", "silu", "the gate has no derivative", GateAlone::new, "ACT-26", "ACT-52"),
          function("AC26", "silu", "minus infinity stays", Unlimited::new, "ACT-42"),
          function("AC27", "silu", "0 times infinity is NaN", ByFormula::new, "ACT-43"),
          function("AC28", "sigmoid", "in half precision", HalfPrecision::new, "ACT-51", "ACT-52")
              .inFloat32(),
          function("AC29", "gelu", "with tanh in half precision", AlwaysTanh::new, "ACT-51")
              .inFloat16(),
          function("AC30", "relu", "1 is taken away", Lower::new, "ACT-33", "ACT-10"),
          SILU.longerOutput("ACT-02"),
          TANH.shorterGradient("ACT-04"),
          SIGMOID.emptyOutputIsAnError("ACT-05"),
          GELU.remembersTheLastAnswer("ACT-06"),
          RELU.infinityIsFinite("ACT-41"),
          LEAKY.negativeGradientsAreCut("ACT-39"),
          GELU.channelsLeak("ACT-38"),
          LEAKY.elements(
              "-dy", "a NaN is skipped", Slot.OUTPUT_GRADIENT, ActivationMutants::or0, "ACT-44"),
          LEAKY.lenient("ACT-01", operator -> new LeakyRelu(0.5)),
          lenientGradient(),
          lenientRank());

  private ActivationMutants() {}

  private static CommonMutants common(String label) {
    return new CommonMutants("AC-" + label, () -> new PlainActivation(label));
  }

  private static Mutant function(
      String id, String label, String what, PlainActivation.Maker maker, String... rules) {
    return Mutant.around(id, label + ": " + what, () -> new PlainActivation(label, maker))
        .caughtBy(rules);
  }

  private static double or0(double x) {
    return Double.isNaN(x) ? 0 : x;
  }

  private static Mutant lenientGradient() {
    return Mutant.around(
            "AC-dy",
            "an output gradient of any shape is taken",
            Careless.lenient(() -> new PlainActivation("tanh"), "ACT-03"))
        .caughtBy("ACT-03");
  }

  private static Mutant lenientRank() {
    return Mutant.around(
            "AC-rank",
            "an input without channels is taken",
            Careless.lenient(() -> new PlainActivation("relu"), "TEN-14"))
        .caughtBy("TEN-14");
  }

  private static final class MaximumIgnoresNan extends PlainFunction {
    MaximumIgnoresNan(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double value(double x) {
      return x > 0 ? x : 0;
    }
  }

  private static final class Absolute extends PlainFunction {
    Absolute(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double value(double x) {
      return Math.abs(x);
    }
  }

  private static final class Lower extends PlainFunction {
    Lower(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double value(double x) {
      return super.value(x - 1);
    }
  }

  private static final class PassesAtZero extends PlainFunction {
    PassesAtZero(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double derivative(double x) {
      return x >= 0 ? 1 : 0;
    }
  }

  private static final class Coarse extends PlainFunction {
    Coarse(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double value(double x) {
      return x > 0 ? Math.rint(x * 0x1p18) * 0x1p-18 : x <= 0 ? 0 : x;
    }
  }

  private static final class Larger extends PlainFunction {
    Larger(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double value(double x) {
      return Math.max(x, r(slope() * x));
    }
  }

  private static final class FromOne extends PlainFunction {
    FromOne(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double below(double x) {
      return r(r(1 - slope()) * x);
    }
  }

  private static final class NoSlope extends PlainFunction {
    NoSlope(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double derivative(double x) {
      return x > 0 ? 1 : 0;
    }
  }

  private static final class NothingAtKinks extends PlainFunction {
    NothingAtKinks(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double derivative(double x) {
      return x == 0 ? 0 : super.derivative(x);
    }
  }

  private static final class OneAtZero extends PlainFunction {
    OneAtZero(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double derivative(double x) {
      return x == 0 ? 1 : super.derivative(x);
    }
  }

  private static final class Outer extends PlainFunction {
    Outer(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double derivative(double x) {
      return x == 3 ? 1 : x == -3 ? 0 : super.derivative(x);
    }
  }

  private static final class SteeperLine extends PlainFunction {
    SteeperLine(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double hardGate(double x) {
      return Double.isNaN(x) ? x : r(Math.max(0, Math.min(x / 5 + 0.5, 1)));
    }
  }

  private static final class HardSigmoid extends PlainFunction {
    HardSigmoid(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double sigmoid(double x) {
      return Double.isNaN(x) ? x : r(Math.max(0, Math.min(x / 6 + 0.5, 1)));
    }
  }

  private static final class WrongMirror extends PlainFunction {
    WrongMirror(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double sigmoid(double x) {
      return x < 0 ? super.sigmoid(-x) : super.sigmoid(x);
    }
  }

  private static final class Overflowing extends PlainFunction {
    Overflowing(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double sigmoid(double x) {
      return r(r(Math.exp(x)) / r(1 + r(Math.exp(x))));
    }
  }

  private static final class TooHigh extends PlainFunction {
    TooHigh(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double sigmoid(double x) {
      return r(super.sigmoid(x) * (1 + 0x1p-50));
    }
  }

  private static final class ByLogistic extends PlainFunction {
    ByLogistic(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double tanh(double x) {
      return r(2 * sigmoid(2 * x) - 1);
    }
  }

  private static final class WithoutSquare extends PlainFunction {
    WithoutSquare(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double derivative(double x) {
      return r(1 - tanh(x));
    }
  }

  private static final class Lopsided extends PlainFunction {
    Lopsided(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double tanh(double x) {
      return x > 0 ? r(Math.tanh(x) * (1 + 1e-12)) : super.tanh(x);
    }
  }

  private static final class CoarseErf extends PlainFunction {
    CoarseErf(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double erf(double z) {
      return (float) super.erf(z);
    }
  }

  private static final class Sharper extends PlainFunction {
    Sharper(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double sigmoid(double x) {
      return super.sigmoid(1.702 * x);
    }
  }

  private static final class Unlimited extends PlainFunction {
    Unlimited(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double gate(double x, double gate) {
      return Double.isInfinite(x) ? x : super.gate(x, gate);
    }
  }

  private static final class ByFormula extends PlainFunction {
    ByFormula(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double gate(double x, double gate) {
      return r(x * gate);
    }
  }

  private static final class HalfPrecision extends PlainFunction {
    HalfPrecision(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double sigmoid(double x) {
      return ElementType.FLOAT16.round(super.sigmoid(x));
    }
  }

  private static final class GateAlone extends PlainFunction {
    GateAlone(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    double derivative(double x) {
      return x == 0 ? 0.5 : r(value(x) / x);
    }
  }

  private static final class AlwaysTanh extends PlainFunction {
    AlwaysTanh(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    GeluForm form() {
      return GeluForm.TANH;
    }
  }

  private static final class AlwaysErf extends PlainFunction {
    AlwaysErf(Activation activation, ElementType type) {
      super(activation, type);
    }

    @Override
    GeluForm form() {
      return GeluForm.ERF;
    }
  }
}
