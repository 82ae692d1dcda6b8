package org.convspec.conformance.cases;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convspec.spec.Call.Layouts;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.tensor.Layout;
import org.convspec.vectors.cases.OperatorCase;

/** Cases in layouts that are not canonical. */
public final class StoredOtherwise {

  private StoredOtherwise() {}

  /** Returns the same cases with the channels last. */
  public static <O extends Operator> Arbitrary<OperatorCase<O>> channelsLast(
      Arbitrary<OperatorCase<O>> cases) {
    Layouts layouts = new Layouts(Layout.CHANNELS_LAST, Layouts.CANONICAL.weights());
    return cases.map(example -> example.with(layouts));
  }

  /** Returns the same cases in any pair of layouts but the canonical one. */
  public static <O extends Operator> Arbitrary<OperatorCase<O>> inAnyLayouts(
      Arbitrary<OperatorCase<O>> cases) {
    Arbitrary<Layouts> layouts =
        Combinators.combine(Arbitraries.of(Layout.OF_DATA), Arbitraries.of(Layout.OF_WEIGHTS))
            .as(Layouts::new)
            .filter(pair -> !pair.equals(Layouts.CANONICAL));
    return Combinators.combine(cases, layouts).as(OperatorCase::with);
  }
}
