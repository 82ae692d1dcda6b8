package org.convspec.conformance.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.notation.CaseLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of elements of functions, losses and dropout. */
@DisplayName("the trace of a function")
class FunctionTraceTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gelu n1 c1 i3                              | reads the input there, 1
          softmax n1 c3 i2                           | reads the 3 inputs along axis 1: 1, 3, 5
          softmax n1 c1 i2                           | reads the 1 input along axis 1: 1
          crossentropy n1 c3 i2                      | has the label 0, reads the 3 inputs along axis 1: 1, 3, 5
          crossentropy n1 c3 i2 ignored0             | has the label 0, which does not count, reads the 3 inputs along axis 1: 1, 3, 5
          crossentropy n1 c3 i2 reduced-mean          | is the mean of the losses of 2 of 2 labels
          crossentropy n1 c3 i6 reduced-sum ignored0 ints#3 | adds up the losses of 3 of 6 labels
          dropout n1 c1 i3 rate0.5                   | reads input (0,0,0), and the mask there, 1
          """)
  void ofOutput(String line, String words) {
    Case example = CaseLine.parse(line);
    assertThat(String.join(", ", IndexTrace.of(example).of(Slot.OUTPUT, Index.of(0, 0, 0))))
        .isEqualTo(words);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          crossentropy n1 c3 i2 reduced-sum | has the label 0, reads the 3 inputs along axis 1: 1, 3, 5
          dropout n1 c1 i3 rate0.5          | reads outputGradient (0,0,0), and the mask there, 1
          """)
  void ofGradient(String line, String words) {
    Case example = CaseLine.parse(line);
    assertThat(String.join(", ", IndexTrace.of(example).of(Slot.INPUT_GRADIENT, Index.of(0, 0, 0))))
        .isEqualTo(words);
  }
}
