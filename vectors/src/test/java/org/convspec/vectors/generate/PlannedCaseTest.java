package org.convspec.vectors.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.golden.Vector;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Elements that a line of the plan gives, and calls that are refused for them. */
@DisplayName("elements that the plan gives")
class PlannedCaseTest {

  @Test
  @DisplayName("they are canonical, and stored in the layout of the case")
  void layouts() {
    Call call =
        new PlannedCase("", "pad n1 c2 i3 p0:0,0:0,0:0 NWC ones input=[1,2,3,4,5,6]")
            .asking(Slot.OUTPUT);
    assertThat(call.tensor(Slot.INPUT).toArray()).containsExactly(1, 4, 2, 5, 3, 6);
  }

  @Test
  @DisplayName("an output gradient is left to the gradient")
  void outputGradient() {
    List<Vector> vectors =
        VectorMaker.of(
            PlanLine.parse("core both ACT-20 | relu n1 c1 i2 outputGradient=[3,5] | a comment"));
    assertThat(vectors.get(0).call().tensors()).containsOnlyKeys(Slot.INPUT);
    assertThat(vectors.get(1).call().tensor(Slot.OUTPUT_GRADIENT).toArray()).containsExactly(3, 5);
  }

  @Test
  @DisplayName("their order in the line does not change the name of the vector")
  void names() {
    String line = "core forward CONV-10 | conv n1 c1 m1 i2 k1 %s | a comment";
    String one = String.format(line, "weights=[3] input=[1,2]");
    String other = String.format(line, "input=[1,2] weights=[3]");
    assertThat(id(one)).isEqualTo(id(other));
    assertThat(id(one)).isNotEqualTo(id(String.format(line, "input=[1,2] weights=[4]")));
  }

  private static String id(String line) {
    return VectorMaker.of(PlanLine.parse(line)).get(0).id();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "input=[1,2]; 2 elements of input are given; its shape is (1,1,3)",
        "input=[1,x,3]; is no list of numbers",
        "picture=[1,2,3]; there is no tensor picture",
        "weights=[1,2,3]; the call has no weights",
        "float16 input=[1,2049,3]; float16 does not hold 2049.0"
      })
  @DisplayName("what does not fit is refused, with its line")
  void unfit(String words, String reason) {
    String line = "core forward ACT-10 | relu n1 c1 i3 " + words + " | a comment";
    assertThatThrownBy(() -> VectorMaker.of(PlanLine.parse(line)))
        .isInstanceOf(PlanException.class)
        .hasMessageContaining(reason)
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SOFT-04; crossentropy n2 c3 i- labels=[1,3]",
        "MAX-04; maxunpool n1 c1 i2 o4 indices=[0,4]",
        "MAX-02; maxpool n1 c1 i130 k2 s2 int8"
      })
  @DisplayName("calls are refused for what their tensors hold")
  void refused(String rule, String words) {
    Vector vector =
        VectorMaker.of(
                PlanLine.parse("core refused-forward " + rule + " | " + words + " | a comment"))
            .get(0);
    assertThat(vector.flags()).containsExactly(rule);
  }
}
