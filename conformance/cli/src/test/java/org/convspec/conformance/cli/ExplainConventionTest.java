package org.convspec.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.convspec.spec.convention.Convention;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What explain prints under a convention, and under two. */
@DisplayName("convspec explain --convention")
class ExplainConventionTest extends CommandRun {

  private int explain(String line, String at, String... conventions) {
    List<String> arguments = new ArrayList<>(List.of("explain", line, "--at", at));
    for (String each : conventions) {
      arguments.add("--convention");
      arguments.add(each);
    }
    return run(arguments.toArray(String[]::new));
  }

  @Test
  @DisplayName("fills in what the line leaves out, and says why")
  void fills() {
    assertThat(explain("avgpool n1 c1 i4 k3 s2 p1:1", "0,0,0", "pytorch")).isZero();
    assertThat(out.toString())
        .startsWith("PyTorch\n  by-inside-padded-input    average-divisor is padded-positions")
        .contains(
            """
                                        padding)
                                        PyTorch kernel of average pooling, CPU, commit 003ddb78e22c
              written there             AvgPool1d kernel_size=3 stride=2 padding=1

            avgpool n1 c1 i4 k3 s2 p1:1 by-inside-padded-input counting
            output(0,0,0)
            reads positions -1..1; -1 is padding
            """);
  }

  @Test
  @DisplayName("twice shows both, and where the values differ")
  void differ() {
    assertThat(explain("avgpool n1 c1 i4 k3 s2 p1:1", "0,0,0", "pytorch", "tensorflow")).isZero();
    assertThat(out.toString())
        .contains("avgpool n1 c1 i4 k3 s2 p1:1 by-inside-padded-input counting\n")
        .contains("avgpool n1 c1 i4 k3 s2 p1:1 by-inside-input counting\n")
        .contains("not, because TensorFlow/Keras AveragePooling1D: padding is")
        .endsWith("The values differ: 1 in PyTorch, 1.5 in TensorFlow/Keras\n");
  }

  @Test
  @DisplayName("takes the stride of a pooling from its kernel where the convention does")
  void strides() {
    assertThat(explain("maxpool n1 c1 i6 k2", "0,0,1", "pytorch", "onnx")).isZero();
    assertThat(out.toString())
        .contains("s2                        pool-stride is window (the extent of the window)")
        .contains("index-tensor")
        .endsWith("The values differ: 4 in PyTorch, 3 in ONNX\n");
  }

  @Test
  @DisplayName("says so where two conventions agree")
  void agree() {
    assertThat(explain("avgpool n1 c1 i6 k2 s1", "0,0,1", "webnn", "onnx")).isZero();
    assertThat(out.toString()).endsWith("The values agree: 2.5\n");
  }

  @Test
  @DisplayName("puts the side of SAME in the place of psame")
  void same() {
    assertThat(explain("conv n1 c1 m1 i4 k2 psame", "0,0,0", "tensorflow")).isZero();
    assertThat(out.toString())
        .contains("conv n1 c1 m1 i4 k2 psame-extra-after counting")
        .contains("same-side is after");
  }

  @Test
  @DisplayName("shows a call that is invalid under one of two as such")
  void invalidInOne() {
    assertThat(explain("avgpool n1 c1 i5 k2", "0,0,2", "pytorch", "onnx")).isZero();
    assertThat(out.toString())
        .contains("TEN-04: index (0,0,2) is outside")
        .endsWith("The values differ: none in PyTorch, 3.5 in ONNX\n");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "avgpool n1 c1 i4 k3 | jax | JAX/StableHLO has no default for pool-stride: the line has to"
            + " say it; expected a stride, such as s2",
        "avgpool n1 c1 i4 k3 s2 | onednn | oneDNN has no default for average-divisor: the line has"
            + " to say it; expected by-inside-padded-input or by-inside-input",
        "conv n1 c1 m1 i4 k2 psame | webnn | WebNN has no default for same-side",
        "unfold n1 c1 i4 k2 | tosa | no translation of unfold to TOSA is written",
        "conv n1 c1 m1 i4 k2 psame | caffe | Invalid value for option '--convention'",
      })
  @DisplayName("refuses in a line what the convention does not have")
  void refuses(String line, String convention, String message) {
    assertThat(explain(line, "0,0,0", convention)).isEqualTo(2);
    assertThat(err.toString()).startsWith("convspec: " + message);
    assertThat(out.toString()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @EnumSource
  @DisplayName("keeps to 100 columns under every convention")
  void width(Convention convention) {
    String line = "maxpool n1 c1 i5x4 k3x2 s2x1 nan-propagate";
    assertThat(explain(line, "0,0,0,0", convention.name())).isZero();
    assertThat(out.toString().lines())
        .allSatisfy(each -> assertThat(each).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  @DisplayName("three times is too often")
  void three() {
    assertThat(explain("maxpool n1 c1 i5 k3", "0,0,0", "onnx", "pytorch", "jax")).isEqualTo(2);
    assertThat(err.toString()).contains("--convention is given 3 times; expected once or twice");
  }
}
