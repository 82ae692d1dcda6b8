package org.convspec.spec.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.geometry.Padding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The text of foreign operators. */
class ForeignTextTest {

  @Property
  @Label("parse reads what toString writes")
  void inverse(
      @ForAll Convention convention,
      @ForAll("names") String name,
      @ForAll("attributes") Map<String, ForeignValue> attributes) {
    ForeignOperator operator = new ForeignOperator(convention, name, attributes);
    assertThat(ForeignOperator.parse(convention, operator.toString())).isEqualTo(operator);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.of("Conv", "stablehlo.convolution", "AVG_POOL2D");
  }

  @Provide
  Arbitrary<Map<String, ForeignValue>> attributes() {
    Arbitrary<String> names = Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1);
    Arbitrary<Padding> pairs =
        Arbitraries.longs().tuple2().map(sides -> new Padding(sides.get1(), sides.get2()));
    Arbitrary<ForeignValue> values =
        Arbitraries.oneOf(
            Arbitraries.longs().list().ofMaxSize(4).map(ForeignValue.Numbers::new),
            pairs.list().ofMinSize(1).ofMaxSize(3).map(ForeignValue.Pairs::new),
            Arbitraries.doubles().map(ForeignValue.Real::new),
            Arbitraries.of(Double.NaN, Double.NEGATIVE_INFINITY, 1e-300, -0.0)
                .map(ForeignValue.Real::new),
            Arbitraries.of("SAME_UPPER", "True", "_x1").map(ForeignValue.Word::new));
    return Arbitraries.maps(names, values).ofMaxSize(4);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Conv strides | word is strides; expected attribute=value",
        "Conv strides=2 strides=3 | strides is given twice; expected one value",
        "Conv strides=2,, | strides is 2,,; expected numbers, pairs like 1:0,2:1, or a word",
        "Conv strides=99999999999999999999 | strides is 99999999999999999999; expected numbers",
      })
  @DisplayName("is refused where it is none")
  void refused(String text, String message) {
    assertThatExceptionOfType(UntranslatableException.class)
        .isThrownBy(() -> ForeignOperator.parse(Convention.ONNX, text))
        .withMessageContaining("ONNX Conv: " + message);
  }
}
