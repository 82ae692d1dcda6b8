package org.convspec.conformance.cases;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.Axis;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.ChannelGroups;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.operator.TransposedConvolutionGeometry;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.junit.jupiter.api.Test;

/**
 * Counts how often drawn transposed convolutions have the features that exposed known bugs, and
 * asks for at least a third of what the study of those bugs suggests. Writes
 * target/transposed-reach.txt.
 */
class TransposedConvolutionReachTest {

  private static final long SEED = 1;
  private static final int CASES = 10_000;
  private static final double LEAST_PART = 1.0 / 3;

  /** Which part of the cases should have two axes or more. */
  private static final double SEVERAL_AXES = 0.7;

  private static final Path TABLE = Path.of("target", "transposed-reach.txt");

  /**
   * Something that a case may have.
   *
   * @param id the row of the study
   * @param what the feature
   * @param suggested which part of the cases should have it
   * @param feature whether a case has it
   */
  private record Row(
      String id,
      String what,
      double suggested,
      Predicate<OperatorCase<TransposedConvolution>> feature) {

    double reached(List<OperatorCase<TransposedConvolution>> cases) {
      return (double) cases.stream().filter(feature).count() / cases.size();
    }
  }

  private static Row onAxis(String id, String what, double suggested, Predicate<Axis> feature) {
    return new Row(id, what, suggested, onSomeAxis(feature));
  }

  private static Row withOutputPadding(
      String id, String what, double suggested, BiPredicate<Axis, Long> feature) {
    return new Row(
        id,
        what,
        suggested,
        drawn ->
            IntStream.range(0, drawn.spatialRank())
                .anyMatch(
                    axis ->
                        feature.test(
                            axes(drawn).get(axis).axis(),
                            drawn.operator().outputPadding().get(axis))));
  }

  private static Row inGroups(
      String id, String what, double suggested, Predicate<ChannelGroups> kind) {
    return new Row(
        id, what, suggested, drawn -> kind.test(geometry(drawn).convolution().channels()));
  }

  private static Row cropping(
      String id, String what, double suggested, BiPredicate<Axis, Padding> feature) {
    return new Row(
        id,
        what,
        suggested,
        drawn ->
            drawn.operator().padding() instanceof PaddingRule.Explicit explicit
                && IntStream.range(0, drawn.spatialRank())
                    .anyMatch(
                        axis ->
                            feature.test(
                                axes(drawn).get(axis).axis(), explicit.perAxis().get(axis))));
  }

  private static final Predicate<Axis> STRIDED = axis -> axis.stride() > 1;
  private static final Predicate<Axis> DILATED = axis -> axis.dilation() > 1 && axis.kernel() > 1;

  private static final List<Row> ROWS =
      List.of(
          new Row(
              "G1",
              "axes differ",
              0.85 * SEVERAL_AXES,
              drawn -> axes(drawn).stream().distinct().count() > 1),
          new Row("G2", "batch, channels and extents all differ", 0.6, d -> allDiffer(d)),
          new Row("G3", "rank 1", 0.3, drawn -> drawn.spatialRank() == 1),
          new Row("G3", "rank 2", 0.45, drawn -> drawn.spatialRank() == 2),
          new Row("G3", "rank 3", 0.25, drawn -> drawn.spatialRank() == 3),
          cropping(
              "G4", "crop differs between the sides", 0.35, (axis, p) -> p.before() != p.after()),
          new Row("G5", "SAME", 0.2, TransposedConvolutionReachTest::isSame),
          new Row("G5", "SAME: odd total", 0.1, d -> isSame(d) && hasOddCrop(d)),
          new Row("G5", "SAME: stride above 1", 0.1, d -> isSame(d) && onSomeAxis(STRIDED).test(d)),
          onAxis("G6", "stride longer than the kernel", 0.1, a -> a.stride() > a.effectiveKernel()),
          onAxis("G7", "stride above 1", 0.5, STRIDED),
          onAxis("G7", "stride 3 or more", 0.25, axis -> axis.stride() > 2),
          onAxis("G9", "dilation above 1", 0.35, DILATED),
          inGroups("G11", "one group", 0.5, groups -> groups.groups() == 1),
          inGroups("G11", "groups", 0.45, groups -> groups.groups() > 1),
          new Row(
              "G12",
              "groups and stride above 1",
              0.15,
              d -> d.operator().groups() > 1 && onSomeAxis(STRIDED).test(d)),
          onAxis("G13", "one tap and stride above 1", 0.2, STRIDED.and(a -> a.kernel() == 1)),
          new Row(
              "G14", "input extent 1", 0.12, drawn -> drawn.dimensions().extents().contains(1L)),
          withOutputPadding("G16", "output padding above 0", 0.4, (axis, op) -> op > 0),
          withOutputPadding(
              "G16",
              "output padding of stride - 1",
              0.13,
              (axis, op) -> op > 0 && op == axis.stride() - 1),
          withOutputPadding(
              "G16",
              "output padding with stride 1 and dilation",
              0.13,
              (axis, op) -> op > 0 && axis.stride() == 1),
          new Row(
              "G16",
              "output padding differs between axes",
              0.13,
              drawn -> drawn.operator().outputPadding().stream().distinct().count() > 1),
          cropping("G17", "crop above 0", 0.5, (axis, p) -> p.before() > 0 || p.after() > 0),
          cropping(
              "G17",
              "crop of a whole kernel",
              0.12,
              (a, p) -> Math.max(p.before(), p.after()) >= a.effectiveKernel()),
          cropping(
              "G17",
              "one tap and a crop",
              0.12,
              (a, p) -> a.kernel() == 1 && Math.max(p.before(), p.after()) > 0),
          onAxis("G18", "dilation and stride above 1", 0.2, DILATED.and(STRIDED)),
          new Row(
              "G19",
              "groups of unlike size, bias present",
              0.25,
              drawn -> drawn.options().contains(Slot.BIAS) && hasUnlikeGroups(drawn)),
          new Row("G39", "batch 0", 0.03, drawn -> drawn.dimensions().batch() == 0),
          cropping("G40", "negative padding", 0.2, (a, p) -> Math.min(p.before(), p.after()) < 0),
          new Row("-", "output extents given", 0.1, d -> d.operator().outputExtents().isPresent()));

  @Test
  void reachesTheFeaturesOfKnownBugs() throws IOException {
    Random random = new Random(SEED);
    List<OperatorCase<TransposedConvolution>> cases = new ArrayList<>();
    for (int drawn = 0; drawn < CASES; drawn++) {
      cases.add(TransposedConvolutionDraw.next(random, ElementType.FLOAT64, Fill.Kind.INTS));
    }
    Files.createDirectories(TABLE.getParent());
    Files.write(TABLE, ROWS.stream().map(row -> line(row, cases)).toList());
    assertSoftly(
        softly ->
            ROWS.forEach(
                row ->
                    softly
                        .assertThat(row.reached(cases))
                        .as(row.id() + " " + row.what())
                        .isGreaterThanOrEqualTo(row.suggested() * LEAST_PART)));
  }

  @Test
  void everyDrawnCaseIsValid() {
    Random random = new Random(SEED);
    for (int drawn = 0; drawn < CASES; drawn++) {
      OperatorCase<TransposedConvolution> next =
          TransposedConvolutionDraw.next(random, ElementType.FLOAT64, Fill.Kind.INTS);
      if (!next.isValid()) {
        throw new AssertionError(next + " breaks a rule");
      }
    }
  }

  private static String line(Row row, List<OperatorCase<TransposedConvolution>> cases) {
    return String.format(
        Locale.ROOT,
        "%-4s  %-56s  suggested %.3f  reached %.3f",
        row.id(),
        row.what(),
        row.suggested(),
        row.reached(cases));
  }

  private static TransposedConvolutionGeometry geometry(OperatorCase<TransposedConvolution> drawn) {
    return drawn.operator().over(drawn.shape(Slot.INPUT), drawn.shape(Slot.WEIGHTS));
  }

  private static List<BoundAxis> axes(OperatorCase<TransposedConvolution> drawn) {
    return geometry(drawn).window().window().axes();
  }

  private static Predicate<OperatorCase<TransposedConvolution>> onSomeAxis(
      Predicate<Axis> feature) {
    return drawn -> axes(drawn).stream().map(BoundAxis::axis).anyMatch(feature);
  }

  private static boolean allDiffer(OperatorCase<TransposedConvolution> drawn) {
    long[] extents =
        LongStream.concat(
                LongStream.of(drawn.shape(Slot.INPUT).toArray()),
                LongStream.of(drawn.outputShape().extent(1)))
            .toArray();
    return LongStream.of(extents).distinct().count() == extents.length;
  }

  private static boolean isSame(OperatorCase<TransposedConvolution> drawn) {
    return drawn.operator().padding() == AutoPadding.SAME_EXTRA_AFTER
        || drawn.operator().padding() == AutoPadding.SAME_EXTRA_BEFORE;
  }

  private static boolean hasOddCrop(OperatorCase<TransposedConvolution> drawn) {
    return axes(drawn).stream()
        .map(bound -> bound.axis().padding())
        .anyMatch(crop -> crop.before() >= 0 && Math.abs(crop.before() - crop.after()) == 1);
  }

  private static boolean hasUnlikeGroups(OperatorCase<TransposedConvolution> drawn) {
    ChannelGroups channels = geometry(drawn).convolution().channels();
    return channels.groups() > 1 && channels.inputsPerGroup() != channels.outputsPerGroup();
  }
}
