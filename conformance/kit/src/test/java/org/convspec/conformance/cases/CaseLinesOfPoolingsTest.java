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

/** Generated poolings survive being written, as a case line and as plain attributes. */
class CaseLinesOfPoolingsTest {

  @Provide
  Arbitrary<OperatorCase<? extends Operator>> cases() {
    ElementType type = ElementType.FLOAT32;
    return Arbitraries.oneOf(
        AveragePoolCases.valid(type, Fill.Kind.INTS).map(example -> example),
        LpPoolCases.valid(type, Fill.Kind.REALS).map(example -> example),
        BatchNormCases.training(type).map(example -> example),
        BatchNormCases.inference(type).map(example -> example),
        LocalResponseCases.valid(type, Fill.Kind.REALS).map(example -> example),
        RegionCases.globalAverages(type, Fill.Kind.ZEROS).map(example -> example),
        RegionCases.globalNorms(type, Fill.Kind.INTS).map(example -> example),
        RegionCases.globalMaxima(type, Fill.Kind.LEVELS).map(example -> example),
        RegionCases.adaptiveMaxima(type, Fill.Kind.INTS).map(example -> example),
        RegionCases.fractionalMaxima(type, Fill.Kind.INTS).map(example -> example),
        RegionCases.adaptiveAverages(type, Fill.Kind.COUNTING).map(example -> example));
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
