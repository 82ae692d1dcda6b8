package org.convspec.vectors.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.golden.Expected;
import org.convspec.vectors.golden.Outcome;
import org.convspec.vectors.golden.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the chapters leave open is no vector, and what they settle is one. */
class UndecidedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gradient | layernorm n1 c1 i3 axes2 input=[1,Infinity,2]",
        "gradient | bntrain n3 c1 i1 input=[1,Infinity,2]",
        "gradient | bninfer n1 c1 i3 input=[1,NaN,2]",
        "gradient | lrn n1 c3 i1 input=[1,NaN,2]",
        "gradient | lrn n1 c3 i1 offset0 input=[1,0,2]",
        "gradient | softmax n1 c3 i- axis1 input=[1,-Infinity,2]",
        "gradient | crossentropy n1 c3 i- input=[1,NaN,2]",
        "gradient | sigmoid n1 c1 i3 outputGradient=[1,Infinity,2]",
        "gradient | leakyrelu n1 c1 i3 slope2 input=[1,NaN,2]",
        "gradient | leakyrelu n1 c1 i3 slope0 outputGradient=[1,NaN,2]",
        "gradient | relu n1 c1 i3 outputGradient=[1,NaN,2]",
        "forward | silu n1 c1 i3 input=[1,-Infinity,2]",
        "forward | leakyrelu n1 c1 i3 slope0 input=[1,-Infinity,2]",
        "forward | resize n1 c1 i3 o5 input=[1,Infinity,2]",
      })
  void isLeftOpen(String text) {
    assertThatThrownBy(() -> vectors(text))
        .isInstanceOf(PlanException.class)
        .hasMessageContaining("open");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gradient | layernorm n1 c1 i3 axes2 input=[1,NaN,2]",
        "gradient | bntrain n3 c1 i1 input=[1,NaN,2]",
        "gradient | lrn n1 c3 i1 offset0 input=[1,3,2]",
        "gradient | lrn n1 c3 i1 input=[1,0,2]",
        "gradient | leakyrelu n1 c1 i3 slope2 outputGradient=[1,NaN,2]",
        "forward | layernorm n1 c1 i3 axes2 input=[1,Infinity,2]",
        "forward | softmax n1 c3 i- axis1 input=[1,-Infinity,2]",
        "forward | relu n1 c1 i3 input=[1,-Infinity,NaN]",
      })
  void isSettled(String text) {
    assertThatCode(() -> vectors(text)).doesNotThrowAnyException();
  }

  /** TCONV-72: zeros between input positions meet what is not finite there, and nowhere else. */
  @Test
  void weightsGradientOfATransposedConvolution() {
    List<Vector> vectors =
        vectors("gradient | tconv n1 c1 m1 i3 k2 s3 outputGradient=[1,2,NaN,4,5,6,7,8]");
    Map<Slot, Expected> results = ((Outcome.Valid) vectors.get(0).outcome()).results();
    assertThat(results.get(Slot.WEIGHTS_GRADIENT).bound())
        .hasValueSatisfying(
            bound -> assertThat(bound.toArray()).containsOnly(Double.POSITIVE_INFINITY));
    assertThat(results.get(Slot.INPUT_GRADIENT).bound()).isEmpty();
  }

  private static List<Vector> vectors(String text) {
    return VectorMaker.of(PlanLine.parse("full " + text.replace(" |", " TEN-05 |") + " | why"));
  }
}
