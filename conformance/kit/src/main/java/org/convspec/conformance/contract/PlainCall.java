package org.convspec.conformance.contract;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.OperatorCase;

/**
 * The plainest valid forward call that there is, with what an implementation may have no other way
 * for: optional inputs and choices of a convention are those of the case.
 */
final class PlainCall {

  private PlainCall() {}

  /** Returns the plainest call of the operator, rank, element type, layouts and data of a case. */
  static Call like(Case example) {
    return example instanceof ConvolutionCase convolution
        ? convolution(convolution)
        : operator((OperatorCase<?>) example).forward();
  }

  private static <O extends Operator> OperatorCase<O> operator(OperatorCase<O> example) {
    OperatorCase<O> plainest =
        example
            .notation()
            .plainest(example.spatialRank(), example.type(), example.fill())
            .with(example.layouts());
    Set<Slot> options = EnumSet.copyOf(example.given().keySet());
    options.retainAll(example.operator().signature().optional());
    OperatorCase<O> given = plainest.withOptions(options);
    OperatorCase<O> plain = given.isValid() ? given : plainest;
    return plain.with(
        example
            .notation()
            .withChoicesOf(
                plain.operator(), example.operator(), other -> plain.with(other).isValid()));
  }

  private static Call convolution(ConvolutionCase example) {
    int rank = example.spatialRank();
    Convolution plain =
        new Convolution(
            Collections.nCopies(rank, 1L),
            Collections.nCopies(rank, 1L),
            new PaddingRule.Explicit(Collections.nCopies(rank, Padding.NONE)),
            OutputRounding.FLOOR,
            1,
            Orientation.CORRELATION);
    long[] weights = new long[2 + rank];
    Arrays.fill(weights, 1);
    long[] input = weights.clone();
    Arrays.fill(input, 2, input.length, 2);
    return example
        .withBias(Optional.empty())
        .with(Shape.of(input), Shape.of(weights))
        .with(plain)
        .forward();
  }
}
