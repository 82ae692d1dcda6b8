package org.convspec.adapter.onnxruntime;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.convspec.reference.accuracy.MultilinearBound;
import org.convspec.reference.literal.LiteralConvolution;
import org.convspec.reference.path.ConvolutionCall;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.notation.CaseLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConvWriterTest {

  private final OnnxRuntime onnxRuntime = new OnnxRuntime();

  /**
   * Output (0,0,0,0) sums, for both input channels, the four taps that meet the input: 178.4 in
   * real numbers. No term is negative, so the tenths, the products and the sums together err by at
   * most ten roundings of 2^-24 each.
   */
  @Test
  void aKnownConvolutionHasItsKnownValue() {
    Tensor output = output(tenths());
    assertThat(output.shape()).isEqualTo(Shape.of(1, 3, 3, 3));
    assertThat(Math.abs(output.at(0, 0, 0, 0) - 178.4)).isLessThan(178.4 * 10 * 0x1p-24);
    assertThat(Math.abs(output.at(0, 0, 0, 1) - 276.8)).isLessThan(276.8 * 14 * 0x1p-24);
  }

  @Test
  void everyElementOfItIsWithinItsBound() {
    Call call = tenths();
    Tensor output = output(call);
    Tensor want = literal(call);
    Tensor bound = MultilinearBound.of(call, Slot.OUTPUT);
    for (Index index : want.shape().indices()) {
      assertThat(Math.abs(output.at(index) - want.at(index)))
          .as("%s", index)
          .isLessThanOrEqualTo(bound.at(index));
    }
  }

  /** Input 0, 1 ... 49 and weights 0.0, 0.1 ... 5.3, in single precision. */
  private static Call tenths() {
    Convolution convolution =
        CaseLine.convolution("conv n1 c2 m3 i5x5 k3x3 s2x2 p1:1,1:1").convolution();
    Tensor input = counting(Shape.of(1, 2, 5, 5), 1);
    Tensor weights = counting(Shape.of(3, 2, 3, 3), 10);
    return new Call(
        convolution,
        Direction.FORWARD,
        Call.Layouts.CANONICAL,
        Map.of(Slot.INPUT, input, Slot.WEIGHTS, weights),
        Set.of(Slot.OUTPUT));
  }

  private static Tensor counting(Shape shape, int divisor) {
    double[] values = IntStream.range(0, (int) shape.elementCount()).asDoubleStream().toArray();
    return Tensor.of(ElementType.FLOAT64, shape, values)
        .map(value -> value / divisor)
        .as(ElementType.FLOAT32);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "conv n2 c3 m4 i9 k4 s3 bias float32 ints#1",
        "conv n2 c2 m3 i7x6 k3x2 s2x1 p1:0,0:2 bias float32 ints#2",
        "conv n1 c3 m2 i9x8 k3x2 d2x3 p2:1,1:3 float32 ints#3",
        "conv g2 n2 c4 m6 i5x7 k2x3 bias float32 ints#4",
        "conv g3 n1 c3 m6 i5x4 k3x2 s1x2 p0:1,2:0 float32 ints#5",
        "conv n1 c2 m3 i4x6x5 k2x1x3 s1x2x1 p0:0,0:1,2:1 float32 ints#6",
        "conv n1 c2 m2 i3x4x2x5 k2x1x2x3 float32 ints#7",
        "conv n1 c2 m3 i6x5 k3x2 s2x3 pvalid float32 ints#8",
        "conv n0 c2 m3 i5x4 k3x2 float32 ints#9",
      })
  void integersAreExact(String line) {
    assertThat(output(line)).isEqualTo(literal(CaseLine.convolution(line).forward()));
  }

  /** The totals are odd on the first axis or on both, so the side of the odd position shows. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "conv n1 c2 m3 i5x4 k2x4 psame-extra-after float32 ints#1",
        "conv n1 c2 m3 i5x4 k2x4 psame-extra-before float32 ints#1",
        "conv n1 c2 m3 i6x7 k3x2 s2x1 psame-extra-after float32 ints#2",
        "conv n1 c2 m3 i6x7 k3x2 s2x1 psame-extra-before float32 ints#2",
      })
  void theOddPositionOfSamePaddingIsOnTheSideThatItsNameSays(String line) {
    Call call = CaseLine.convolution(line).forward();
    Call otherSide =
        CaseLine.convolution(
                line.contains("after")
                    ? line.replace("after", "before")
                    : line.replace("before", "after"))
            .forward();
    assertThat(output(call)).isEqualTo(literal(call)).isNotEqualTo(literal(otherSide));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "conv n1 c2 m3 i5x4 k3x2 ceil float32           | ONNX Conv has no ceil rounding",
        "conv n1 c2 m3 i5x4 k3x2 exact float32          | ONNX Conv has no exact rounding",
        "conv n1 c2 m3 i5x4 k3x2 flip float32           | ONNX Conv has no flipped kernels",
        "conv n1 c2 m3 i5x4 k3x2 pfull float32          | ONNX Conv has no FULL padding",
        "conv n1 c2 m3 i5x4 k3x2 pcausal float32        | ONNX Conv has no CAUSAL padding",
        "conv n1 c2 m3 i5x4 k3x2 NHWC float32           | ONNX Conv takes data as NC* only",
        "conv n1 c2 m3 i5x4 k3x2 OHWI float32           | ONNX Conv takes weights as OI* only",
        "conv n1 c2 m3 i5x4 k3x2 float64                | Could not find an implementation for"
            + " Conv(22)",
      })
  void whatItCannotDoIsUnsupported(String line, String reason) {
    assertThat(onnxRuntime.answer(CaseLine.convolution(line).forward()))
        .isEqualTo(new Answer.Unsupported(reason));
  }

  @ParameterizedTest
  @ValueSource(strings = {"INPUT_GRADIENT", "WEIGHTS_GRADIENT", "BIAS_GRADIENT"})
  void gradientsAreUnsupported(Slot wanted) {
    Call call = CaseLine.convolution("conv n1 c2 m3 i5x4 k3x2 bias float32").asking(wanted);
    assertThat(onnxRuntime.answer(call))
        .isEqualTo(new Answer.Unsupported("ONNX Conv has no gradient"));
  }

  /** Attributes arrive as given, so it is the library that finds fault with them. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "conv n1 c2 m3 i5 k3 s2x2 float32               | Attribute strides has incorrect size",
        "conv n1 c2 m3 i5x4 k3x2 d2 float32             | Attribute dilations has incorrect size",
        "conv n1 c2 m3 i5 k3 p1:0,0:2 float32           | Attribute pads has incorrect size",
        "conv n1 c2 m3 i5 k3 s0 float32                 | Attribute strides must only contain"
            + " positive values",
        "conv n1 c2 m3 i5 k3 p-1:0 float32              | Attribute pads must not contain negative"
            + " values",
        "conv n1 c2 m3 i2 k3 float32                    | Invalid input shape: {2}",
        "conv n1 c2 m3 i5x4 k3x2 d2x1 psame-extra-after float32 | Dilation not supported for"
            + " AutoPadType::SAME_UPPER or AutoPadType::SAME_LOWER.",
        "conv g0 n1 c2 m3 wc2 i5 k3 float32             | Input channels C is not equal to kernel"
            + " channels * group. C: 2 kernel channels: 2 group: 0",
      })
  void whatTheLibraryRefusesIsRejectedInItsWords(String line, String reason) {
    assertThat(onnxRuntime.answer(CaseLine.convolution(line).forward()))
        .isEqualTo(new Answer.Rejected(Optional.empty(), reason));
  }

  private Tensor output(String line) {
    return output(CaseLine.convolution(line).forward());
  }

  private Tensor output(Call call) {
    Answer answer = onnxRuntime.answer(call);
    assertThat(answer).isInstanceOf(Answer.Computed.class);
    return ((Answer.Computed) answer).tensors().get(Slot.OUTPUT);
  }

  private static Tensor literal(Call call) {
    return ConvolutionCall.of((Convolution) call.operator(), call)
        .result(Slot.OUTPUT, new LiteralConvolution())
        .as(ElementType.FLOAT32);
  }
}
