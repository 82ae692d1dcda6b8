package org.convspec.vectors.notation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operators of ours as text. */
@DisplayName("the text of an operator")
class OperatorTextTest {

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "convolution strides=2,1 dilations=1,3 padding=1:-2,0:1 rounding=CEIL groups=2"
            + " orientation=FLIPPED",
        "convolution strides=1,1 dilations=1,1 padding=SAME_EXTRA_BEFORE rounding=FLOOR groups=1"
            + " orientation=CORRELATION",
        "pad paddings=0:0,0:0,1:2,0:-1 mode=CONSTANT value=-0.5",
        "globalLpPool power=Infinity sign=ABSOLUTE",
        "globalAveragePool"
      })
  @DisplayName("is parsed as what it was written from")
  void thereAndBack(String text) {
    assertThat(OperatorText.write(OperatorText.parse(text, 2))).isEqualTo(text);
  }
}
