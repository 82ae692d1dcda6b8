package org.convspec.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What translate prints, and how it ends. */
@DisplayName("convspec translate")
class TranslateCommandTest extends CommandRun {

  @ParameterizedTest(name = "{0} {1} {2} --rank {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "pytorch | onnx | AvgPool2d kernel_size=3 padding=1 | 2"
            + "| AveragePool kernel_shape=3,3 strides=3,3 pads=1,1,1,1 count_include_pad=1",
        "onnx | jax | Conv pads=1,0,2,4 strides=2,1 | 2"
            + "| lax.conv_general_dilated window_strides=2,1 padding=1:2,0:4",
        "tensorflow | onnx | Conv1D padding=same | 1 | Conv auto_pad=SAME_UPPER",
        "pytorch | onnx | MaxPool2d kernel_size=3 | 2 | MaxPool kernel_shape=3,3 strides=3,3",
        "convspec | onednn | convolution dilations=2 | 1"
            + "| convolution_forward strides=1 dilates=1 padding_l=0 padding_r=0 groups=1",
        "onnx | convspec | AveragePool kernel_shape=2 | 1"
            + "| averagePool kernel=2 strides=1 dilations=1 padding=0:0 rounding=FLOOR"
            + " divisor=INSIDE_INPUT givenDivisor=0 empty=REJECTED",
      })
  void translates(String from, String to, String operator, String rank, String expected) {
    assertThat(run("translate", from, to, operator, "--rank", rank)).isZero();
    assertThat(out.toString().strip()).isEqualTo(expected);
    assertThat(err.toString()).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1} {2} --rank {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "onnx | caffe | Conv | 2 | TO is 'caffe'; expected one of convspec, onnx, pytorch,",
        "onnx | pytorch | Conv pads=1,0 | 1 | PyTorch Conv1d: padding is [1:0]; expected as much",
        "onnx | tosa | Conv | 2 | TOSA CONV2D: rounding is FLOOR; expected one of [EXACT]",
        "convspec | webnn | unfold kernel=3,3 | 2 | no translation of unfold to WebNN is written",
        "convspec | onnx | pooling | 2 | unknown operator 'pooling'; expected one of convolution,",
        "convspec | onnx | convolution strides=x | 2 | strides is 'x'; expected a list",
        "convspec | onnx | convolution stride=2 | 2 | cannot read 'stride=2'; attributes are",
        "convspec | onnx | averagePool | 2 | kernel is missing; it has no default",
        "onnx | jax | Conv strides | 2 | ONNX Conv: word is strides; expected attribute=value",
        "pytorch | onnx | '' | 2 | PyTorch operator: name is missing; expected a name, and",
        "pytorch | onnx | Conv1d | 2 | PyTorch has Conv1d over 1 spatial axis; try --rank 1",
        "tosa | onnx | CONV3D | 2 | TOSA has CONV3D over 3 spatial axes; try --rank 3",
        "webnn | onnx | conv2d | 1 | WebNN has conv2d over 2 spatial axes; try --rank 2",
        "pytorch | onnx | Conv9d | 2 | PyTorch Conv9d: operator is not known over 2 spatial axes",
        "onnx | jax | Conv | 0 | --rank is 0; expected at least 1",
      })
  @DisplayName("refuses in one line")
  void refuses(String from, String to, String operator, String rank, String message) {
    assertThat(run("translate", from, to, operator, "--rank", rank)).isEqualTo(2);
    assertThat(err.toString()).startsWith("convspec: " + message).hasLineCount(1);
    assertThat(out.toString()).isEmpty();
  }
}
