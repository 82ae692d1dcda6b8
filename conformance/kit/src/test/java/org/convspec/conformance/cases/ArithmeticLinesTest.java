package org.convspec.conformance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorAttributes;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.CaseLine;
import org.convspec.vectors.notation.ElementwiseNotation;
import org.convspec.vectors.notation.Notations;
import org.convspec.vectors.notation.ShuffleNotation;

/** Cases of chapters 21 and 22 are written, read again, and simplified. */
class ArithmeticLinesTest {

  @Property(tries = 1000)
  @Label("what is written is read as the same case")
  void writtenCasesAreReadAgain(@ForAll("cases") OperatorCase<?> example) {
    assertThat(CaseLine.parse(example.toString())).isEqualTo(example);
  }

  @Property(tries = 1000)
  @Label("attributes in plain form are read as the same operator")
  void plainFormsAreReadAgain(@ForAll("cases") OperatorCase<?> example) {
    OperatorAttributes<?> attributes = Notations.of(example.operator());
    var plain = attributes.plain(example.operator());
    assertThat(attributes.read(plain::get)).isEqualTo(example.operator());
  }

  @Example
  @Label("a second operand shrinks along with the first, and by itself")
  void secondOperandsShrink() {
    Case example = CaseLine.parse("add n2 c3 i4 other=1x3x4");
    assertThat(Simplification.of(example))
        .filteredOn(Case::isValid)
        .extracting(simpler -> simpler.given().get(Slot.OTHER))
        .contains(Shape.of(1, 1, 4), Shape.of(1, 3, 1));
  }

  @Provide
  Arbitrary<OperatorCase<?>> cases() {
    ElementType type = ElementType.FLOAT64;
    return Arbitraries.oneOf(
        ArithmeticCases.elementwise(ElementwiseNotation.SUM, type, Fill.Kind.INTS).map(e -> e),
        ArithmeticCases.elementwise(ElementwiseNotation.PRODUCT, type, Fill.Kind.INTS).map(e -> e),
        ArithmeticCases.dropouts(type, Fill.Kind.INTS).map(e -> e),
        ArithmeticCases.linears(type, Fill.Kind.INTS).map(e -> e),
        MoveCases.concats(type, Fill.Kind.INTS).map(e -> e),
        MoveCases.shuffles(ShuffleNotation.SHUFFLE, type, Fill.Kind.INTS).map(e -> e),
        MoveCases.shuffles(ShuffleNotation.UNSHUFFLE, type, Fill.Kind.INTS).map(e -> e));
  }
}
