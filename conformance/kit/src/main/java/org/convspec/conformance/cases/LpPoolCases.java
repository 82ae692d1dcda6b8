package org.convspec.conformance.cases;

import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.Sign;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.LpPoolNotation;

/** Arbitraries of Lp poolings. */
public final class LpPoolCases {

  /** All of them exact in single precision, so that every implementation has the same ones. */
  private static final Weighted<Double> POWERS =
      Weighted.of(1.0, 20)
          .or(2.0, 25)
          .or(3.0, 20)
          .or(0.5, 15)
          .or(2.5, 5)
          .or(0.75, 3)
          .or(4.0, 2)
          .or(Double.POSITIVE_INFINITY, 10);

  private static final Weighted<Sign> SIGNS = Weighted.of(Sign.ABSOLUTE, 65).or(Sign.SIGNED, 35);

  private LpPoolCases() {}

  /** Returns valid cases in canonical layouts with data of one kind. */
  public static Arbitrary<OperatorCase<LpPool>> valid(ElementType type, Fill.Kind kind) {
    return Arbitraries.randomValue(random -> draw(random, type, kind)).filter(Case::isValid);
  }

  private static OperatorCase<LpPool> draw(Random random, ElementType type, Fill.Kind kind) {
    PoolDraw draw = PoolDraw.next(random);
    double power = power(random);
    return OperatorCase.of(
        LpPoolNotation.NOTATION,
        new LpPool(draw.window(), power, sign(random, power)),
        draw.dimensions(),
        type,
        new Fill(kind, random.nextInt(100_000)));
  }

  static double power(Random random) {
    return POWERS.next(random);
  }

  /** LP-02: an infinite power has no sign. */
  static Sign sign(Random random, double power) {
    return Double.isInfinite(power) ? Sign.ABSOLUTE : SIGNS.next(random);
  }
}
