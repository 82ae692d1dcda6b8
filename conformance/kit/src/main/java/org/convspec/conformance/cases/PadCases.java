package org.convspec.conformance.cases;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** Arbitraries of paddings. They do not shrink: {@link Simplification} does that. */
public final class PadCases {

  private PadCases() {}

  /** Returns valid cases in canonical layouts with data of one kind. */
  public static Arbitrary<OperatorCase<Pad>> valid(ElementType type, Fill.Kind kind) {
    return Arbitraries.randomValue(random -> PadDraw.next(random, type, kind));
  }
}
