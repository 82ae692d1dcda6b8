package org.convspec.conformance.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.convspec.conformance.cases.AxisFeatures.DILATED;
import static org.convspec.conformance.cases.AxisFeatures.ONE_TAP;
import static org.convspec.conformance.cases.AxisFeatures.STRIDED;
import static org.convspec.conformance.cases.AxisFeatures.STRIDE_ABOVE_KERNEL;

import java.io.IOException;
import java.util.function.BiPredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.geometry.Axis;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.geometry.Window;
import org.convspec.spec.operator.ChannelGroups;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.operator.TransposedConvolutionGeometry;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.junit.jupiter.api.Test;

/** Writes target/transposed-reach.txt. */
class TransposedConvolutionReachTest {

  /** Which part of the cases should have two axes or more. */
  private static final double SEVERAL_AXES = 0.7;

  private static final Arbitrary<OperatorCase<TransposedConvolution>> VALID =
      TransposedConvolutionCases.valid(ElementType.FLOAT64, Fill.Kind.INTS);

  @Test
  void reachesTheFeaturesOfKnownBugs() throws IOException {
    FeatureReach<OperatorCase<TransposedConvolution>> reach =
        SameRows.in(
            new FeatureReach<>(TransposedConvolutionReachTest::window),
            drawn -> drawn.operator().padding());
    addAxes(reach);
    addChannels(reach);
    addOutputPaddings(reach);
    addCrops(reach);
    reach.check(VALID, "transposed-reach.txt");
  }

  @Test
  void everyDrawnCaseIsValid() {
    assertThat(FeatureReach.draw(VALID)).allMatch(OperatorCase::isValid);
  }

  private static void addAxes(FeatureReach<OperatorCase<TransposedConvolution>> reach) {
    reach
        .of(
            "G1",
            "axes differ",
            0.85 * SEVERAL_AXES,
            drawn -> window(drawn).axes().stream().map(BoundAxis::axis).distinct().count() > 1)
        .of("G3", "rank 1", 0.3, drawn -> drawn.spatialRank() == 1)
        .of("G3", "rank 2", 0.45, drawn -> drawn.spatialRank() == 2)
        .of("G3", "rank 3", 0.25, drawn -> drawn.spatialRank() == 3)
        .onAxis("G6", "stride longer than the kernel", 0.1, STRIDE_ABOVE_KERNEL)
        .onAxis("G7", "stride above 1", 0.5, STRIDED)
        .onAxis("G7", "stride 3 or more", 0.25, bound -> bound.axis().stride() > 2)
        .onAxis("G9", "dilation above 1", 0.35, DILATED)
        .onAxis("G13", "one tap and stride above 1", 0.2, STRIDED.and(ONE_TAP))
        .of("G14", "input extent 1", 0.12, drawn -> drawn.dimensions().extents().contains(1L))
        .onAxis("G18", "dilation and stride above 1", 0.2, DILATED.and(STRIDED))
        .of("G39", "batch 0", 0.03, drawn -> drawn.dimensions().batch() == 0);
  }

  private static void addChannels(FeatureReach<OperatorCase<TransposedConvolution>> reach) {
    Predicate<OperatorCase<TransposedConvolution>> grouped = drawn -> drawn.operator().groups() > 1;
    reach
        .of(
            "G2",
            "batch, channels and extents all differ",
            0.6,
            TransposedConvolutionReachTest::allDiffer)
        .of("G11", "one group", 0.5, grouped.negate())
        .of("G11", "groups", 0.45, grouped)
        .of("G12", "groups and stride above 1", 0.15, grouped.and(reach.onSomeAxis(STRIDED)))
        .of(
            "G19",
            "groups of unlike size, bias present",
            0.25,
            drawn -> drawn.options().contains(Slot.BIAS) && hasUnlikeGroups(drawn));
  }

  private static void addOutputPaddings(FeatureReach<OperatorCase<TransposedConvolution>> reach) {
    reach
        .of("G16", "output padding above 0", 0.4, keeping((axis, kept) -> kept > 0))
        .of(
            "G16",
            "output padding of stride - 1",
            0.13,
            keeping((axis, kept) -> kept > 0 && kept == axis.stride() - 1))
        .of(
            "G16",
            "output padding with stride 1 and dilation",
            0.13,
            keeping((axis, kept) -> kept > 0 && axis.stride() == 1))
        .of(
            "G16",
            "output padding differs between axes",
            0.13,
            drawn -> drawn.operator().outputPadding().stream().distinct().count() > 1)
        .of("-", "output extents given", 0.1, d -> d.operator().outputExtents().isPresent());
  }

  private static void addCrops(FeatureReach<OperatorCase<TransposedConvolution>> reach) {
    reach
        .of(
            "G4",
            "crop differs between the sides",
            0.35,
            cropping((axis, crop) -> crop.before() != crop.after()))
        .of("G17", "crop above 0", 0.5, cropping((axis, crop) -> longer(crop) > 0))
        .of(
            "G17",
            "crop of a whole kernel",
            0.12,
            cropping((axis, crop) -> longer(crop) >= axis.effectiveKernel()))
        .of(
            "G17",
            "one tap and a crop",
            0.12,
            cropping((axis, crop) -> axis.kernel() == 1 && longer(crop) > 0))
        .of(
            "G40",
            "negative padding",
            0.2,
            cropping((axis, crop) -> Math.min(crop.before(), crop.after()) < 0));
  }

  private static long longer(Padding crop) {
    return Math.max(crop.before(), crop.after());
  }

  /** Cases that have it on some axis with its output padding. */
  private static Predicate<OperatorCase<TransposedConvolution>> keeping(
      BiPredicate<Axis, Long> feature) {
    return drawn ->
        onSomeAxis(
            drawn,
            number ->
                feature.test(axis(drawn, number), drawn.operator().outputPadding().get(number)));
  }

  /** Cases that have it on some axis with its crop, given as numbers. */
  private static Predicate<OperatorCase<TransposedConvolution>> cropping(
      BiPredicate<Axis, Padding> feature) {
    return drawn ->
        drawn.operator().padding() instanceof PaddingRule.Explicit explicit
            && onSomeAxis(
                drawn, number -> feature.test(axis(drawn, number), explicit.perAxis().get(number)));
  }

  private static boolean onSomeAxis(
      OperatorCase<TransposedConvolution> drawn, IntPredicate feature) {
    return IntStream.range(0, drawn.spatialRank()).anyMatch(feature);
  }

  private static Axis axis(OperatorCase<TransposedConvolution> drawn, int number) {
    return window(drawn).axes().get(number).axis();
  }

  /** The window that reads the output. */
  private static Window window(OperatorCase<TransposedConvolution> drawn) {
    return geometry(drawn).window().window();
  }

  private static TransposedConvolutionGeometry geometry(OperatorCase<TransposedConvolution> drawn) {
    return drawn.operator().over(drawn.shape(Slot.INPUT), drawn.shape(Slot.WEIGHTS));
  }

  private static boolean allDiffer(OperatorCase<TransposedConvolution> drawn) {
    long[] extents =
        LongStream.concat(
                LongStream.of(drawn.shape(Slot.INPUT).toArray()),
                LongStream.of(drawn.outputShape().extent(1)))
            .toArray();
    return LongStream.of(extents).distinct().count() == extents.length;
  }

  private static boolean hasUnlikeGroups(OperatorCase<TransposedConvolution> drawn) {
    ChannelGroups channels = geometry(drawn).convolution().channels();
    return channels.groups() > 1 && channels.inputsPerGroup() != channels.outputsPerGroup();
  }
}
