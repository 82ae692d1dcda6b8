package org.convspec.conformance.cases;

import static org.convspec.conformance.cases.AxisFeatures.ASYMMETRIC;
import static org.convspec.conformance.cases.AxisFeatures.BACK_ONLY;
import static org.convspec.conformance.cases.AxisFeatures.CROPPED;
import static org.convspec.conformance.cases.AxisFeatures.DILATED;
import static org.convspec.conformance.cases.AxisFeatures.FRONT_ONLY;
import static org.convspec.conformance.cases.AxisFeatures.KERNEL_FITS_PADDED_INPUT_ONLY;
import static org.convspec.conformance.cases.AxisFeatures.ONE_INPUT;
import static org.convspec.conformance.cases.AxisFeatures.ONE_TAP;
import static org.convspec.conformance.cases.AxisFeatures.PADDED;
import static org.convspec.conformance.cases.AxisFeatures.STRIDED;
import static org.convspec.conformance.cases.AxisFeatures.STRIDE_ABOVE_KERNEL;
import static org.convspec.conformance.cases.AxisFeatures.TAIL;

import java.io.IOException;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.Window;
import org.convspec.spec.operator.ChannelGroups;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.Fill;
import org.junit.jupiter.api.Test;

/** Writes target/convolution-reach.txt and target/convolution-same-reach.txt. */
class ConvolutionReachTest {

  private static final Arbitrary<ConvolutionCase> VALID =
      ConvolutionCases.valid(ElementType.FLOAT64, Fill.Kind.INTS);

  private static final Predicate<ConvolutionCase> GROUPED =
      drawn -> drawn.convolution().groups() > 1;
  private static final Predicate<ConvolutionCase> FLIPPED =
      drawn -> drawn.convolution().orientation() == Orientation.FLIPPED;

  private static final Predicate<ConvolutionCase> DEPTHWISE =
      drawn -> drawn.convolution().groups() > 1 && channels(drawn).inputsPerGroup() == 1;

  @Test
  void reachesTheFeaturesOfKnownBugs() throws IOException {
    FeatureReach<ConvolutionCase> reach = new FeatureReach<>(ConvolutionReachTest::window);
    addAxes(reach);
    addChannels(reach);
    reach.check(VALID, "convolution-reach.txt");
  }

  /** Paddings by rule are properties of their own, so they need no share of the others. */
  @Test
  void reachesSameWithWhatItsFormulasGoWrongWith() throws IOException {
    Arbitrary<ConvolutionCase> same =
        Arbitraries.of(AutoPadding.SAME_EXTRA_AFTER, AutoPadding.SAME_EXTRA_BEFORE)
            .flatMap(rule -> ConvolutionCases.autoPadded(VALID, rule));
    SameRows.amongThese(new FeatureReach<>(ConvolutionReachTest::window))
        .check(same, "convolution-same-reach.txt");
  }

  private static void addAxes(FeatureReach<ConvolutionCase> reach) {
    reach
        .among(drawn -> drawn.spatialRank() > 1)
        .of("G1", "axes differ", 0.85, drawn -> axesDiffer(window(drawn)))
        .amongAll()
        .of("G2", "batch, channels and extents all differ", 0.6, ConvolutionReachTest::allDiffer)
        .of("G3", "rank 1", 0.3, drawn -> drawn.spatialRank() == 1)
        .of("G3", "rank 2", 0.45, drawn -> drawn.spatialRank() == 2)
        .of("G3", "rank 3", 0.25, drawn -> drawn.spatialRank() == 3)
        .onAxis("G4", "padding differs between the sides", 0.35, ASYMMETRIC)
        .onAxis("G4", "padding in front only", 0.35 / 3, FRONT_ONLY)
        .onAxis("G4", "padding behind only", 0.35 / 3, BACK_ONLY)
        .onAxis("G6", "stride longer than the kernel", 0.1, STRIDE_ABOVE_KERNEL)
        .onAxis("G7", "stride above 1", 0.5, STRIDED)
        .onAxis("G7", "stride 3 or more", 0.25, bound -> bound.axis().stride() > 2)
        .onAxis("G8", "last partial step", 0.35, TAIL)
        .onAxis("G8", "last partial step of 2 or more", 0.1, bound -> bound.tail() > 1)
        .onAxis("G9", "dilation above 1", 0.35, DILATED)
        .onAxis("G9", "dilation and stride above 1", 0.15, DILATED.and(STRIDED))
        .onAxis("G13", "one tap and stride above 1", 0.2, ONE_TAP.and(STRIDED))
        .onAxis("G13", "one tap and padding", 0.2, ONE_TAP.and(PADDED))
        .onAxis("G14", "input extent 1", 0.06, ONE_INPUT)
        .onAxis(
            "G14",
            "kernel longer than the input, not than the padded input",
            0.06,
            KERNEL_FITS_PADDED_INPUT_ONLY)
        .onAxis("G15", "3 to 5 outputs in a row", 0.25 / 4, bound -> isNear(4, bound))
        .onAxis("G15", "7 to 9 outputs in a row", 0.25 / 4, bound -> isNear(8, bound))
        .onAxis("G15", "15 to 17 outputs in a row", 0.25 / 4, bound -> isNear(16, bound))
        .of(
            "G15",
            "dense kernels of 3 on all axes, stride 1 or 2",
            0.25 / 4,
            ConvolutionReachTest::isThreeDense)
        .onAxis("G40", "negative padding", 0.2, CROPPED);
  }

  private static void addChannels(FeatureReach<ConvolutionCase> reach) {
    reach
        .of("G11", "one group", 0.5, GROUPED.negate())
        .of(
            "G11",
            "groups of several inputs",
            0.2,
            GROUPED.and(drawn -> channels(drawn).inputsPerGroup() > 1))
        .of("G11", "depthwise", 0.1, DEPTHWISE.and(drawn -> channels(drawn).outputsPerGroup() == 1))
        .of(
            "G11",
            "depthwise with multiplier",
            0.15,
            DEPTHWISE.and(drawn -> channels(drawn).outputsPerGroup() > 1))
        .of(
            "G11",
            "one input channel, several outputs",
            0.05,
            drawn -> channels(drawn).inputChannels() == 1 && channels(drawn).outputChannels() > 1)
        .of("G12", "groups and stride above 1", 0.15, GROUPED.and(reach.onSomeAxis(STRIDED)))
        .of("G39", "batch 0", 0.03, drawn -> drawn.geometry().batch() == 0)
        .of("G41", "flipped", 0.15, FLIPPED)
        .of("G41", "flipped, with groups", 0.15 / 2, FLIPPED.and(GROUPED));
  }

  private static Window window(ConvolutionCase drawn) {
    return drawn.geometry().window();
  }

  private static ChannelGroups channels(ConvolutionCase drawn) {
    return drawn.geometry().channels();
  }

  private static boolean axesDiffer(Window window) {
    return window.axes().stream().distinct().count() > 1;
  }

  private static boolean allDiffer(ConvolutionCase drawn) {
    long[] extents =
        LongStream.concat(
                LongStream.of(drawn.input().toArray()), LongStream.of(drawn.weights().extent(0)))
            .toArray();
    return LongStream.of(extents).distinct().count() == extents.length;
  }

  private static boolean isNear(long size, BoundAxis bound) {
    return Math.abs(bound.outputExtent() - size) <= 1;
  }

  private static boolean isThreeDense(ConvolutionCase drawn) {
    return drawn.geometry().window().axes().stream()
        .map(BoundAxis::axis)
        .allMatch(axis -> axis.kernel() == 3 && axis.dilation() == 1 && axis.stride() < 3);
  }
}
