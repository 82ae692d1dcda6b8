package org.convspec.spec.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convspec.spec.rule.Refusal.assertRefusedBy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;

/** Ranks and counts of convolution. */
class ConvolutionRulesTest {

  @Property
  @Label("required CONV-01 the input has batch and channel axes")
  void theInputHasBatchAndChannelAxes(
      @ForAll @Size(max = 6) List<@LongRange(min = 1, max = 4) Long> extents) {
    long[] input = extents.stream().mapToLong(Long::longValue).toArray();
    long[] weights = input.clone();
    int spatialRank = input.length - 2;
    Convolution convolution = convolution(Math.max(0, spatialRank), 1, 0);
    if (spatialRank < 0) {
      assertRefusedBy(
          "CONV-01",
          "convolution, input rank is " + input.length,
          "2 + spatial rank, at least 2",
          () -> convolution.over(Shape.of(input), Shape.of(weights)));
    } else {
      ConvolutionGeometry geometry = convolution.over(Shape.of(input), Shape.of(weights));
      assertThat(geometry.batch()).isEqualTo(input[0]);
      assertThat(geometry.channels().inputChannels()).isEqualTo(input[1]);
      assertThat(geometry.window().axes()).hasSize(spatialRank);
    }
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Label("required CONV-18 parameters are weights plus biases")
  void parametersAreWeightsPlusBiases(
      @ForAll @LongRange(min = 1, max = 3) long groups,
      @ForAll @LongRange(min = 1, max = 3) long inputsPerGroup,
      @ForAll @LongRange(min = 1, max = 3) long outputsPerGroup,
      @ForAll @Size(max = 4) List<@LongRange(min = 1, max = 3) Long> kernel) {
    ConvolutionGeometry geometry = layer(groups, inputsPerGroup, outputsPerGroup, kernel, 1);
    long weights = 0;
    for (long oc = 0; oc < groups * outputsPerGroup; oc++) {
      for (long ic : geometry.channels().inputChannelsOf(oc)) {
        assertThat(ic).isBetween(0L, groups * inputsPerGroup - 1);
        for (Index k : geometry.window().kernel().indices()) {
          assertThat(k.rank()).isEqualTo(kernel.size());
          weights++;
        }
      }
    }
    assertThat(geometry.parameterCount(Optional.empty())).isEqualTo(weights);
    assertThat(geometry.biasShape().elementCount()).isEqualTo(groups * outputsPerGroup);
  }

  @Example
  @Label("parameters of published layers: C01 to C07")
  void parametersOfPublishedLayers() {
    assertThat(layer(1, 64, 128, List.of(3L, 3L), 1).parameterCount(Optional.empty()))
        .isEqualTo(73_728);
    assertThat(parameters(layer(1, 64, 64, List.of(5L, 5L), 1))).isEqualTo(102_464);
    assertThat(parameters(layer(1, 64, 64, List.of(3L, 3L), 1))).isEqualTo(36_928);
    assertThat(parameters(layer(1, 3, 64, List.of(3L, 3L), 1))).isEqualTo(1_792);
    assertThat(layer(1, 3, 16, List.of(3L, 3L), 1).parameterCount(Optional.empty())).isEqualTo(432);
    assertThat(parameters(layer(1, 256, 256, List.of(3L, 3L), 1))).isEqualTo(590_080);
    assertThat(layer(32, 1, 1, List.of(3L, 3L), 1).parameterCount(Optional.empty()))
        .isEqualTo(32 * 9);
    assertThat(layer(1, 32, 32, List.of(1L, 1L), 1).parameterCount(Optional.empty()))
        .isEqualTo(32 * 32);
  }

  private static long parameters(ConvolutionGeometry geometry) {
    return geometry.parameterCount(Optional.of(geometry.biasShape()));
  }

  @Property(edgeCases = EdgeCasesMode.NONE)
  @Label("required CONV-19 multiply-adds count every tap")
  void multiplyAddsCountEveryTap(
      @ForAll @LongRange(min = 0, max = 2) long batch,
      @ForAll @LongRange(min = 1, max = 2) long groups,
      @ForAll @LongRange(min = 1, max = 2) long inputsPerGroup,
      @ForAll @LongRange(min = 1, max = 2) long outputsPerGroup,
      @ForAll @Size(max = 4) List<@LongRange(min = 1, max = 3) Long> kernel,
      @ForAll @LongRange(min = 0, max = 2) long padding) {
    long[] space = new long[kernel.size()];
    Arrays.fill(space, 2);
    Shape spatial = Shape.of(space);
    ConvolutionGeometry geometry =
        convolution(kernel.size(), groups, padding)
            .over(
                Shape.of(batch, groups * inputsPerGroup, spatial),
                Shape.of(groups * outputsPerGroup, inputsPerGroup, shape(kernel)));
    long count = 0;
    for (Index output : geometry.outputShape().indices()) {
      for (long ic : geometry.channels().inputChannelsOf(output.at(1))) {
        for (Index k : geometry.window().kernel().indices()) {
          assertThat(
                  geometry.weightsShape().contains(Index.of(output.at(1), within(geometry, ic), k)))
              .isTrue();
          count++;
        }
      }
    }
    assertThat(geometry.multiplyAddCount()).isEqualTo(count);
  }

  private static long within(ConvolutionGeometry geometry, long ic) {
    return geometry.channels().withinGroup(ic);
  }

  @Example
  @Label("multiply-adds near 2^63 are exact or refused, never wrapped")
  void largeMultiplyAddCounts() {
    assertThat(line(1L << 31, 1L << 31).multiplyAddCount()).isEqualTo(1L << 31);
    assertThat(line((1L << 32) - 1, 1L << 31).multiplyAddCount()).isEqualTo(1L << 62);
    assertRefusedBy(
        "CONV-19",
        "multiply-add count is too large",
        "below 2^63",
        () -> line((1L << 33) - 1, 1L << 32).multiplyAddCount());
    assertRefusedBy(
        "CONV-19", () -> layer(1, 1L << 40, 1L << 40, List.of(1L), 1).multiplyAddCount());
    assertRefusedBy("CONV-19", () -> plane(1L << 40, 1).multiplyAddCount());
    assertThat(plane(1, 1L << 40).multiplyAddCount()).isZero();
  }

  /** One channel in and out, along one axis. */
  private static ConvolutionGeometry line(long input, long kernel) {
    return convolution(1, 1, 0).over(Shape.of(1, 1, input), Shape.of(1, 1, kernel));
  }

  /** One channel in and out, along two axes alike. */
  private static ConvolutionGeometry plane(long input, long kernel) {
    return convolution(2, 1, 0).over(Shape.of(1, 1, input, input), Shape.of(1, 1, kernel, kernel));
  }

  /** A layer over an input just as large as its kernel. */
  private static ConvolutionGeometry layer(
      long groups, long inputsPerGroup, long outputsPerGroup, List<Long> kernel, long batch) {
    return convolution(kernel.size(), groups, 0)
        .over(
            Shape.of(batch, groups * inputsPerGroup, shape(kernel)),
            Shape.of(groups * outputsPerGroup, inputsPerGroup, shape(kernel)));
  }

  private static Shape shape(List<Long> extents) {
    return Shape.of(extents.stream().mapToLong(Long::longValue).toArray());
  }

  private static Convolution convolution(int rank, long groups, long padding) {
    return new Convolution(
        Collections.nCopies(rank, 1L),
        Collections.nCopies(rank, 1L),
        new PaddingRule.Explicit(Collections.nCopies(rank, new Padding(padding, padding))),
        OutputRounding.FLOOR,
        groups,
        Orientation.CORRELATION);
  }
}
