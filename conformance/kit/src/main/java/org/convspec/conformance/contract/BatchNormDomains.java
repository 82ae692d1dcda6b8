package org.convspec.conformance.contract;

import java.util.Set;
import java.util.function.Predicate;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.geometry.Projection;
import org.convspec.spec.operator.BatchNormInference;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.RunningVariance;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** Which cases the rules of batch normalization speak about. */
final class BatchNormDomains {

  private static final Set<Fill.Kind> FINITE =
      Set.of(
          Fill.Kind.INTS,
          Fill.Kind.ONES,
          Fill.Kind.COUNTING,
          Fill.Kind.REALS,
          Fill.Kind.FAR_MEANS,
          Fill.Kind.CONSTANTS,
          Fill.Kind.MAGNITUDES);

  private BatchNormDomains() {}

  /** Finite data of every kind, none of whose variances is negative. */
  static <O extends Operator> Predicate<OperatorCase<O>> finite() {
    return example -> example.isValid() && FINITE.contains(example.fill().kind());
  }

  static <O extends Operator> Predicate<OperatorCase<O>> integers() {
    return BatchNormDomains.<O>finite().and(OperatorDomains.integers());
  }

  static <O extends Operator> Predicate<OperatorCase<O>> farMeans() {
    return OperatorDomains.withData(Fill.Kind.FAR_MEANS);
  }

  static <O extends Operator> Predicate<OperatorCase<O>> with(Slot slot) {
    return BatchNormDomains.<O>finite().and(example -> example.options().contains(slot));
  }

  static <O extends Operator> Predicate<OperatorCase<O>> withoutParameters() {
    return BatchNormDomains.<O>finite().and(example -> example.options().isEmpty());
  }

  private static Predicate<OperatorCase<BatchNormTraining>> step(
      Predicate<BatchNormTraining> wanted) {
    return example -> wanted.test(example.operator());
  }

  private static Predicate<OperatorCase<BatchNormInference>> use(
      Predicate<BatchNormInference> wanted) {
    return example -> wanted.test(example.operator());
  }

  static Predicate<OperatorCase<BatchNormTraining>> entering(RunningVariance running) {
    return BatchNormDomains.<BatchNormTraining>finite()
        .and(step(norm -> norm.runningVariance() == running));
  }

  static Predicate<OperatorCase<BatchNormTraining>> trainingAt(EpsilonPlace place) {
    return BatchNormDomains.<BatchNormTraining>finite().and(step(norm -> norm.place() == place));
  }

  static Predicate<OperatorCase<BatchNormInference>> inferenceAt(EpsilonPlace place) {
    return BatchNormDomains.<BatchNormInference>finite().and(use(norm -> norm.place() == place));
  }

  /** Small integers, and an epsilon. */
  static Predicate<OperatorCase<BatchNormTraining>> trainingWithEpsilon() {
    return BatchNormDomains.<BatchNormTraining>integers().and(step(norm -> norm.epsilon() > 0));
  }

  /** Equal elements in every channel, and an epsilon. */
  static Predicate<OperatorCase<BatchNormTraining>> constantChannels() {
    return BatchNormDomains.<BatchNormTraining>finite()
        .and(step(norm -> norm.epsilon() > 0))
        .and(BatchNormDomains::hasEqualElements);
  }

  private static boolean hasEqualElements(OperatorCase<BatchNormTraining> example) {
    Projection channels = example.operator().over(example.shape(Slot.INPUT)).sets();
    Tensor input = example.canonical(Slot.INPUT, channels.from());
    for (Index c : channels.to().indices()) {
      if (channels.fibre(c).stream().mapToDouble(input::at).distinct().count() > 1) {
        return false;
      }
    }
    return true;
  }

  /** Integers whose means and biased variances are elements of the type. */
  static Predicate<OperatorCase<BatchNormTraining>> exactStatistics() {
    return BatchNormDomains.<BatchNormTraining>integers()
        .and(
            example -> {
              OperatorCase<BatchNormTraining> forgetting = forgetting(example);
              return isExact(forgetting, Slot.NEW_MEAN) && isExact(forgetting, Slot.NEW_VARIANCE);
            });
  }

  /** Returns the case with new statistics that are those of its batch. */
  static OperatorCase<BatchNormTraining> forgetting(OperatorCase<BatchNormTraining> example) {
    return example.with(
        example.operator().withRetention(0).withRunningVariance(RunningVariance.BIASED));
  }

  private static boolean isExact(OperatorCase<BatchNormTraining> example, Slot slot) {
    Tensor exact = LiteralPath.PATH.result(example.asking(slot), slot);
    return exact.as(example.type()).as(exact.type()).equals(exact);
  }

  /** One NaN in the input, and an epsilon. */
  static Predicate<OperatorCase<BatchNormTraining>> trainingSpecial(Fill.Kind kind) {
    return OperatorDomains.<BatchNormTraining>withData(kind).and(step(norm -> norm.epsilon() > 0));
  }

  static Predicate<OperatorCase<BatchNormInference>> inferenceSpecial(Fill.Kind kind) {
    return OperatorDomains.withData(kind);
  }
}
