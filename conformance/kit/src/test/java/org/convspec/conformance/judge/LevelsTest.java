package org.convspec.conformance.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.convspec.reference.BuiltIn;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.notation.CaseLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LevelsTest {

  private static final double THIRD = 1 / 3.0;
  private static final double LAST_PLACE = 0x1p-25; // of a third, in float32

  private static Tensor tensor(ElementType type, double... values) {
    return Tensor.of(type, Shape.of(values.length), values);
  }

  /** Two thirds, each computed with an error, the second with a large bound. */
  private static Level level(double firstError, double secondError) {
    float third = (float) THIRD;
    return Levels.of(
            tensor(ElementType.FLOAT32, third + firstError, third + secondError),
            tensor(ElementType.FLOAT64, THIRD, THIRD),
            tensor(ElementType.FLOAT64, 2 * LAST_PLACE, 4 * LAST_PLACE))
        .orElseThrow();
  }

  @Test
  @DisplayName("required ACC-10 exact")
  void exact() {
    assertThat(level(0, 0)).isEqualTo(Level.EXACT);
  }

  @Test
  @DisplayName("required ACC-11 componentwise")
  void componentwise() {
    assertThat(level(0, LAST_PLACE)).isEqualTo(Level.COMPONENTWISE);
    assertThat(level(LAST_PLACE, 3 * LAST_PLACE)).isEqualTo(Level.COMPONENTWISE);
  }

  @Test
  @DisplayName("required ACC-12 normwise")
  void normwise() {
    assertThat(level(3 * LAST_PLACE, 0)).isEqualTo(Level.NORMWISE);
    assertThat(level(1000 * LAST_PLACE, 0)).isEqualTo(Level.NORMWISE);
    assertThat(level(1030 * LAST_PLACE, 0)).isEqualTo(Level.NONE);
    assertThat(level(Double.NaN, 0)).isEqualTo(Level.NONE);
  }

  @Test
  @DisplayName("what storing adds in 16 bits is not multiplied")
  void storingIsNotMultiplied() {
    Tensor want = tensor(ElementType.FLOAT64, 1.001, 1.001);
    double storing = 0x1p-8 * 1.001;
    Tensor bound = want.map(any -> storing + 0x1p-20);
    assertThat(Levels.of(tensor(ElementType.BFLOAT16, 1, 1), want, bound)).contains(Level.EXACT);
    assertThat(Levels.of(tensor(ElementType.BFLOAT16, 1, 1.015625), want, bound))
        .contains(Level.NONE);
  }

  @Test
  @DisplayName("where nothing is said, nothing is held against a result")
  void nothingIsSaid() {
    Tensor want = tensor(ElementType.FLOAT64, 1, 2);
    Tensor bound = tensor(ElementType.FLOAT64, Double.POSITIVE_INFINITY, 0);
    assertThat(Levels.of(tensor(ElementType.FLOAT32, 7, 2), want, bound))
        .contains(Level.COMPONENTWISE);
    Tensor none = Tensor.zeros(ElementType.FLOAT64, Shape.of(0));
    assertThat(Levels.of(none, none, none)).isEmpty();
  }

  @Test
  @DisplayName("required ACC-05 laws hold bit for bit where results are elements")
  void onlyElementsCountInLaws() {
    Witness witness = new Witness(BuiltIn.LITERAL.implementation());
    Case small = CaseLine.parse("conv n1 c3 m1 i2 k1 bfloat16 ints#1");
    assertThat(witness.askExactly(small.forward(), Slot.OUTPUT).type())
        .isEqualTo(ElementType.FLOAT64);
    Case reals = CaseLine.parse("conv n1 c3 m1 i2 k1 bfloat16 reals#1");
    assertThatThrownBy(() -> witness.askExactly(reals.forward(), Slot.OUTPUT))
        .isInstanceOfSatisfying(
            NoAnswer.class, skip -> assertThat(skip.finding().verdict()).isEqualTo(Verdict.SKIP));
    Case wide = CaseLine.parse("conv n1 c3 m1 i2 k1 float32 reals#1");
    assertThat(witness.askExactly(wide.forward(), Slot.OUTPUT).type())
        .isEqualTo(ElementType.FLOAT32);
  }
}
