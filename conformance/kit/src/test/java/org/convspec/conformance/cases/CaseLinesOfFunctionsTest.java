package org.convspec.conformance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorAttributes;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.CaseLine;
import org.convspec.vectors.notation.Notations;

/** Generated activations and softmaxes survive being written, as a line and as attributes. */
class CaseLinesOfFunctionsTest {

  @Provide
  Arbitrary<OperatorCase<? extends Operator>> cases() {
    return Arbitraries.oneOf(
        ActivationCases.valid(ElementType.BFLOAT16, Fill.Kind.INTS).map(example -> example),
        SoftmaxCases.valid(ElementType.FLOAT16, Fill.Kind.FULL_RANGE).map(example -> example),
        SoftmaxCases.crossEntropy(ElementType.FLOAT32, Fill.Kind.STRAYS).map(example -> example));
  }

  @Property
  @Label("a case line is read as the case that wrote it")
  void lines(@ForAll("cases") OperatorCase<? extends Operator> example) {
    assertThat(CaseLine.parse(example.toString())).isEqualTo(example);
  }

  @Property
  @Label("plain attributes are read as the operator that they came from")
  void attributes(@ForAll("cases") OperatorCase<? extends Operator> example) {
    OperatorAttributes<?> attributes = Notations.of(example.operator());
    Map<String, Object> plain = attributes.plain(example.operator());
    assertThat(attributes.read(plain::get)).isEqualTo(example.operator());
  }
}
