package org.convspec.conformance.cases;

import java.io.IOException;
import java.util.function.Predicate;
import org.convspec.spec.geometry.CoordinateRule;
import org.convspec.spec.geometry.ResizeAxis;
import org.convspec.spec.geometry.ResizeMode;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.junit.jupiter.api.Test;

/** Writes target/resize-reach.txt. */
class ResizeReachTest {

  @Test
  void reachesWhatResizingsDifferIn() throws IOException {
    FeatureReach<OperatorCase<Resize>> reach =
        new FeatureReach<OperatorCase<Resize>>()
            .of("G3", "rank 1", 0.3, drawn -> drawn.spatialRank() == 1)
            .of("G3", "rank 2", 0.45, drawn -> drawn.spatialRank() == 2)
            .of("G3", "rank 3", 0.25, drawn -> drawn.spatialRank() == 3)
            .of("G39", "batch 0", 0.03, drawn -> drawn.dimensions().batch() == 0)
            .of("-", "given scales", 0.3, drawn -> !drawn.operator().scales().isEmpty())
            .of("-", "longer and shorter axes", 0.2, ResizeReachTest::isLongerAndShorter)
            .of("-", "one output position", 0.1, onSomeAxis(axis -> axis.outputExtent() == 1))
            .of("-", "one input position", 0.1, onSomeAxis(axis -> axis.inputExtent() == 1))
            .of("-", "a coordinate outside", 0.3, onSomeAxis(ResizeReachTest::reachesOutside))
            .of("-", "scales that are powers of two", 0.3, onSomeAxis(ResizeAxis::isBinary))
            .of(
                "-",
                "ratios that are no binary numbers",
                0.3,
                onSomeAxis(axis -> !axis.isBinary()));
    for (CoordinateRule rule : CoordinateRule.values()) {
      reach.of("-", rule.toString(), 0.15, drawn -> drawn.operator().coordinates() == rule);
    }
    for (ResizeMode mode : ResizeMode.values()) {
      reach.of("-", mode.toString(), 0.15, drawn -> drawn.operator().mode() == mode);
    }
    reach
        .among(drawn -> isPreferring(drawn.operator().mode()))
        .of("-", "nearest: a coordinate in the middle", 0.3, onSomeAxis(ResizeReachTest::ties));
    reach.check(ResizeCases.valid(ElementType.FLOAT64, Fill.Kind.INTS), "resize-reach.txt");
  }

  private static Predicate<OperatorCase<Resize>> onSomeAxis(Predicate<ResizeAxis> feature) {
    return drawn ->
        drawn.operator().over(drawn.shape(Slot.INPUT)).axes().stream()
            .filter(axis -> axis.outputExtent() > 0)
            .anyMatch(feature);
  }

  private static boolean isLongerAndShorter(OperatorCase<Resize> drawn) {
    return onSomeAxis(axis -> axis.outputExtent() > axis.inputExtent()).test(drawn)
        && onSomeAxis(axis -> axis.outputExtent() < axis.inputExtent()).test(drawn);
  }

  private static boolean reachesOutside(ResizeAxis axis) {
    return axis.isOutside(0) || axis.isOutside(axis.outputExtent() - 1);
  }

  private static boolean isPreferring(ResizeMode mode) {
    return mode == ResizeMode.NEAREST_PREFER_FLOOR || mode == ResizeMode.NEAREST_PREFER_CEIL;
  }

  private static boolean ties(ResizeAxis axis) {
    for (long o = 0; o < axis.outputExtent(); o++) {
      if (axis.coordinate(o).denominator().intValue() == 2) {
        return true;
      }
    }
    return false;
  }
}
