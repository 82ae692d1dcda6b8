package org.convspec.conformance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convspec.spec.operator.Normalization;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.OperatorAttributes;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.CaseLine;
import org.convspec.vectors.notation.Notations;

/** Generated normalizations survive being written, as a case line and as plain attributes. */
class NormLinesTest {

  @Provide
  Arbitrary<OperatorCase<Normalization>> cases() {
    return NormCases.any(ElementType.BFLOAT16);
  }

  @Property
  @Label("a case line is read as the case that wrote it")
  void lines(@ForAll("cases") OperatorCase<Normalization> example) {
    assertThat(CaseLine.parse(example.toString())).isEqualTo(example);
  }

  @Property
  @Label("plain attributes are read as the operator that they came from")
  void attributes(@ForAll("cases") OperatorCase<Normalization> example) {
    OperatorAttributes<?> attributes = Notations.of(example.operator());
    Map<String, Object> plain = attributes.plain(example.operator());
    assertThat(attributes.read(plain::get)).isEqualTo(example.operator());
  }
}
