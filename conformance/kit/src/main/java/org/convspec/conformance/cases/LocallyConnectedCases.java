package org.convspec.conformance.cases;

import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.LocallyConnected;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.LocallyConnectedNotation;

/** Arbitraries of locally connected operators: convolutions that do not share their weights. */
public final class LocallyConnectedCases {

  private static final long MOST_MULTIPLY_ADDS = 8_000;

  private LocallyConnectedCases() {}

  /** Returns valid cases in canonical layouts with data of one kind. */
  public static Arbitrary<OperatorCase<LocallyConnected>> valid(ElementType type, Fill.Kind kind) {
    return Arbitraries.randomValue(random -> draw(random, type, kind)).filter(Case::isValid);
  }

  private static OperatorCase<LocallyConnected> draw(
      Random random, ElementType type, Fill.Kind kind) {
    ConvolutionCase shared = ConvolutionDraw.ofAnyPadding(random, type, kind, MOST_MULTIPLY_ADDS);
    Convolution convolution = shared.convolution();
    LocallyConnected operator =
        new LocallyConnected(
            convolution.strides(),
            convolution.dilations(),
            convolution.padding(),
            convolution.rounding(),
            convolution.groups());
    return OperatorCase.of(
            LocallyConnectedNotation.NOTATION,
            operator,
            ConvolutionDraw.dimensions(shared),
            type,
            shared.fill())
        .withOptions(random.nextBoolean() ? Set.of(Slot.BIAS) : Set.of());
  }
}
