package org.convspec.conformance.cases;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.assertj.core.api.SoftAssertions;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.operator.ChannelGroups;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.Fill;
import org.junit.jupiter.api.Test;

/**
 * Counts how often drawn cases have the features that exposed known bugs, and asks for at least a
 * third of what the study of those bugs suggests. Writes target/generator-reach.txt.
 */
class GeneratorReachTest {

  private static final long SEED = 1;
  private static final int CASES = 10_000;
  private static final double LEAST_PART = 1.0 / 3;
  private static final Path TABLE = Path.of("target", "generator-reach.txt");

  /**
   * Something that a case may have.
   *
   * @param id the row of the study
   * @param what the feature
   * @param suggested which part of the cases should have it
   * @param among the cases that are counted
   * @param feature whether a case has it
   */
  private record Row(
      String id,
      String what,
      double suggested,
      Predicate<ConvolutionCase> among,
      Predicate<ConvolutionCase> feature) {

    static Row of(String id, String what, double suggested, Predicate<ConvolutionCase> feature) {
      return new Row(id, what, suggested, any -> true, feature);
    }

    static Row onAxis(String id, String what, double suggested, Predicate<BoundAxis> feature) {
      return of(id, what, suggested, onSomeAxis(feature));
    }

    static Row inGroups(String id, String what, double suggested, Predicate<ChannelGroups> kind) {
      return of(id, what, suggested, drawn -> kind.test(drawn.geometry().channels()));
    }

    Row among(Predicate<ConvolutionCase> others) {
      return new Row(id, what, suggested, others, feature);
    }

    double reached(List<ConvolutionCase> cases) {
      List<ConvolutionCase> counted = cases.stream().filter(among).toList();
      return (double) counted.stream().filter(feature).count() / counted.size();
    }
  }

  private static final Predicate<BoundAxis> STRIDED = bound -> bound.axis().stride() > 1;
  private static final Predicate<BoundAxis> DILATED =
      bound -> bound.axis().dilation() > 1 && bound.axis().kernel() > 1;
  private static final Predicate<BoundAxis> ONE_TAP = bound -> bound.axis().kernel() == 1;
  private static final Predicate<BoundAxis> PADDED =
      bound -> bound.axis().padding().before() > 0 || bound.axis().padding().after() > 0;
  private static final Predicate<ConvolutionCase> GROUPED =
      drawn -> drawn.convolution().groups() > 1;
  private static final Predicate<ConvolutionCase> FLIPPED =
      drawn -> drawn.convolution().orientation() == Orientation.FLIPPED;

  private static final List<Row> ROWS =
      List.of(
          Row.of("G1", "axes differ", 0.85, GeneratorReachTest::axesDiffer)
              .among(drawn -> drawn.spatialRank() > 1),
          Row.of("G2", "batch, channels and extents all differ", 0.6, d -> allDiffer(d)),
          Row.of("G3", "rank 1", 0.3, drawn -> drawn.spatialRank() == 1),
          Row.of("G3", "rank 2", 0.45, drawn -> drawn.spatialRank() == 2),
          Row.of("G3", "rank 3", 0.25, drawn -> drawn.spatialRank() == 3),
          Row.onAxis("G4", "padding differs between the sides", 0.35, bound -> sides(bound) != 0),
          Row.onAxis("G4", "padding in front only", 0.35 / 3, bound -> sides(bound) == 1),
          Row.onAxis("G4", "padding behind only", 0.35 / 3, bound -> sides(bound) == -1),
          Row.onAxis(
              "G6",
              "stride longer than the kernel",
              0.1,
              bound -> bound.axis().stride() > bound.axis().effectiveKernel()),
          Row.onAxis("G7", "stride above 1", 0.5, STRIDED),
          Row.onAxis("G7", "stride 3 or more", 0.25, bound -> bound.axis().stride() > 2),
          Row.onAxis("G8", "last partial step", 0.35, bound -> bound.tail() > 0),
          Row.onAxis("G8", "last partial step of 2 or more", 0.1, bound -> bound.tail() > 1),
          Row.onAxis("G9", "dilation above 1", 0.35, DILATED),
          Row.onAxis("G9", "dilation and stride above 1", 0.15, DILATED.and(STRIDED)),
          Row.inGroups("G11", "one group", 0.5, groups -> groups.groups() == 1),
          Row.inGroups(
              "G11",
              "groups of several inputs",
              0.2,
              groups -> groups.groups() > 1 && groups.inputsPerGroup() > 1),
          Row.inGroups(
              "G11",
              "depthwise",
              0.1,
              groups -> isDepthwise(groups) && groups.outputsPerGroup() == 1),
          Row.inGroups(
              "G11",
              "depthwise with multiplier",
              0.15,
              groups -> isDepthwise(groups) && groups.outputsPerGroup() > 1),
          Row.inGroups(
              "G11",
              "one input channel, several outputs",
              0.05,
              groups -> groups.inputChannels() == 1 && groups.outputChannels() > 1),
          Row.of("G12", "groups and stride above 1", 0.15, GROUPED.and(onSomeAxis(STRIDED))),
          Row.onAxis("G13", "one tap and stride above 1", 0.2, ONE_TAP.and(STRIDED)),
          Row.onAxis("G13", "one tap and padding", 0.2, ONE_TAP.and(PADDED)),
          Row.onAxis("G14", "input extent 1", 0.06, bound -> bound.inputExtent() == 1),
          Row.onAxis(
              "G14",
              "kernel longer than the input, not than the padded input",
              0.06,
              bound ->
                  bound.axis().effectiveKernel() > bound.inputExtent() && bound.outputExtent() > 0),
          Row.onAxis("G15", "3 to 5 outputs in a row", 0.25 / 4, bound -> isNear(4, bound)),
          Row.onAxis("G15", "7 to 9 outputs in a row", 0.25 / 4, bound -> isNear(8, bound)),
          Row.onAxis("G15", "15 to 17 outputs in a row", 0.25 / 4, bound -> isNear(16, bound)),
          Row.of(
              "G15",
              "dense kernels of 3 on all axes, stride 1 or 2",
              0.25 / 4,
              GeneratorReachTest::isThreeDense),
          Row.of("G39", "batch 0", 0.03, drawn -> drawn.geometry().batch() == 0),
          Row.onAxis(
              "G40",
              "negative padding",
              0.2,
              bound -> bound.axis().padding().before() < 0 || bound.axis().padding().after() < 0),
          Row.of("G41", "flipped", 0.15, FLIPPED),
          Row.of("G41", "flipped, with groups", 0.15 / 2, FLIPPED.and(GROUPED)));

  private static final List<Row> ROWS_OF_SAME =
      List.of(
          Row.onAxis("G5", "SAME: odd total", 0.5, GeneratorReachTest::hasOddTotal),
          Row.onAxis("G5", "SAME: stride above 1", 0.5, STRIDED),
          Row.onAxis("G5", "SAME: even kernel", 0.3, bound -> bound.axis().kernel() % 2 == 0),
          Row.onAxis("G5", "SAME: dilation above 1", 0.35, DILATED));

  @Test
  void reachesTheFeaturesOfKnownBugs() throws IOException {
    Arbitrary<ConvolutionCase> valid = ConvolutionCases.valid(ElementType.FLOAT64, Fill.Kind.INTS);
    List<ConvolutionCase> cases = draw(valid);
    List<ConvolutionCase> same =
        draw(ConvolutionCases.autoPadded(valid, AutoPadding.SAME_EXTRA_AFTER));
    Files.createDirectories(TABLE.getParent());
    Files.write(
        TABLE,
        Stream.concat(
                ROWS.stream().map(row -> line(row, cases)),
                ROWS_OF_SAME.stream().map(row -> line(row, same)))
            .toList());
    assertSoftly(
        softly -> {
          ROWS.forEach(row -> assertReached(softly, row, cases));
          ROWS_OF_SAME.forEach(row -> assertReached(softly, row, same));
        });
  }

  private static void assertReached(SoftAssertions softly, Row row, List<ConvolutionCase> cases) {
    softly
        .assertThat(row.reached(cases))
        .as(row.id() + " " + row.what())
        .isGreaterThanOrEqualTo(row.suggested() * LEAST_PART);
  }

  private static List<ConvolutionCase> draw(Arbitrary<ConvolutionCase> arbitrary) {
    Random random = new Random(SEED);
    List<ConvolutionCase> cases = new ArrayList<>();
    JqwikSession.run(
        () -> {
          RandomGenerator<ConvolutionCase> generator = arbitrary.generator(CASES, false);
          for (int drawn = 0; drawn < CASES; drawn++) {
            cases.add(generator.next(random).value());
          }
        });
    return cases;
  }

  private static String line(Row row, List<ConvolutionCase> cases) {
    return String.format(
        Locale.ROOT,
        "%-4s  %-56s  suggested %.3f  reached %.3f",
        row.id(),
        row.what(),
        row.suggested(),
        row.reached(cases));
  }

  private static Predicate<ConvolutionCase> onSomeAxis(Predicate<BoundAxis> feature) {
    return drawn -> drawn.geometry().window().axes().stream().anyMatch(feature);
  }

  private static boolean axesDiffer(ConvolutionCase drawn) {
    return drawn.geometry().window().axes().stream().distinct().count() > 1;
  }

  private static boolean allDiffer(ConvolutionCase drawn) {
    long[] extents =
        LongStream.concat(
                LongStream.of(drawn.input().toArray()), LongStream.of(drawn.weights().extent(0)))
            .toArray();
    return LongStream.of(extents).distinct().count() == extents.length;
  }

  /** Returns 0 for equal paddings, 1 for front only, -1 for back only, 2 for others. */
  private static int sides(BoundAxis bound) {
    Padding padding = bound.axis().padding();
    if (padding.before() == padding.after()) {
      return 0;
    }
    if (padding.after() == 0 && padding.before() > 0) {
      return 1;
    }
    return padding.before() == 0 && padding.after() > 0 ? -1 : 2;
  }

  private static boolean isDepthwise(ChannelGroups groups) {
    return groups.groups() > 1 && groups.inputsPerGroup() == 1;
  }

  private static boolean isNear(long size, BoundAxis bound) {
    return Math.abs(bound.outputExtent() - size) <= 1;
  }

  private static boolean isThreeDense(ConvolutionCase drawn) {
    return drawn.geometry().window().axes().stream()
        .map(BoundAxis::axis)
        .allMatch(axis -> axis.kernel() == 3 && axis.dilation() == 1 && axis.stride() < 3);
  }

  private static boolean hasOddTotal(BoundAxis bound) {
    return (bound.axis().padding().before() + bound.axis().padding().after()) % 2 == 1;
  }
}
