package org.convspec.conformance.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.convspec.spec.operator.Slot;
import org.convspec.vectors.golden.Kind;
import org.convspec.vectors.golden.Part;
import org.convspec.vectors.golden.Vector;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Numbers that course texts on CNNs work out by hand come out of the set as they stand there. */
@DisplayName("worked examples among the vectors")
class WorkedExamplesTest {

  @Test
  @DisplayName("W01: one axis, a kernel of three")
  void oneAxis() {
    assertThat(output("W01:")).containsExactly(0, 3, 4, -4);
  }

  @Test
  @DisplayName("W02 and W03: one axis and its weights gradient")
  void weightsGradient() {
    assertThat(output("W02 and W03:")).containsExactly(11, 14);
    assertThat(result("W02 and W03:", Kind.GRADIENT, Slot.WEIGHTS_GRADIENT))
        .containsExactly(-1, -1);
  }

  @Test
  @DisplayName("W04 and W05: the gradient of a max pooling goes to the maxima")
  void maxPooling() {
    assertThat(output("W04 and W05:")).containsExactly(6, 8, 9, 7);
    double[] expected = new double[16];
    expected[4 + 1] = 1;
    expected[4 + 3] = 2;
    expected[2 * 4] = 3;
    expected[3 * 4 + 3] = 4;
    assertThat(result("W04 and W05:", Kind.GRADIENT, Slot.INPUT_GRADIENT))
        .containsExactly(expected);
  }

  @Test
  @DisplayName("W06: the Sobel kernel over a bar")
  void sobel() {
    assertThat(output("W06:"))
        .containsExactly(4, 4, -4, -4, 4, 4, -4, -4, 4, 4, -4, -4, 4, 4, -4, -4);
  }

  /** A window of two columns keeps its maximum, rolled right by one, if it is not in the last. */
  @Test
  @DisplayName("W07: a maximum in the last column of its window leaves it")
  void rolledRight() {
    assertThat(output("W07:")).containsExactly(9, 1, 0, 3);
    assertThat(output("W07, rolled right by one column:")).containsExactly(2, 9, 1, 3);
  }

  @Test
  @DisplayName("W08: true convolution is correlation with the reversed kernel")
  void trueConvolution() {
    double[] x = {1, 2, 0, -1, 3, 1};
    double[] w = {2, -1, 1};
    double[] sums = new double[x.length + w.length - 1];
    for (int i = 0; i < w.length; i++) {
      for (int n = 0; n < x.length; n++) {
        sums[n + i] += w[i] * x[n];
      }
    }
    assertThat(output("W08:")).containsExactly(sums);
    assertThat(output("W08 again:")).containsExactly(sums);
  }

  /** The root of variance and epsilon is 4, so that normalized values are halves. */
  @Test
  @DisplayName("W09: batch normalization over items and positions of each channel")
  void batchNormalization() {
    assertThat(output("W09:")).containsExactly(0, 2, 1, 5, 2, 0, 5, 1);
    assertThat(result("W09:", Kind.FORWARD, Slot.NEW_MEAN)).containsExactly(2, 6);
    assertThat(result("W09:", Kind.FORWARD, Slot.NEW_VARIANCE)).containsExactly(3, 5);
  }

  @Test
  @DisplayName("W10: a patch embedding multiplies each patch, laid out in a row, with its weights")
  void patchEmbedding() {
    double[] embedded = output("W10:");
    double[] rows = output("W10 again:");
    int patches = 4;
    int features = 3;
    for (int patch = 0; patch < patches; patch++) {
      for (int feature = 0; feature < features; feature++) {
        assertThat(embedded[feature * patches + patch]).isEqualTo(rows[patch * features + feature]);
      }
    }
  }

  private static double[] output(String name) {
    return result(name, Kind.FORWARD, Slot.OUTPUT);
  }

  private static double[] result(String name, Kind kind, Slot slot) {
    List<Vector> found =
        PlannedVectors.of(Part.CORE)
            .filter(each -> each.kind() == kind)
            .filter(each -> each.comment().startsWith("worked example " + name))
            .toList();
    assertThat(found).as(name).hasSize(1);
    return PlannedVectors.numbers(found.get(0)).get(slot).want().toArray();
  }
}
