package org.convspec.conformance.cases;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.function.BiFunction;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.ConvolutionCase;

/** A way to turn a valid case into one that breaks one rule. */
public enum Breakage {
  /** A kernel without taps. */
  KERNEL("WIN-02", Direction.FORWARD, (example, axis) -> withKernel(example, axis, 0)),
  /** A stride of 0. */
  STRIDE(
      "WIN-03",
      Direction.FORWARD,
      (example, axis) -> {
        Convolution convolution = example.convolution();
        return example.with(
            convolution.withStrides(Lists.replace(convolution.strides(), axis, 0L)));
      }),
  /** A dilation of 0, which some libraries use for dense. */
  DILATION(
      "WIN-04",
      Direction.FORWARD,
      (example, axis) -> {
        Convolution convolution = example.convolution();
        return example.with(
            convolution.withDilations(Lists.replace(convolution.dilations(), axis, 0L)));
      }),
  /** A crop of one position more than there is. */
  CROP(
      "WIN-09",
      Direction.FORWARD,
      (example, axis) -> {
        long before = -1 - example.input().spatial().extent(axis);
        return example.with(withPadding(example.convolution(), axis, new Padding(before, 0)));
      }),
  /** A last partial step where none may be. */
  PARTIAL_STEP(
      "WIN-14",
      Direction.FORWARD,
      (example, axis) -> example.with(example.convolution().withRounding(OutputRounding.EXACT))),
  /** An effective kernel beyond 64 bits. */
  OVERFLOW(
      "WIN-22",
      Direction.FORWARD,
      (example, axis) -> {
        Convolution convolution = example.convolution();
        return withKernel(example, axis, 4)
            .with(
                convolution.withDilations(
                    Lists.replace(convolution.dilations(), axis, Long.MAX_VALUE / 2)));
      }),
  /** One stride too many. */
  NUMBER_OF_STRIDES(
      "WIN-24",
      Direction.FORWARD,
      (example, axis) ->
          example.with(
              example
                  .convolution()
                  .withStrides(Collections.nCopies(example.spatialRank() + 1, 2L)))),
  /** Weights with one spatial axis too many. */
  WEIGHTS_RANK(
      "CONV-02",
      Direction.FORWARD,
      (example, axis) -> {
        long[] extents = Arrays.copyOf(example.weights().toArray(), example.weights().rank() + 1);
        extents[extents.length - 1] = 2;
        return example.with(example.input(), Shape.of(extents));
      }),
  /** Weights for one input channel too many. */
  WEIGHTS_CHANNELS(
      "CONV-03",
      Direction.FORWARD,
      (example, axis) ->
          example.with(
              example.input(), replace(example.weights(), 1, example.weights().extent(1) + 1))),
  /** No output channel. */
  NO_CHANNELS(
      "CONV-04",
      Direction.FORWARD,
      (example, axis) ->
          example
              .with(example.input(), replace(example.weights(), 0, 0))
              .withBias(Optional.empty())),
  /** No group. */
  NO_GROUPS(
      "CONV-05",
      Direction.FORWARD,
      (example, axis) -> example.with(example.convolution().withGroups(0))),
  /** One input channel too many for the groups. */
  GROUPS_OF_INPUTS(
      "CONV-06",
      Direction.FORWARD,
      (example, axis) ->
          example.with(
              replace(example.input(), 1, example.input().extent(1) + 1), example.weights())),
  /** One output channel too many for the groups. */
  GROUPS_OF_OUTPUTS(
      "CONV-07",
      Direction.FORWARD,
      (example, axis) -> {
        long outputs = example.weights().extent(0) + 1;
        return example
            .with(example.input(), replace(example.weights(), 0, outputs))
            .withBias(example.bias().map(shape -> Shape.of(outputs)));
      }),
  /** A bias for one channel too many. */
  LONG_BIAS("CONV-08", Direction.FORWARD, (example, axis) -> withBias(example, 1)),
  /** A bias for one channel too few: whoever does not look reads what stands behind it. */
  SHORT_BIAS("CONV-08", Direction.FORWARD, (example, axis) -> withBias(example, -1)),
  /** An output gradient with one position too many. */
  OUTPUT_GRADIENT(
      "CONV-20",
      Direction.GRADIENT,
      (example, axis) -> {
        Shape output = example.geometry().outputShape();
        return example.withOutputGradient(
            Optional.of(replace(output, 2 + axis, output.extent(2 + axis) + 1)));
      });

  private final String rule;
  private final Direction direction;
  private final BiFunction<ConvolutionCase, Integer, ConvolutionCase> change;

  Breakage(
      String rule,
      Direction direction,
      BiFunction<ConvolutionCase, Integer, ConvolutionCase> change) {
    this.rule = rule;
    this.direction = direction;
    this.change = change;
  }

  /** Returns the rule that is broken. */
  public String rule() {
    return rule;
  }

  /** Returns the direction of the calls that break it. */
  public Direction direction() {
    return direction;
  }

  /** Returns the case changed; sometimes it breaks nothing, see {@link #holds}. */
  ConvolutionCase applyTo(ConvolutionCase example, int axis) {
    return change.apply(example, axis);
  }

  /** Returns whether a case breaks this rule, and no other before it. */
  public boolean holds(ConvolutionCase example) {
    return example.brokenRule(direction).equals(Optional.of(rule));
  }

  private static ConvolutionCase withKernel(ConvolutionCase example, int axis, long kernel) {
    return example.with(example.input(), replace(example.weights(), 2 + axis, kernel));
  }

  private static ConvolutionCase withBias(ConvolutionCase example, long surplus) {
    return example.withBias(Optional.of(Shape.of(example.weights().extent(0) + surplus)));
  }

  private static Shape replace(Shape shape, int axis, long extent) {
    return ConvolutionCase.replace(shape, axis, extent);
  }

  private static Convolution withPadding(Convolution convolution, int axis, Padding padding) {
    PaddingRule.Explicit explicit = (PaddingRule.Explicit) convolution.padding();
    return convolution.withPadding(
        new PaddingRule.Explicit(Lists.replace(explicit.perAxis(), axis, padding)));
  }
}
