package org.convspec.conformance.cases;

import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.Lists;

/** A way to turn a valid case into one that breaks one rule. */
public enum Breakage {
  /** A kernel without taps. */
  KERNEL("WIN-02", Direction.FORWARD, (example, axis, variant) -> withKernel(example, axis, 0)),
  /** A stride of 0 or less. */
  STRIDE(
      "WIN-03",
      Direction.FORWARD,
      (example, axis, variant) -> {
        Convolution convolution = example.convolution();
        return example.with(
            convolution.withStrides(
                Lists.replaced(convolution.strides(), axis, belowOne(variant))));
      }),
  /** A dilation of 0, which some libraries use for dense, or less. */
  DILATION(
      "WIN-04",
      Direction.FORWARD,
      (example, axis, variant) -> {
        Convolution convolution = example.convolution();
        return example.with(
            convolution.withDilations(
                Lists.replaced(convolution.dilations(), axis, belowOne(variant))));
      }),
  /** A crop of one position more than there is. */
  CROP(
      "WIN-09",
      Direction.FORWARD,
      (example, axis, variant) -> {
        long before = -1 - example.input().spatial().extent(axis);
        return example.with(withPadding(example.convolution(), axis, new Padding(before, 0)));
      }),
  /** A last partial step where none may be. */
  PARTIAL_STEP(
      "WIN-14",
      Direction.FORWARD,
      (example, axis, variant) ->
          example.with(example.convolution().withRounding(OutputRounding.EXACT))),
  /** An effective kernel beyond 64 bits. */
  OVERFLOW(
      "WIN-22",
      Direction.FORWARD,
      (example, axis, variant) -> {
        Convolution convolution = example.convolution();
        return withKernel(example, axis, 4)
            .with(
                convolution.withDilations(
                    Lists.replaced(convolution.dilations(), axis, Long.MAX_VALUE / 2)));
      }),
  /** A stride, dilation or padding too many, or one too few. */
  NUMBER_OF_ATTRIBUTES(
      "WIN-24",
      Direction.FORWARD,
      (example, axis, variant) -> {
        Convolution convolution = example.convolution();
        int count = example.spatialRank() + (variant % 2 == 0 ? 1 : -1);
        return example.with(
            switch (variant % 3) {
              case 0 -> convolution.withStrides(Collections.nCopies(count, 2L));
              case 1 -> convolution.withDilations(Collections.nCopies(count, 2L));
              default ->
                  convolution.withPadding(
                      new PaddingRule.Explicit(Collections.nCopies(count, Padding.NONE)));
            });
      }),
  /** Weights with one spatial axis too many. */
  WEIGHTS_RANK(
      "CONV-02",
      Direction.FORWARD,
      (example, axis, variant) -> {
        long[] extents = Arrays.copyOf(example.weights().toArray(), example.weights().rank() + 1);
        extents[extents.length - 1] = 2;
        return example.with(example.input(), Shape.of(extents));
      }),
  /** Weights for one input channel too many. */
  WEIGHTS_CHANNELS(
      "CONV-03",
      Direction.FORWARD,
      (example, axis, variant) ->
          example.with(
              example.input(), replace(example.weights(), 1, example.weights().extent(1) + 1))),
  /** No output channel, or no input channel. */
  NO_CHANNELS(
      "CONV-04",
      Direction.FORWARD,
      (example, axis, variant) ->
          variant % 2 == 0
              ? example
                  .with(example.input(), replace(example.weights(), 0, 0))
                  .withBias(Optional.empty())
              : example.with(replace(example.input(), 1, 0), replace(example.weights(), 1, 0))),
  /** No group, or less. */
  NO_GROUPS(
      "CONV-05",
      Direction.FORWARD,
      (example, axis, variant) ->
          example.with(example.convolution().withGroups(belowOne(variant)))),
  /** One input channel too many for the groups. */
  GROUPS_OF_INPUTS(
      "CONV-06",
      Direction.FORWARD,
      (example, axis, variant) ->
          example.with(
              replace(example.input(), 1, example.input().extent(1) + 1), example.weights())),
  /** One output channel too many for the groups. */
  GROUPS_OF_OUTPUTS(
      "CONV-07",
      Direction.FORWARD,
      (example, axis, variant) -> {
        long outputs = example.weights().extent(0) + 1;
        return example
            .with(example.input(), replace(example.weights(), 0, outputs))
            .withBias(example.bias().map(shape -> Shape.of(outputs)));
      }),
  /** A bias for one channel too many. */
  LONG_BIAS("CONV-08", Direction.FORWARD, (example, axis, variant) -> withBias(example, 1)),
  /** A bias for one channel too few: whoever does not look reads what stands behind it. */
  SHORT_BIAS("CONV-08", Direction.FORWARD, (example, axis, variant) -> withBias(example, -1)),
  /** An output gradient with one position, channel or item too many. */
  OUTPUT_GRADIENT(
      "CONV-20",
      Direction.GRADIENT,
      (example, axis, variant) -> {
        Shape output = example.geometry().outputShape();
        int longer = variant % 2 == 0 ? 2 + axis : variant % 4 / 2;
        return example.withOutputGradient(
            Optional.of(replace(output, longer, output.extent(longer) + 1)));
      });

  private final String rule;
  private final Direction direction;
  private final Change change;

  /** What is done to a valid case. */
  @FunctionalInterface
  private interface Change {
    /** Changes the case on an axis; the variant is any number from 0 on. */
    ConvolutionCase apply(ConvolutionCase example, int axis, int variant);
  }

  Breakage(String rule, Direction direction, Change change) {
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
  ConvolutionCase applyTo(ConvolutionCase example, int axis, int variant) {
    return change.apply(example, axis, variant);
  }

  /** Returns whether a case breaks this rule, and no other before it. */
  public boolean holds(ConvolutionCase example) {
    return example.brokenRule(direction).equals(Optional.of(rule));
  }

  private static long belowOne(int variant) {
    return -(variant % 3);
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
        new PaddingRule.Explicit(Lists.replaced(explicit.perAxis(), axis, padding)));
  }
}
