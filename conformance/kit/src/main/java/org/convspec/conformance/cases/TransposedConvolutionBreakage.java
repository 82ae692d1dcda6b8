package org.convspec.conformance.cases;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Lists;
import org.convspec.vectors.cases.OperatorCase;

/** A way to turn a valid transposed convolution into one that breaks one rule. */
public enum TransposedConvolutionBreakage {
  /** A kernel without taps. */
  KERNEL("WIN-02", (example, axis, variant) -> withKernel(example, axis, 0)),
  /** A stride of 0 or less. */
  STRIDE(
      "WIN-03",
      (example, axis, variant) -> {
        TransposedConvolution operator = example.operator();
        return example.with(
            operator.withStrides(Lists.replaced(operator.strides(), axis, -(variant % 3L))));
      }),
  /** A dilation of 0, which some libraries use for dense, or less. */
  DILATION(
      "WIN-04",
      (example, axis, variant) -> {
        TransposedConvolution operator = example.operator();
        return example.with(
            operator.withDilations(Lists.replaced(operator.dilations(), axis, -(variant % 3L))));
      }),
  /** An effective kernel beyond 64 bits. */
  OVERFLOW(
      "WIN-22",
      (example, axis, variant) -> {
        TransposedConvolution operator = example.operator();
        return withKernel(example, axis, 4)
            .with(
                operator.withDilations(
                    Lists.replaced(operator.dilations(), axis, Long.MAX_VALUE / 2)));
      }),
  /** A stride, dilation or padding too many, or one too few. */
  NUMBER_OF_ATTRIBUTES(
      "WIN-24",
      (example, axis, variant) -> {
        int count = example.spatialRank() + (variant % 2 == 0 ? 1 : -1);
        TransposedConvolution operator = example.operator();
        return example.with(
            switch (variant % 3) {
              case 0 -> operator.withStrides(Collections.nCopies(count, 2L));
              case 1 -> operator.withDilations(Collections.nCopies(count, 2L));
              default ->
                  operator.withPadding(
                      new PaddingRule.Explicit(Collections.nCopies(count, Padding.NONE)));
            });
      }),
  /** Weights with one spatial axis too many. */
  WEIGHTS_RANK(
      "TCONV-01",
      (example, axis, variant) -> {
        long[] extents = example.shape(Slot.WEIGHTS).toArray();
        return example.withShape(
            Slot.WEIGHTS, Shape.of(LongStream.concat(LongStream.of(extents), two()).toArray()));
      }),
  /** Weights for one input channel too many, or with their channel axes exchanged. */
  WEIGHTS_CHANNELS(
      "TCONV-02",
      (example, axis, variant) -> {
        Shape weights = example.shape(Slot.WEIGHTS);
        return example.withShape(
            Slot.WEIGHTS,
            variant % 2 == 0
                ? replace(weights, 0, weights.extent(0) + 1)
                : Shape.of(weights.extent(1), weights.extent(0), weights.spatial()));
      }),
  /** No output channel, or no input channel. */
  NO_CHANNELS(
      "TCONV-03",
      (example, axis, variant) ->
          variant % 2 == 0
              ? withOutputs(example, 0).withOptions(Set.of())
              : example.with(example.dimensions().withChannels(0))),
  /** No group, or less. */
  NO_GROUPS(
      "TCONV-04",
      (example, axis, variant) -> example.with(example.operator().withGroups(-(variant % 3L)))),
  /** One input channel too many for the groups. */
  GROUPS_OF_INPUTS(
      "TCONV-05",
      (example, axis, variant) ->
          example.with(example.dimensions().withChannels(example.dimensions().channels() + 1))),
  /** A bias for one channel too many. */
  LONG_BIAS("TCONV-06", (example, axis, variant) -> withBias(example, 1)),
  /** A bias for one channel too few: whoever does not look reads what stands behind it. */
  SHORT_BIAS("TCONV-06", (example, axis, variant) -> withBias(example, -1)),
  /** An output padding or an output extent too many, or one too few. */
  NUMBER_OF_EXTENTS(
      "TCONV-07",
      (example, axis, variant) -> {
        int count = example.spatialRank() + (variant % 2 == 0 ? 1 : -1);
        TransposedConvolution operator = example.operator();
        return example.with(
            variant % 3 == 0
                ? operator.withOutputExtents(Optional.of(Collections.nCopies(count, 9L)))
                : operator.withOutputPadding(Collections.nCopies(count, 0L)));
      }),
  /** An output padding as large as stride and dilation, or below 0. */
  OUTPUT_PADDING(
      "TCONV-11",
      (example, axis, variant) -> {
        TransposedConvolution operator = example.operator();
        long most = Math.max(operator.strides().get(axis), operator.dilations().get(axis)) - 1;
        return withOutputPadding(example, axis, variant % 3 == 0 ? -1 : most + 1 + variant % 2);
      }),
  /** A crop of more than the full result. */
  CROP(
      "TCONV-12",
      (example, axis, variant) -> {
        PaddingRule.Explicit explicit = (PaddingRule.Explicit) numbered(example).padding();
        long all = example.dimensions().extents().get(axis) * 100;
        Padding crop = variant % 2 == 0 ? new Padding(all, 0) : new Padding(0, all);
        return example.with(
            numbered(example)
                .withPadding(
                    new PaddingRule.Explicit(Lists.replaced(explicit.perAxis(), axis, crop))));
      }),
  /** Output extents that no output padding gives. */
  OUTPUT_EXTENT(
      "TCONV-13",
      (example, axis, variant) -> {
        List<Long> extents =
            LongStream.of(example.outputShape().spatial().toArray()).boxed().toList();
        long distance = variant % 2 == 0 ? 1 + variant : -1 - variant;
        return example.with(
            example
                .operator()
                .withOutputPadding(Collections.nCopies(example.spatialRank(), 0L))
                .withOutputExtents(
                    Optional.of(Lists.replaced(extents, axis, extents.get(axis) + distance))));
      }),
  /** An output padding beside output extents, or beside SAME. */
  OUTPUT_PADDING_TWICE(
      "TCONV-14",
      (example, axis, variant) -> {
        List<Long> extents =
            LongStream.of(example.outputShape().spatial().toArray()).boxed().toList();
        OperatorCase<TransposedConvolution> twice =
            variant % 2 == 0
                ? example.with(example.operator().withOutputExtents(Optional.of(extents)))
                : example.with(example.operator().withPadding(AutoPadding.SAME_EXTRA_AFTER));
        return withOutputPadding(twice, axis, 1);
      }),
  /** A rule for padding that has no meaning here. */
  PADDING_RULE(
      "TCONV-20",
      (example, axis, variant) ->
          example.with(
              numbered(example)
                  .withPadding(variant % 2 == 0 ? AutoPadding.FULL : AutoPadding.CAUSAL))),
  /** An output gradient with one position, channel or item too many. */
  OUTPUT_GRADIENT(
      "TCONV-30",
      (example, axis, variant) -> {
        Shape output = example.outputShape();
        int longer = variant % 2 == 0 ? 2 + axis : variant % 4 / 2;
        return example.withShape(
            Slot.OUTPUT_GRADIENT, replace(output, longer, output.extent(longer) + 1));
      });

  private final String rule;
  private final Change change;

  /** What is done to a valid case. */
  @FunctionalInterface
  private interface Change {
    /** Changes the case on an axis; the variant is any number from 0 on. */
    OperatorCase<TransposedConvolution> apply(
        OperatorCase<TransposedConvolution> example, int axis, int variant);
  }

  TransposedConvolutionBreakage(String rule, Change change) {
    this.rule = rule;
    this.change = change;
  }

  /** Returns the rule that is broken. */
  public String rule() {
    return rule;
  }

  /** Returns the result whose call breaks it. */
  public Slot asked() {
    return this == OUTPUT_GRADIENT ? Slot.INPUT_GRADIENT : Slot.OUTPUT;
  }

  /** Returns the case changed; sometimes it breaks nothing, see {@link #holds}. */
  OperatorCase<TransposedConvolution> applyTo(
      OperatorCase<TransposedConvolution> example, int axis, int variant) {
    return change.apply(example, axis, variant);
  }

  /** Returns whether a case breaks this rule, and no other before it. */
  public boolean holds(OperatorCase<TransposedConvolution> example) {
    Direction direction = asked() == Slot.INPUT_GRADIENT ? Direction.GRADIENT : Direction.FORWARD;
    return OperatorBreakage.<TransposedConvolution>of(rule, direction).test(example);
  }

  private static LongStream two() {
    return LongStream.of(2);
  }

  private static OperatorCase<TransposedConvolution> withKernel(
      OperatorCase<TransposedConvolution> example, int axis, long taps) {
    Dimensions.OfWeights weights = example.dimensions().weights().orElseThrow();
    return example.with(
        example
            .dimensions()
            .withWeights(weights.outputs(), Lists.replaced(weights.kernel(), axis, taps)));
  }

  private static OperatorCase<TransposedConvolution> withOutputs(
      OperatorCase<TransposedConvolution> example, long outputs) {
    Dimensions.OfWeights weights = example.dimensions().weights().orElseThrow();
    return example.with(example.dimensions().withWeights(outputs, weights.kernel()));
  }

  private static OperatorCase<TransposedConvolution> withBias(
      OperatorCase<TransposedConvolution> example, long surplus) {
    long outputs = example.dimensions().weights().orElseThrow().outputs();
    return example.withShape(Slot.BIAS, Shape.of(outputs + surplus));
  }

  private static OperatorCase<TransposedConvolution> withOutputPadding(
      OperatorCase<TransposedConvolution> example, int axis, long outputPadding) {
    TransposedConvolution operator = example.operator();
    return example.with(
        operator.withOutputPadding(Lists.replaced(operator.outputPadding(), axis, outputPadding)));
  }

  /** Returns the operator with its padding in numbers and its output extents derived. */
  private static TransposedConvolution numbered(OperatorCase<TransposedConvolution> example) {
    TransposedConvolution derived = example.operator().withOutputExtents(Optional.empty());
    return derived.padding() instanceof PaddingRule.Explicit
        ? derived
        : derived.withPadding(
            new PaddingRule.Explicit(Collections.nCopies(example.spatialRank(), Padding.NONE)));
  }

  private static Shape replace(Shape shape, int axis, long extent) {
    long[] extents = Arrays.copyOf(shape.toArray(), shape.rank());
    extents[axis] = extent;
    return Shape.of(extents);
  }
}
