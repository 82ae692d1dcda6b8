package org.convspec.vectors.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.convspec.spec.convention.Convention;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.translation.Dialect;
import org.convspec.spec.translation.ForeignOperator;
import org.convspec.spec.translation.UntranslatableException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** Translations that were read from the documents of each framework, and refusals. */
@DisplayName("known translations")
class KnownTranslationsTest {

  @ParameterizedTest(name = "{0}, rank {1}: {2}")
  @CsvFileSource(resources = "known-translations.csv", delimiter = '|', numLinesToSkip = 1)
  @DisplayName("read")
  void read(Convention convention, int rank, String foreign, String own) {
    Operator read = Dialect.of(convention).read(ForeignOperator.parse(convention, foreign), rank);
    assertThat(OperatorText.write(read))
        .isEqualTo(OperatorText.write(OperatorText.parse(own, rank)));
  }

  @ParameterizedTest(name = "{0}, rank {1}: {3}")
  @CsvFileSource(resources = "known-translations.csv", delimiter = '|', numLinesToSkip = 1)
  @DisplayName("written")
  void written(Convention convention, int rank, String foreign, String own) {
    ForeignOperator written = Dialect.of(convention).write(OperatorText.parse(own, rank), rank);
    assertThat(written).isEqualTo(ForeignOperator.parse(convention, foreign));
  }

  @ParameterizedTest(name = "{0}, rank {1}: {2}")
  @CsvFileSource(resources = "refused-to-read.csv", delimiter = '|', numLinesToSkip = 1)
  @DisplayName("refused, read from a framework")
  void refusedToRead(Convention convention, int rank, String foreign, String message) {
    assertThatExceptionOfType(UntranslatableException.class)
        .isThrownBy(
            () -> Dialect.of(convention).read(ForeignOperator.parse(convention, foreign), rank))
        .withMessageContaining(message)
        .satisfies(refused -> assertThat(refused.convention()).isEqualTo(convention));
  }

  @ParameterizedTest(name = "{0}, rank {1}: {2}")
  @CsvFileSource(resources = "refused-to-write.csv", delimiter = '|', numLinesToSkip = 1)
  @DisplayName("refused, written for a framework")
  void refusedToWrite(Convention convention, int rank, String own, String message) {
    assertThatExceptionOfType(UntranslatableException.class)
        .isThrownBy(() -> Dialect.of(convention).write(OperatorText.parse(own, rank), rank))
        .withMessageContaining(message)
        .satisfies(refused -> assertThat(refused.convention()).isEqualTo(convention));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PYTORCH | Conv2d stride=0                          | WIN-03
          PYTORCH | Conv2d dilation=-1                       | WIN-04
          PYTORCH | Conv2d groups=-3                         | CONV-05
          PYTORCH | ConvTranspose2d groups=0                 | TCONV-04
          PYTORCH | ConvTranspose2d output_padding=-1        | TCONV-11
          WEBNN   | convTranspose2d outputPadding=0,-1       | TCONV-11
          PYTORCH | AvgPool2d kernel_size=0                  | WIN-02
          PYTORCH | MaxPool2d kernel_size=2 stride=-2        | WIN-03
          PYTORCH | LPPool2d kernel_size=2 norm_type=0       | LP-01
          PYTORCH | LPPool2d kernel_size=2 norm_type=Infinity | LP-02
          PYTORCH | AdaptiveAvgPool2d output_size=0          | POOL-01
          PYTORCH | Unfold kernel_size=2 dilation=0          | WIN-04
          ONNX    | LpPool kernel_shape=2,2 p=-1             | LP-01
          ONNX    | GlobalLpPool p=0                         | LP-01
          ONEDNN  | pooling_max kernel=2,2 strides=1,1 padding_l=0,0 padding_r=0,0 dilation=-5,0 | WIN-04
          """)
  @DisplayName("refused, because no input makes it valid")
  void refusedWithEveryInput(Convention convention, String foreign, String rule) {
    assertThatExceptionOfType(InvalidCallException.class)
        .isThrownBy(
            () -> Dialect.of(convention).read(ForeignOperator.parse(convention, foreign), 2))
        .satisfies(refused -> assertThat(refused.rule()).isEqualTo(rule));
  }

  @Test
  @DisplayName("a group of no channels is not written either")
  void isNotWrittenEither() {
    assertThatExceptionOfType(InvalidCallException.class)
        .isThrownBy(
            () ->
                Dialect.of(Convention.ONNX).write(OperatorText.parse("convolution groups=0", 2), 2))
        .satisfies(refused -> assertThat(refused.rule()).isEqualTo("CONV-05"));
  }
}
