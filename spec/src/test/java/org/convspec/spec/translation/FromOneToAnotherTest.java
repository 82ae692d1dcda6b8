package org.convspec.spec.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.operator.Operator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operators that go from one framework to another. */
class FromOneToAnotherTest {

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PYTORCH    | ONNX    | MaxPool2d kernel_size=3 | MaxPool kernel_shape=3,3 strides=3,3
          PYTORCH    | ONNX    | MaxPool2d kernel_size=3 return_indices=False | MaxPool kernel_shape=3,3 strides=3,3
          TENSORFLOW | ONNX    | MaxPooling2D             | MaxPool kernel_shape=2,2 strides=2,2 auto_pad=VALID
          ONNX       | WEBNN   | MaxPool kernel_shape=2,3 | maxPool2d windowDimensions=2,3
          ONNX       | PYTORCH | MaxPool kernel_shape=2,3 | MaxPool2d kernel_size=2,3 stride=1,1
          ONNX       | TOSA    | MaxPool kernel_shape=1,1 ceil_mode=0 | refused
          ONNX       | ONEDNN  | MaxPool kernel_shape=2,2 | pooling_max strides=1,1 padding_l=0,0 padding_r=0,0 kernel=2,2
          JAX        | ONNX    | lax.reduce_window computation=max init_value=-Infinity window_dimensions=1,1,2,2 window_strides=1,1,1,2 padding=VALID | MaxPool kernel_shape=2,2 strides=1,2 auto_pad=VALID
          PYTORCH    | WEBNN   | MaxPool2d kernel_size=3 return_indices=True | refused
          PYTORCH    | PYTORCH | AdaptiveMaxPool2d output_size=3 return_indices=True | AdaptiveMaxPool2d output_size=3,3 return_indices=True
          PYTORCH    | ONNX    | LPPool2d norm_type=2 kernel_size=2 | LpPool kernel_shape=2,2 strides=2,2
          PYTORCH    | WEBNN   | LPPool2d norm_type=2 kernel_size=2 | l2Pool2d windowDimensions=2,2 strides=2,2
          PYTORCH    | ONNX    | LPPool2d norm_type=3 kernel_size=2 | refused
          ONNX       | PYTORCH | LpPool kernel_shape=2,2 p=4 | LPPool2d norm_type=4.0 kernel_size=2,2 stride=1,1
          WEBNN      | PYTORCH | l2Pool2d windowDimensions=2,2 | LPPool2d norm_type=2.0 kernel_size=2,2 stride=1,1
          WEBNN      | WEBNN   | maxPool2d windowDimensions=2,2 roundingType=ceil | maxPool2d windowDimensions=2,2 outputShapeRounding=ceil
          ONNX       | ONNX    | MaxPool kernel_shape=2,2 Indices=1 | MaxPool kernel_shape=2,2 Indices=1
          ONNX       | ONNX    | MaxPool kernel_shape=2,2 storage_order=1 | MaxPool kernel_shape=2,2 storage_order=1 Indices=1
          """)
  @DisplayName("are written, or refused")
  void known(Convention from, Convention to, String foreign, String expected) {
    Optional<ForeignOperator> written = written(from, to, ForeignOperator.parse(from, foreign), 2);
    assertThat(written.map(ForeignOperator::toString).orElse("refused")).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          PYTORCH | ONNX    | MaxPool2d kernel_size=3 return_indices=True | ONNX MaxPool: index base is PLANE; expected TENSOR
          ONNX    | PYTORCH | MaxPool kernel_shape=2,2 Indices=1          | PyTorch MaxPool2d: index base is TENSOR; expected PLANE
          ONNX    | PYTORCH | MaxPool kernel_shape=2,2 storage_order=1    | PyTorch MaxPool2d: storage order is COLUMN_MAJOR; expected ROW_MAJOR
          PYTORCH | WEBNN   | MaxPool2d kernel_size=3 return_indices=True | WebNN maxPool2d: indices is asked for; expected nobody asks: there are none
          PYTORCH | ONNX    | MaxPool2d kernel_size=3 return_indices=yes  | return_indices is yes; expected one of False, True
          TOSA    | ONNX    | MAX_POOL2D kernel=2,2 pad=0,0,0,0 stride=2,2 nan_mode=PROPAGATE return_indices=1 | no such attribute
          """)
  @DisplayName("are refused where indices are asked for, and mean something else or do not exist")
  void indices(Convention from, Convention to, String foreign, String message) {
    assertThatExceptionOfType(UntranslatableException.class)
        .isThrownBy(
            () ->
                Dialect.of(from).translate(ForeignOperator.parse(from, foreign), Dialect.of(to), 2))
        .withMessageContaining(message);
  }

  @Property(tries = 5000)
  @Label("mean the same there, but for indices that nobody asks for")
  void same(@ForAll Convention from, @ForAll Convention to, @ForAll long seed) {
    DrawnOperators drawn = new DrawnOperators(new Random(seed));
    int rank = drawn.rank();
    source(from, drawn.operator(), rank)
        .ifPresent(
            foreign ->
                written(from, to, foreign, rank)
                    .ifPresent(
                        there ->
                            assertThat(unasked(Dialect.of(to).read(there, rank), rank))
                                .as(foreign + " is " + there)
                                .isEqualTo(unasked(Dialect.of(from).read(foreign, rank), rank))));
  }

  private static Operator unasked(Operator operator, int rank) {
    return MaxPools.withIndexing(SameMeaning.of(operator, rank), MaxPools.INDEXING);
  }

  private static Optional<ForeignOperator> source(Convention from, Operator operator, int rank) {
    try {
      return Optional.of(Dialect.of(from).write(operator, rank));
    } catch (UntranslatableException lacking) {
      return Optional.empty();
    }
  }

  private static Optional<ForeignOperator> written(
      Convention from, Convention to, ForeignOperator foreign, int rank) {
    try {
      return Optional.of(Dialect.of(from).translate(foreign, Dialect.of(to), rank));
    } catch (UntranslatableException lacking) {
      return Optional.empty();
    }
  }
}
