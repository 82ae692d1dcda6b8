package org.convspec.conformance.contract;

import java.util.function.Predicate;
import org.convspec.conformance.cases.Countable;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.tensor.Layout;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** Domains that every operator has. */
final class OperatorDomains {

  private OperatorDomains() {}

  /** Valid, whatever is asked for. */
  static <O extends Operator> Predicate<OperatorCase<O>> valid() {
    return example -> example.isValid() && Countable.is(example);
  }

  /** Valid, and small integers everywhere. */
  static <O extends Operator> Predicate<OperatorCase<O>> integers() {
    return OperatorDomains.<O>valid().and(example -> example.fill().kind().isSmallIntegers());
  }

  /** Valid, with data of one kind. */
  static <O extends Operator> Predicate<OperatorCase<O>> withData(Fill.Kind kind) {
    return OperatorDomains.<O>valid().and(example -> example.fill().kind() == kind);
  }

  /** Valid, in an integer type, over its whole range. */
  static <O extends Operator> Predicate<OperatorCase<O>> integerType() {
    return example ->
        example.type().isInteger()
            && example.isValid()
            && example.fill().kind() == Fill.Kind.FULL_RANGE;
  }

  /** Data in a layout that is not canonical. */
  static <O extends Operator> Predicate<OperatorCase<O>> dataStoredOtherwise() {
    return example -> example.layouts().data() != Layout.CHANNELS_FIRST;
  }

  /** Weights in a layout that is not canonical. */
  static <O extends Operator> Predicate<OperatorCase<O>> weightsStoredOtherwise() {
    return example -> example.layouts().weights() != Layout.OUTPUT_INPUT_SPACE;
  }

  /** Valid, with an output of no elements. */
  static <C extends Case> Predicate<C> empty() {
    return example -> example.isValid() && example.outputShape().hasNoElements();
  }
}
