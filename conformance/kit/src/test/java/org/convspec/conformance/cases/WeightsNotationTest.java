package org.convspec.conformance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.LocallyConnected;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorAttributes;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.CaseLine;
import org.convspec.vectors.notation.Notations;

/** The case lines and attributes of operators with weights: what is written is read again. */
class WeightsNotationTest {

  @Property
  @Label("a line of a locally connected operator is read as the same case")
  void localLines(@ForAll("locals") OperatorCase<LocallyConnected> example) {
    assertReadAgain(example);
  }

  @Property
  @Label("a line of a deformable convolution is read as the same case")
  void deformLines(@ForAll("deforms") OperatorCase<DeformableConvolution> example) {
    assertReadAgain(example);
  }

  private static void assertReadAgain(OperatorCase<?> example) {
    assertThat(CaseLine.parse(example.toString())).isEqualTo(example);
    Operator operator = example.operator();
    OperatorAttributes<?> attributes = Notations.of(operator);
    assertThat(attributes.read(attributes.plain(operator)::get)).isEqualTo(operator);
  }

  @Provide
  Arbitrary<OperatorCase<LocallyConnected>> locals() {
    Arbitrary<OperatorCase<LocallyConnected>> drawn =
        LocallyConnectedCases.valid(ElementType.FLOAT32, Fill.Kind.REALS);
    return Arbitraries.oneOf(
        StoredOtherwise.inAnyLayouts(drawn),
        drawn.map(
            example -> example.with(example.operator().withPadding(AutoPadding.SAME_EXTRA_BEFORE))),
        drawn.map(
            example ->
                example.withShape(
                    Slot.WEIGHTS, ShapeDamage.withoutLastAxis(example.shape(Slot.WEIGHTS)))));
  }

  @Provide
  Arbitrary<OperatorCase<DeformableConvolution>> deforms() {
    Arbitrary<OperatorCase<DeformableConvolution>> drawn =
        DeformableCases.valid(ElementType.FLOAT64, Fill.Kind.INTS);
    return Arbitraries.oneOf(
        StoredOtherwise.inAnyLayouts(drawn),
        drawn.map(
            example -> example.with(example.operator().withPadding(AutoPadding.SAME_EXTRA_AFTER))),
        drawn.map(
            example ->
                example.withShape(Slot.OFFSET, ShapeDamage.longer(example.shape(Slot.OFFSET), 1))));
  }
}
