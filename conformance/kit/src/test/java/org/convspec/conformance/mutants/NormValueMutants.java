package org.convspec.conformance.mutants;

import java.util.Arrays;
import java.util.List;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Mistakes in the arithmetic of normalizations. */
final class NormValueMutants {

  static final List<Mutant> ALL =
      List.of(
          kernel(
              "M19",
              "layerNorm",
              "inv = 1 / (sqrt(var) + eps)",
              AlwaysOutside::new,
              "NORM-20",
              "NORM-12"),
          kernel(
              "NORM-inside", "layerNorm", "epsilon is always inside", AlwaysInside::new, "NORM-21"),
          kernel(
              "NORM-inside-dx", "layerNorm", "so is its gradient", InsideGradient::new, "NORM-36"),
          kernel(
                  "NORM-spare-1",
                  "layerNorm",
                  "var = sum(x * x) / m - mean * mean (in f32)",
                  OnePass::new,
                  "NORM-63",
                  "NORM-60",
                  "NORM-73")
              .inFloat32(),
          kernel(
              "NORM-one-pass",
              "groupNorm",
              "the mean of squares less the square of the mean",
              OnePass::new,
              "NORM-63"),
          kernel(
              "NORM-unbiased", "layerNorm", "the variance is unbiased", Unbiased::new, "NORM-19"),
          kernel("NORM-unbiased-group", "groupNorm", "it is here", Unbiased::new, "NORM-40"),
          kernel("NORM-unbiased-one", "instanceNorm", "and here", Unbiased::new, "NORM-41"),
          kernel(
              "NORM-unbiased-weights",
              "weightStandardization",
              "here too",
              Unbiased::new,
              "NORM-42"),
          kernel(
              "NORM-constant",
              "layerNorm",
              "the gradient takes statistics for constants",
              ConstantStatistics::new,
              "NORM-30",
              "NORM-49",
              "NORM-61"),
          kernel(
              "NORM-constant-group",
              "groupNorm",
              "so it does here",
              ConstantStatistics::new,
              "NORM-31"),
          kernel(
              "NORM-constant-one", "instanceNorm", "and here", ConstantStatistics::new, "NORM-32"),
          kernel("NORM-constant-rms", "rmsNorm", "and in RMS", ConstantStatistics::new, "NORM-33"),
          kernel(
              "NORM-constant-weights",
              "weightStandardization",
              "and for weights",
              ConstantStatistics::new,
              "NORM-35"),
          kernel(
              "NORM-moment",
              "groupNorm",
              "the variance is taken for a constant",
              NoMoment::new,
              "NORM-31"),
          kernel(
              "NORM-mean-dx",
              "layerNorm",
              "the mean is taken for a constant",
              NoMean::new,
              "NORM-30",
              "NORM-49"),
          kernel("NORM-centred-rms", "rmsNorm", "RMS subtracts the mean", Centred::new, "NORM-16"),
          kernel(
              "NORM-unbiased-rms",
              "rmsNorm",
              "one square is not counted",
              Unbiased::new,
              "NORM-48"),
          kernel(
              "NORM-mean", "layerNorm", "the mean has one element more", LowMean::new, "NORM-43"),
          kernel(
              "NORM-no-scale",
              "layerNorm",
              "without scale there is no bias",
              NoLoneBias::new,
              "NORM-24"),
          kernel(
              "NORM-twice", "instanceNorm", "the scale counts twice", TwiceScaled::new, "NORM-45"),
          kernel(
              "NORM-corner",
              "layerNorm",
              "a deviation of 0 divides",
              DividesByZero::new,
              "NORM-37"),
          kernel(
              "NORM-scale-dy",
              "layerNorm",
              "the scale gradient takes inputs",
              ScaleOfInputs::new,
              "NORM-38",
              "NORM-51"),
          kernel(
              "NORM-bias-dy",
              "instanceNorm",
              "the bias gradient is scaled",
              ScaledBias::new,
              "NORM-39",
              "NORM-62"),
          kernel(
              "NORM-coarse",
              "layerNorm",
              "single precision",
              Coarse::new,
              "NORM-60",
              "NORM-61",
              "NORM-62"),
          NormMutants.inFloat16(
              kernel(
                  "NORM-half",
                  "rmsNorm",
                  "sums in half precision",
                  Half::new,
                  "NORM-60",
                  "NORM-16")),
          kernel("NORM-power", "lpNormalize", "no root is taken", NoRoot::new, "NORM-17"),
          kernel(
              "NORM-power-dx",
              "lpNormalize",
              "the norm is taken for a constant",
              ConstantNorm::new,
              "NORM-34"));

  private NormValueMutants() {}

  private static Mutant kernel(
      String id, String label, String what, PlainNormalization.Kernel kernel, String... rules) {
    return NormMutants.kernel(id, label, what, kernel, rules);
  }

  private static final class AlwaysOutside extends PlainSpread {
    AlwaysOutside(Call call, PlainSets sets) {
      super(call, sets);
    }

    @Override
    boolean isInside() {
      return false;
    }
  }

  private static final class AlwaysInside extends PlainSpread {
    AlwaysInside(Call call, PlainSets sets) {
      super(call, sets);
    }

    @Override
    boolean isInside() {
      return true;
    }
  }

  private static final class InsideGradient extends PlainSpread {
    InsideGradient(Call call, PlainSets sets) {
      super(call, sets);
    }

    @Override
    double viaSpread(double distance, double spread, double inverse, double moment) {
      return distance * inverse * moment;
    }
  }

  /** A variance that is the difference of two numbers which a large mean makes nearly equal. */
  static final class OnePass extends PlainSpread {
    OnePass(Call call, PlainSets sets) {
      super(call, sets);
    }

    @Override
    double spread(double[] elements, double centre) {
      double[] squares = Arrays.stream(elements).map(x -> round(x * x)).toArray();
      return round(mean(squares) - round(centre * centre));
    }
  }

  private static final class Unbiased extends PlainSpread {
    Unbiased(Call call, PlainSets sets) {
      super(call, sets);
    }

    @Override
    double spread(double[] elements, double centre) {
      return super.spread(elements, centre) * elements.length / (elements.length - 1);
    }
  }

  private static final class ConstantStatistics extends PlainSpread {
    ConstantStatistics(Call call, PlainSets sets) {
      super(call, sets);
    }

    @Override
    double meanGradient(double[] gradients) {
      return 0;
    }

    @Override
    double viaSpread(double distance, double spread, double inverse, double moment) {
      return 0;
    }
  }

  private static final class NoMoment extends PlainSpread {
    NoMoment(Call call, PlainSets sets) {
      super(call, sets);
    }

    @Override
    double viaSpread(double distance, double spread, double inverse, double moment) {
      return 0;
    }
  }

  private static final class NoMean extends PlainSpread {
    NoMean(Call call, PlainSets sets) {
      super(call, sets);
    }

    @Override
    double meanGradient(double[] gradients) {
      return 0;
    }
  }

  private static final class Centred extends PlainSpread {
    Centred(Call call, PlainSets sets) {
      super(call, sets);
    }

    @Override
    boolean isCentred() {
      return true;
    }
  }

  private static final class LowMean extends PlainSpread {
    LowMean(Call call, PlainSets sets) {
      super(call, sets);
    }

    @Override
    double centre(double[] elements) {
      return sum(elements) / (elements.length + 1);
    }
  }

  private static final class NoLoneBias extends PlainSpread {
    NoLoneBias(Call call, PlainSets sets) {
      super(call, sets);
    }

    @Override
    double parameter(Slot slot, int place, double otherwise) {
      boolean isLone = slot == Slot.BIAS && !call.tensors().containsKey(Slot.SCALE);
      return isLone ? 0 : super.parameter(slot, place, otherwise);
    }
  }

  private static final class TwiceScaled extends PlainSpread {
    TwiceScaled(Call call, PlainSets sets) {
      super(call, sets);
    }

    @Override
    double parameter(Slot slot, int place, double otherwise) {
      double once = super.parameter(slot, place, otherwise);
      return slot == Slot.SCALE ? once * once : once;
    }
  }

  private static final class DividesByZero extends PlainSpread {
    DividesByZero(Call call, PlainSets sets) {
      super(call, sets);
    }

    @Override
    double atNoSpread() {
      return Double.NaN;
    }
  }

  private static final class ScaleOfInputs extends PlainSpread {
    ScaleOfInputs(Call call, PlainSets sets) {
      super(call, sets);
    }

    @Override
    Tensor parameterGradient(Slot slot) {
      double[] dy = call.tensor(Slot.OUTPUT_GRADIENT).toArray();
      Tensor right = super.parameterGradient(slot);
      if (slot == Slot.BIAS_GRADIENT) {
        return right;
      }
      double[] wrong = new double[right.toArray().length];
      for (int place = 0; place < dy.length; place++) {
        wrong[sets.parameterOf(place)] += dy[place] * x[place];
      }
      return tensor(right.shape(), wrong);
    }
  }

  private static final class ScaledBias extends PlainSpread {
    ScaledBias(Call call, PlainSets sets) {
      super(call, sets);
    }

    @Override
    Tensor parameterGradient(Slot slot) {
      Tensor right = super.parameterGradient(slot);
      Shape shape = right.shape();
      Tensor scale = call.tensor(Slot.SCALE);
      return slot == Slot.BIAS_GRADIENT && scale != null && scale.shape().equals(shape)
          ? right.combine(scale, (gradient, factor) -> gradient * factor)
          : right;
    }
  }

  private static final class Coarse extends PlainSpread {
    Coarse(Call call, PlainSets sets) {
      super(call, sets);
    }

    @Override
    double round(double value) {
      return (float) value;
    }
  }

  private static final class Half extends PlainSpread {
    Half(Call call, PlainSets sets) {
      super(call, sets);
    }

    @Override
    double round(double value) {
      return type.round(value);
    }
  }

  private static final class NoRoot extends PlainNormDivision {
    NoRoot(Call call, PlainSets sets) {
      super(call, sets);
    }

    @Override
    double norm(double[] elements) {
      return Math.pow(super.norm(elements), norm.power());
    }
  }

  private static final class ConstantNorm extends PlainNormDivision {
    ConstantNorm(Call call, PlainSets sets) {
      super(call, sets);
    }

    @Override
    double derivative(double x, double norm) {
      return 0;
    }
  }
}
