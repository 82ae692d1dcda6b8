package org.convspec.conformance.cases;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.convspec.spec.geometry.PadAxis;
import org.convspec.spec.geometry.PadMode;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Pad;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.junit.jupiter.api.Test;

/** Writes target/pad-reach.txt. */
class PadReachTest {

  @Test
  void reachesTheFeaturesOfKnownBugs() throws IOException {
    FeatureReach<OperatorCase<Pad>> reach =
        new FeatureReach<OperatorCase<Pad>>()
            .of("G40", "axes are padded differently", 0.85, PadReachTest::axesDiffer)
            .of("G40", "sides differ", 0.35, onSomeAxis(PadReachTest::sidesDiffer))
            .of("G40", "negative padding", 0.2, onSomeAxis(PadReachTest::crops))
            .of(
                "G40",
                "a crop beside a padding on one axis",
                0.1,
                onSomeAxis(
                    axis ->
                        Math.min(axis.padding().before(), axis.padding().after()) < 0
                            && Math.max(axis.padding().before(), axis.padding().after()) > 0))
            .of("G40", "items or channels are padded", 0.2, PadReachTest::padsLeading)
            .of("G39", "batch 0", 0.03, drawn -> drawn.dimensions().batch() == 0)
            .of("G3", "rank 1", 0.3, drawn -> drawn.spatialRank() == 1)
            .of("G3", "rank 2", 0.45, drawn -> drawn.spatialRank() == 2)
            .of("G3", "rank 3", 0.25, drawn -> drawn.spatialRank() == 3);
    List.of(PadMode.REFLECT, PadMode.SYMMETRIC, PadMode.CIRCULAR, PadMode.REPLICATE)
        .forEach(mode -> addMode(reach, mode));
    reach.check(PadCases.valid(ElementType.FLOAT64, Fill.Kind.INTS), "pad-reach.txt");
  }

  private static void addMode(FeatureReach<OperatorCase<Pad>> reach, PadMode mode) {
    Predicate<OperatorCase<Pad>> inMode = drawn -> drawn.operator().mode() == mode;
    reach
        .of(
            "G40",
            mode + " with sides that differ",
            0.2 / 3,
            inMode.and(onSomeAxis(PadReachTest::sidesDiffer)))
        .of(
            "G40",
            mode + " up to its limit",
            0.2 / 3,
            inMode.and(onSomeAxis(PadReachTest::isAtLimit)));
  }

  /** One beyond the limit has properties of its own, so it needs no share of the valid cases. */
  @Test
  void reachesOnePositionBeyondEveryLimit() {
    Random random = new Random(1);
    assertSoftly(
        softly -> {
          for (PadMode mode : List.of(PadMode.REFLECT, PadMode.SYMMETRIC, PadMode.CIRCULAR)) {
            long beyond =
                Stream.generate(() -> PadDraw.next(random, ElementType.FLOAT64, Fill.Kind.INTS))
                    .limit(1_000)
                    .map(drawn -> PadDamage.beyondLimit(drawn, mode))
                    .filter(drawn -> drawn.brokenRule(Direction.FORWARD).isPresent())
                    .count();
            softly.assertThat(beyond).as(mode.toString()).isGreaterThan(900);
          }
        });
  }

  private static Predicate<OperatorCase<Pad>> onSomeAxis(Predicate<PadAxis> feature) {
    return drawn ->
        drawn.operator().over(drawn.shape(Slot.INPUT)).axes().stream().anyMatch(feature);
  }

  private static boolean axesDiffer(OperatorCase<Pad> drawn) {
    return drawn.operator().paddings().stream().distinct().count() > 1;
  }

  private static boolean sidesDiffer(PadAxis axis) {
    return axis.padding().before() != axis.padding().after();
  }

  private static boolean crops(PadAxis axis) {
    return axis.padding().before() < 0 || axis.padding().after() < 0;
  }

  private static boolean padsLeading(OperatorCase<Pad> drawn) {
    List<Padding> leading = drawn.operator().paddings().subList(0, 2);
    return leading.stream().anyMatch(padding -> !padding.equals(Padding.NONE));
  }

  private static boolean isAtLimit(PadAxis axis) {
    long limit = PadDraw.limit(axis.mode(), axis.kept());
    return limit > 0 && Math.max(axis.padding().before(), axis.padding().after()) == limit;
  }
}
