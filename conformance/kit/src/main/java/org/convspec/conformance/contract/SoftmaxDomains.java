package org.convspec.conformance.contract;

import java.util.List;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import org.convspec.spec.operator.LogSoftmax;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.Softmax;
import org.convspec.spec.operator.SoftmaxFunction;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The softmaxes that rules speak about. */
final class SoftmaxDomains {

  static final Predicate<OperatorCase<SoftmaxFunction>> INTEGERS = OperatorDomains.integers();
  static final Predicate<OperatorCase<SoftmaxFunction>> REAL =
      OperatorDomains.withData(Fill.Kind.REALS);
  static final Predicate<OperatorCase<SoftmaxFunction>> WIDE =
      OperatorDomains.withData(Fill.Kind.FULL_RANGE);
  static final Predicate<OperatorCase<SoftmaxFunction>> WITH_NAN =
      OperatorDomains.withData(Fill.Kind.NANS);

  static final Predicate<OperatorCase<SoftmaxFunction>> SOFTMAX =
      INTEGERS.and(example -> example.operator() instanceof Softmax);
  static final Predicate<OperatorCase<SoftmaxFunction>> LOG_SOFTMAX =
      INTEGERS.and(example -> example.operator() instanceof LogSoftmax);

  /** Minus infinity somewhere, and on every line a number. */
  static final Predicate<OperatorCase<SoftmaxFunction>> MASKED =
      OperatorDomains.<SoftmaxFunction>withData(Fill.Kind.NEGATIVE_INFINITIES)
          .and(example -> anyLine(example, largest -> true))
          .and(example -> !anyLine(example, Double::isInfinite));

  /** A line whose largest number is an infinity, of either sign. */
  static final Predicate<OperatorCase<SoftmaxFunction>> INFINITE_LINE =
      OperatorDomains.<SoftmaxFunction>withData(Fill.Kind.INFINITIES)
          .and(example -> anyLine(example, Double::isInfinite));

  private SoftmaxDomains() {}

  /** Returns whether the largest number of some line is such. */
  private static boolean anyLine(OperatorCase<SoftmaxFunction> example, DoublePredicate ofLargest) {
    Tensor input = example.canonical(Slot.INPUT, example.shape(Slot.INPUT));
    return example.operator().over(input.shape()).all().stream()
        .anyMatch(line -> !line.isEmpty() && ofLargest.test(largest(input, line)));
  }

  static double largest(Tensor input, List<Index> line) {
    return line.stream().mapToDouble(input::at).reduce(Double.NEGATIVE_INFINITY, Math::max);
  }
}
