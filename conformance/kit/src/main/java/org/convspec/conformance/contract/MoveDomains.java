package org.convspec.conformance.contract;

import java.util.function.Predicate;
import org.convspec.spec.geometry.BlockOrder;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PixelShuffle;
import org.convspec.spec.operator.Shuffling;
import org.convspec.vectors.cases.OperatorCase;

/** The concatenations and shuffles that rules speak about. */
final class MoveDomains {

  /** Shuffles in blocks of two axes or more. */
  static final Predicate<OperatorCase<PixelShuffle>> SEVERAL_AXES =
      OperatorDomains.<PixelShuffle>integers()
          .and(
              example ->
                  example.operator().factors().stream().filter(factor -> factor > 1).count() > 1);

  private MoveDomains() {}

  /** Valid, with the channels last. */
  static <O extends Operator> Predicate<OperatorCase<O>> storedOtherwise() {
    return OperatorDomains.<O>integers().and(OperatorDomains.dataStoredOtherwise());
  }

  /** Blocks counted in one order. */
  static <O extends Operator & Shuffling> Predicate<OperatorCase<O>> in(BlockOrder order) {
    return OperatorDomains.<O>integers().and(example -> example.operator().order() == order);
  }
}
