package org.convspec.conformance.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.notation.CaseLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The terms of an output lead to its value, whatever the data are. */
@DisplayName("explained outputs")
class DerivedExplanationTest {

  static Stream<String> lines() {
    return Stream.of(
            "avgpool n1 c1 i6 k3 s2 p1:1",
            "avgpool n1 c1 i4 k1 p2:2 by-inside-input empty-nan",
            "maxpool n1 c1 i6 k3 s2 p1:1",
            "maxpool n1 c1 i4 k1 p2:2 empty-negative-infinity",
            "lppool n1 c1 i6 k3 s2",
            "lppool n1 c1 i6 k3 s2 power3 signed",
            "globalavg n1 c1 i6",
            "local n1 c1 m1 i6 k3 bias",
            "tconv n1 c1 m1 i6 k3 s2 bias",
            "pad n1 c1 i4 p0:0,0:0,1:1 value7",
            "layernorm n1 c2 i3 axes1x2 scale bias",
            "lpnormalize n1 c3 i2 axes1 eps0.5",
            "bntrain n2 c2 i2 scale bias",
            "bninfer n2 c2 i2 bias",
            "lrn n1 c4 i2 size3 beta0.75",
            "relu n1 c2 i3",
            "gelu n1 c2 i3",
            "hardswish n1 c2 i3",
            "softmax n1 c3 i2",
            "logsoftmax n1 c3 i2",
            "crossentropy n1 c3 i2 reduced-sum",
            "multiply n1 c2 i3",
            "linear n1 c3 m2 i- k- bias",
            "resize n1 c1 i4 o6")
        .flatMap(
            line ->
                Stream.of("ints#3", "reals#1", "reals#3", "infinities#3", "nan-rich#3", "zeros#3")
                    .map(fill -> line + " " + fill));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lines")
  @DisplayName("add up, and none of them is a rounding error")
  void addUp(String line) {
    Case example = CaseLine.parse(line);
    for (Index index : example.asking(Slot.OUTPUT).resultShapes().get(Slot.OUTPUT).indices()) {
      List<Term> terms = Explanation.of(example, Slot.OUTPUT, index);
      double value = Explanation.value(example, Slot.OUTPUT, index);
      double sum = terms.isEmpty() ? 0 : terms.get(terms.size() - 1).sum();
      if (Double.isFinite(value)) {
        assertThat(sum).isCloseTo(value, Offset.offset(1e-12));
      } else {
        assertThat((Double) sum).isEqualTo((Double) value); // a NaN is one
      }
      assertThat(terms).noneMatch(DerivedExplanationTest::isTiny);
    }
  }

  private static boolean isTiny(Term term) {
    boolean isConstant = term.left().equals("what no input gives");
    return isConstant && term.leftValue() != 0 && Math.abs(term.leftValue()) < 1e-9;
  }
}
