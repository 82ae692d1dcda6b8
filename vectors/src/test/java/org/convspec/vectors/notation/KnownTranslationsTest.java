package org.convspec.vectors.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.convspec.spec.convention.Convention;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.translation.Dialect;
import org.convspec.spec.translation.ForeignOperator;
import org.convspec.spec.translation.UntranslatableException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

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
}
