package org.convspec.conformance.mutants;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.convspec.spec.Call;
import org.convspec.spec.operator.BatchNormInference;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.RunningVariance;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Mistakes in batch normalization. */
final class BatchNormMutants {

  private static final CommonMutants STEP = new CommonMutants("BN-step", PlainBatchNorm::training);
  private static final CommonMutants INFERENCE =
      new CommonMutants("BN-inference", PlainBatchNorm::inference);

  private static final UnaryOperator<Operator> PLAIN_STEP =
      operator -> new BatchNormTraining(0.5, RunningVariance.BIASED, 1, EpsilonPlace.INSIDE);
  private static final UnaryOperator<Operator> PLAIN_INFERENCE =
      operator -> new BatchNormInference(1, EpsilonPlace.INSIDE);

  static final List<Mutant> ALL =
      Stream.of(ofTheStudy(), ofSteps(), ofInference(), ofRejections())
          .flatMap(List::stream)
          .toList();

  private BatchNormMutants() {}

  private static List<Mutant> ofTheStudy() {
    return List.of(
        step("M18", "bn-var: the biased variance enters always", Biased::new, "BN-19"),
        step("BN-M19", "norm-eps: epsilon is always outside the root", Outside::new, "BN-14"),
        step(
                "S1",
                "cancel: the variance is the mean of squares less the square of the mean",
                OnePass::new,
                "BN-50",
                "BN-51",
                "BN-54")
            .inFloat32(),
        step("S3", "bn-mom: retention is what is taken of the batch", Taken::new, "BN-17", "BN-31"),
        step(
            "S4",
            "bn-grad: the gradient of training takes statistics as constants",
            Constants::new,
            "BN-21",
            "BN-37",
            "BN-52"),
        step("K132", "the output depends on the retention", Retentive::new, "BN-30"),
        step("K126", "the unbiased variance normalizes", Unbiased::new, "BN-12", "BN-33"));
  }

  private static List<Mutant> ofSteps() {
    return List.of(
        step("BN1", "statistics are those of each item", PerItem::new, "BN-11"),
        step("BN9", "statistics are those of the first item", OfFirst::new, "BN-11", "BN-32"),
        step("BN2", "the unbiased variance enters always", AlwaysUnbiased::new, "BN-18"),
        step("BN3", "epsilon is always inside the root", Inside::new, "BN-15"),
        step("BN4", "the mean is not subtracted", Uncentred::new, "BN-34", "BN-35", "BN-36"),
        step("BN5", "without a scale all is halved", Halved::new, "BN-16"),
        step("BN6", "gradients go by the running variance", RunningGradient::new, "BN-25"),
        step("BN7", "a scale gradient forgets the divisor", Undivided::new, "BN-23", "BN-53"),
        step("BN8", "a bias gradient is a mean", MeanOfGradients::new, "BN-24"),
        STEP.longerOutput("BN-07"),
        STEP.result(
            "-new",
            "new statistics lack a channel",
            Slot.NEW_MEAN,
            BatchNormMutants::shorter,
            "BN-08"),
        STEP.shorterGradient("BN-09"),
        STEP.layoutIsIgnored("TEN-07"),
        STEP.remembersTheLastAnswer("BN-20"),
        STEP.channelsLeak("BN-39"),
        STEP.negativeGradientsAreCut("BN-40"),
        STEP.nanIsSkipped("BN-60"),
        STEP.elements(
            "-infinity",
            "an infinity is a large number",
            Slot.INPUT,
            x -> Double.isInfinite(x) ? Math.copySign(1e9, x) : x,
            "BN-62"));
  }

  private static List<Mutant> ofInference() {
    return List.of(
        inference("BN11", "the statistics of the batch are taken", OfBatch::new, "BN-13", "BN-38"),
        inference("BN12", "gradients forget the divisor", UndividedInput::new, "BN-22"),
        inference("BN13", "a negative variance counts as 0", NotNegative::new, "BN-61"),
        inference("BN14", "a variance is a deviation", Deviation::new, "BN-13", "BN-41"),
        INFERENCE.emptyOutputIsAnError("BN-10"),
        INFERENCE.infinityIsFinite("BN-63"),
        INFERENCE.layoutIsIgnored("TEN-07"));
  }

  private static List<Mutant> ofRejections() {
    return List.of(
        STEP.lenient("BN-01", PLAIN_STEP),
        INFERENCE.lenient("BN-02", PLAIN_INFERENCE),
        lenient("BN-03"),
        STEP.lenient("BN-04", UnaryOperator.identity()),
        STEP.lenient("BN-05", UnaryOperator.identity()),
        STEP.lenient("BN-06", UnaryOperator.identity()));
  }

  /** Parameters of another shape are taken for ones. */
  private static Mutant lenient(String rule) {
    return Mutant.around(
            "BN-lenient-" + rule,
            "what breaks " + rule + " is answered",
            Careless.lenient(PlainBatchNorm::training, rule))
        .caughtBy(rule);
  }

  private static Tensor shorter(Tensor statistics) {
    return Tensor.tabulate(
        statistics.type(), Shape.of(Math.max(0, statistics.shape().extent(0) - 1)), statistics::at);
  }

  private static Mutant step(
      String id, String what, Function<Call, PlainBatch> kernel, String... rules) {
    return Mutant.around(id, what, () -> new PlainBatchNorm("batchNormTraining", kernel))
        .caughtBy(rules);
  }

  private static Mutant inference(
      String id, String what, Function<Call, PlainBatch> kernel, String... rules) {
    return Mutant.around(id, what, () -> new PlainBatchNorm("batchNormInference", kernel))
        .caughtBy(rules);
  }

  private static final class Biased extends PlainBatch {
    Biased(Call call) {
      super(call);
    }

    @Override
    double entering(double variance) {
      return variance;
    }
  }

  private static final class AlwaysUnbiased extends PlainBatch {
    AlwaysUnbiased(Call call) {
      super(call);
    }

    @Override
    double entering(double variance) {
      return size() == 1 ? variance : round(round(variance * size()) / (size() - 1));
    }
  }

  private static final class Outside extends PlainBatch {
    Outside(Call call) {
      super(call);
    }

    @Override
    boolean isInside() {
      return false;
    }
  }

  private static final class Inside extends PlainBatch {
    Inside(Call call) {
      super(call);
    }

    @Override
    boolean isInside() {
      return true;
    }
  }

  private static final class OnePass extends PlainBatch {
    OnePass(Call call) {
      super(call);
    }

    @Override
    double batchVariance(int c) {
      double mean = batchMean(c);
      double squares = round(sum(c, place -> round(x[place] * x[place])) / size());
      return Math.max(0, round(squares - round(mean * mean)));
    }
  }

  private static final class Taken extends PlainBatch {
    Taken(Call call) {
      super(call);
    }

    @Override
    double blended(double old, double ofBatch) {
      double retention = round(step().retention());
      return round(round(retention * ofBatch) + round(round(1 - retention) * old));
    }
  }

  private static final class Constants extends PlainBatch {
    Constants(Call call) {
      super(call);
    }

    @Override
    Term throughStatistics(int c, double[] dy, double scale, double inverse) {
      return place -> round(round(dy[place] * scale) * inverse);
    }
  }

  private static final class Retentive extends PlainBatch {
    Retentive(Call call) {
      super(call);
    }

    @Override
    double mean(int c) {
      return blended(given(Slot.MEAN)[c], super.mean(c));
    }
  }

  private static final class Unbiased extends PlainBatch {
    Unbiased(Call call) {
      super(call);
    }

    @Override
    double variance(int c) {
      return size() == 1 ? super.variance(c) : super.variance(c) * size() / (size() - 1);
    }
  }

  private static final class Uncentred extends PlainBatch {
    Uncentred(Call call) {
      super(call);
    }

    @Override
    double normalized(double element, double mean, double inverse) {
      return round(element * inverse);
    }
  }

  private static final class Halved extends PlainBatch {
    Halved(Call call) {
      super(call);
    }

    @Override
    double parameter(Slot slot, int c, double otherwise) {
      return super.parameter(slot, c, slot == Slot.SCALE ? 0.5 : otherwise);
    }
  }

  private static final class RunningGradient extends PlainBatch {
    RunningGradient(Call call) {
      super(call);
    }

    @Override
    Term inputGradient(int c) {
      return throughStatistics(
          c,
          given(Slot.OUTPUT_GRADIENT),
          parameter(Slot.SCALE, c, 1),
          inverse(given(Slot.VARIANCE)[c]));
    }
  }

  private static final class Undivided extends PlainBatch {
    Undivided(Call call) {
      super(call);
    }

    @Override
    double scaleGradient(int c) {
      double[] dy = given(Slot.OUTPUT_GRADIENT);
      return sum(c, place -> round(dy[place] * round(x[place] - mean(c))));
    }
  }

  private static final class MeanOfGradients extends PlainBatch {
    MeanOfGradients(Call call) {
      super(call);
    }

    @Override
    double biasGradient(int c) {
      return round(super.biasGradient(c) / size());
    }
  }

  private static final class UndividedInput extends PlainBatch {
    UndividedInput(Call call) {
      super(call);
    }

    @Override
    Term inputGradient(int c) {
      double[] dy = given(Slot.OUTPUT_GRADIENT);
      return place -> round(dy[place] * parameter(Slot.SCALE, c, 1));
    }
  }

  private static final class NotNegative extends PlainBatch {
    NotNegative(Call call) {
      super(call);
    }

    @Override
    double variance(int c) {
      return Math.max(0, super.variance(c));
    }
  }

  private static final class Deviation extends PlainBatch {
    Deviation(Call call) {
      super(call);
    }

    @Override
    double inverse(double variance) {
      return super.inverse(variance * variance);
    }
  }

  private static final class OfBatch extends PlainBatch {
    OfBatch(Call call) {
      super(call);
    }

    @Override
    double mean(int c) {
      return batchMean(c);
    }

    @Override
    double variance(int c) {
      return batchVariance(c);
    }
  }

  /** Statistics are those of the first item. */
  private static class OfFirst extends PlainBatch {
    int item;

    OfFirst(Call call) {
      super(call);
    }

    @Override
    int size() {
      return positions;
    }

    @Override
    double sum(int c, Term term) {
      int first = item * channels * positions;
      return super.sum(
          c, place -> place >= first && place < first + channels * positions ? term.of(place) : 0);
    }
  }

  /** Every output is normalized by the statistics of its own item. */
  private static final class PerItem extends OfFirst {
    PerItem(Call call) {
      super(call);
    }

    @Override
    Term output(int c) {
      return place -> {
        item = place / positions / channels;
        return super.output(c).of(place);
      };
    }
  }
}
