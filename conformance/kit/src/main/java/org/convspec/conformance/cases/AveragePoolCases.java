package org.convspec.conformance.cases;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.AveragePoolNotation;

/** Arbitraries of average poolings. */
public final class AveragePoolCases {

  private static final Weighted<EmptyWindow> EMPTIES =
      Weighted.of(EmptyWindow.REJECTED, 40)
          .or(EmptyWindow.ZERO, 25)
          .or(EmptyWindow.NAN, 25)
          .or(EmptyWindow.NEGATIVE_INFINITY, 5)
          .or(EmptyWindow.LOWEST, 5);

  private AveragePoolCases() {}

  /** Returns valid cases in canonical layouts with data of one kind. */
  public static Arbitrary<OperatorCase<AveragePool>> valid(ElementType type, Fill.Kind kind) {
    return Arbitraries.randomValue(random -> draw(random, type, kind)).filter(Case::isValid);
  }

  private static OperatorCase<AveragePool> draw(Random random, ElementType type, Fill.Kind kind) {
    PoolDraw draw = PoolDraw.next(random);
    Divisor divisor = Divisor.values()[random.nextInt(Divisor.values().length)];
    AveragePool pool =
        new AveragePool(draw.window(), divisor, given(random, divisor), EMPTIES.next(random));
    return OperatorCase.of(
        AveragePoolNotation.NOTATION,
        pool,
        draw.dimensions(),
        type,
        new Fill(kind, random.nextInt(100_000)));
  }

  /** Also negative, which PyTorch allows. */
  private static long given(Random random, Divisor divisor) {
    long magnitude = 1 + random.nextInt(8);
    return divisor != Divisor.GIVEN ? 0 : random.nextInt(8) == 0 ? -magnitude : magnitude;
  }
}
