package org.convspec.conformance.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convspec.conformance.cases.AveragePoolCases;
import org.convspec.conformance.cases.ConvolutionCases;
import org.convspec.conformance.cases.LpPoolCases;
import org.convspec.conformance.cases.MaxPoolCases;
import org.convspec.conformance.cases.PadCases;
import org.convspec.conformance.cases.TransposedConvolutionCases;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.translation.Dialect;
import org.convspec.spec.translation.ForeignOperator;
import org.convspec.spec.translation.UntranslatableException;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.Fill;

/** What comes back from a framework computes the same, whatever words it comes back in. */
class TranslationKeepsResultsTest {

  @Provide
  Arbitrary<Case> cases() {
    ElementType type = ElementType.FLOAT64;
    Fill.Kind data = Fill.Kind.INTS;
    return Arbitraries.oneOf(
        ConvolutionCases.valid(type, data).map(each -> each),
        TransposedConvolutionCases.valid(type, data).map(each -> each),
        AveragePoolCases.valid(type, data).map(each -> each),
        MaxPoolCases.valid(type, data).map(each -> each),
        LpPoolCases.valid(type, data).map(each -> each),
        PadCases.valid(type, data).map(each -> each));
  }

  @Property(tries = 4000, maxDiscardRatio = 20)
  @Label("an operator that went to a framework and came back gives the same results")
  void same(@ForAll Convention convention, @ForAll("cases") Case example) {
    int rank = example.given().get(Slot.INPUT).rank() - 2;
    Assume.that(!example.given().get(Slot.INPUT).hasNoElements());
    Operator operator = example.operator();
    Dialect dialect = Dialect.of(convention);
    Optional<ForeignOperator> written = written(dialect, operator, rank);
    Assume.that(written.isPresent());
    Operator back = dialect.read(written.get(), rank);
    for (Slot slot : operator.signature().outputs()) {
      if (slot != Slot.INDICES || dialect.hasIndices(operator)) {
        assertSame(example, slot, back, written.get());
      }
    }
    assertSame(example, Slot.INPUT_GRADIENT, back, written.get());
  }

  private static void assertSame(Case example, Slot slot, Operator back, ForeignOperator foreign) {
    Call call = example.asking(slot).canonical();
    Call translated =
        new Call(back, call.direction(), call.layouts(), call.tensors(), call.wanted());
    assertThat(LiteralPath.PATH.result(translated, slot))
        .as(example + " as " + foreign)
        .isEqualTo(LiteralPath.PATH.result(call, slot));
  }

  private static Optional<ForeignOperator> written(Dialect dialect, Operator operator, int rank) {
    try {
      return Optional.of(dialect.write(operator, rank));
    } catch (UntranslatableException lacking) {
      return Optional.empty();
    }
  }
}
