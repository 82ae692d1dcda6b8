package org.convspec.conformance.cases;

import static org.convspec.conformance.cases.AxisFeatures.ASYMMETRIC;
import static org.convspec.conformance.cases.AxisFeatures.CROPPED;
import static org.convspec.conformance.cases.AxisFeatures.DILATED;
import static org.convspec.conformance.cases.AxisFeatures.KERNEL_FITS_PADDED_INPUT_ONLY;
import static org.convspec.conformance.cases.AxisFeatures.ONE_INPUT;
import static org.convspec.conformance.cases.AxisFeatures.ONE_TAP;
import static org.convspec.conformance.cases.AxisFeatures.STRIDED;
import static org.convspec.conformance.cases.AxisFeatures.STRIDE_ABOVE_KERNEL;
import static org.convspec.conformance.cases.AxisFeatures.TAIL;

import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.geometry.Window;
import org.convspec.spec.operator.ChannelGroups;
import org.convspec.spec.operator.Operator;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.OperatorCase;

/** What known bugs of operators with windows, weights and groups were exposed by. */
final class WeightsFeatures {

  private WeightsFeatures() {}

  static <O extends Operator> FeatureReach<OperatorCase<O>> reach(
      Function<OperatorCase<O>, Window> window,
      Function<OperatorCase<O>, ChannelGroups> channels,
      Function<O, PaddingRule> padding) {
    Predicate<OperatorCase<O>> grouped = drawn -> channels.apply(drawn).groups() > 1;
    return SameRows.in(new FeatureReach<>(window), drawn -> padding.apply(drawn.operator()))
        .of("G1", "axes differ", 0.85 * 0.7, drawn -> axesDiffer(window.apply(drawn)))
        .of("G2", "batch, channels and extents all differ", 0.6, WeightsFeatures::allDiffer)
        .of("G3", "rank 1", 0.3, drawn -> drawn.spatialRank() == 1)
        .of("G3", "rank 2", 0.45, drawn -> drawn.spatialRank() == 2)
        .of("G3", "rank 3", 0.25, drawn -> drawn.spatialRank() == 3)
        .onAxis("G4", "padding differs between the sides", 0.35, ASYMMETRIC)
        .onAxis("G6", "stride longer than the kernel", 0.1, STRIDE_ABOVE_KERNEL)
        .onAxis("G7", "stride above 1", 0.5, STRIDED)
        .onAxis("G8", "last partial step", 0.35, TAIL)
        .onAxis("G9", "dilation above 1", 0.35, DILATED)
        .onAxis("G9", "dilation and stride above 1", 0.15, DILATED.and(STRIDED))
        .of("G11", "one group", 0.5, grouped.negate())
        .of(
            "G11",
            "groups of several inputs",
            0.2,
            grouped.and(drawn -> channels.apply(drawn).inputsPerGroup() > 1))
        .of(
            "G11",
            "depthwise",
            0.25,
            grouped.and(drawn -> channels.apply(drawn).inputsPerGroup() == 1))
        .of(
            "G12",
            "groups and stride above 1",
            0.15,
            grouped.and(drawn -> window.apply(drawn).axes().stream().anyMatch(STRIDED)))
        .onAxis("G13", "one tap and stride above 1", 0.2, ONE_TAP.and(STRIDED))
        .onAxis("G14", "input extent 1", 0.06, ONE_INPUT)
        .onAxis(
            "G14",
            "kernel longer than the input, not than the padded input",
            0.06,
            KERNEL_FITS_PADDED_INPUT_ONLY)
        .of("G39", "batch 0", 0.03, drawn -> drawn.dimensions().batch() == 0)
        .onAxis("G40", "negative padding", 0.2, CROPPED);
  }

  private static boolean axesDiffer(Window window) {
    return window.axes().stream().distinct().count() > 1;
  }

  private static boolean allDiffer(OperatorCase<?> drawn) {
    Dimensions dimensions = drawn.dimensions();
    long[] all =
        LongStream.concat(
                LongStream.of(dimensions.input().toArray()),
                LongStream.of(dimensions.weights().orElseThrow().outputs()))
            .toArray();
    return LongStream.of(all).distinct().count() == all.length;
  }
}
