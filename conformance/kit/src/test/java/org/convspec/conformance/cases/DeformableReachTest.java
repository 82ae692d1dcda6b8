package org.convspec.conformance.cases;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Predicate;
import org.convspec.spec.geometry.Coordinate;
import org.convspec.spec.geometry.SamplePoint;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.DeformableGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.junit.jupiter.api.Test;

/** Writes target/deformable-reach.txt. */
class DeformableReachTest {

  @Test
  void reachesTheFeaturesOfKnownBugs() throws IOException {
    WeightsFeatures.<DeformableConvolution>reach(
            drawn -> geometry(drawn).window(),
            drawn -> geometry(drawn).channels(),
            DeformableConvolution::padding)
        .of("-", "with a bias", 0.5, drawn -> drawn.options().contains(Slot.BIAS))
        .of("-", "with a mask", 0.6, drawn -> drawn.options().contains(Slot.MASK))
        .of("-", "several offset groups", 0.4, drawn -> drawn.operator().offsetGroups() > 1)
        .of(
            "-",
            "offset groups of several channels",
            0.15,
            drawn ->
                drawn.operator().offsetGroups() > 1
                    && geometry(drawn).inputChannelsOf(0).length > 1)
        .of(
            "-",
            "groups and offset groups differ",
            0.4,
            drawn -> drawn.operator().groups() != drawn.operator().offsetGroups())
        .of("-", "a sample between positions", 0.8, sampling(DeformableReachTest::isBetween))
        .of("-", "a sample at a position inside", 0.5, sampling(DeformableReachTest::isAtPosition))
        .of("-", "a sample over the edge", 0.6, sampling(DeformableReachTest::isOverEdge))
        .of("-", "a sample outside", 0.6, sampling(point -> point.corners().isEmpty()))
        .check(DeformableCases.valid(ElementType.FLOAT64, Fill.Kind.INTS), "deformable-reach.txt");
  }

  private static boolean isBetween(SamplePoint point) {
    return point.corners().size() == 1 << point.coordinates().size()
        && point.coordinates().stream().allMatch(coordinate -> coordinate.part() != 0);
  }

  private static boolean isAtPosition(SamplePoint point) {
    return !point.corners().isEmpty()
        && point.coordinates().stream().map(Coordinate::part).allMatch(part -> part == 0);
  }

  private static boolean isOverEdge(SamplePoint point) {
    int corners = point.corners().size();
    return corners > 0 && corners < 1 << point.coordinates().size();
  }

  private static Predicate<OperatorCase<DeformableConvolution>> sampling(
      Predicate<SamplePoint> feature) {
    return drawn -> {
      DeformableGeometry geometry = geometry(drawn);
      Tensor offset = drawn.canonical(Slot.OFFSET, geometry.offsetShape());
      for (Index output : geometry.outputShape().indices()) {
        for (Index k : geometry.window().kernel().indices()) {
          double[] moved = new double[geometry.spatialRank()];
          Arrays.setAll(
              moved,
              axis ->
                  offset.at(output.at(0), geometry.offsetChannel(0, k, axis), output.spatial()));
          if (feature.test(geometry.window().sample(output.spatial(), k, moved))) {
            return true;
          }
        }
      }
      return false;
    };
  }

  private static DeformableGeometry geometry(OperatorCase<DeformableConvolution> drawn) {
    return drawn.operator().over(drawn.shape(Slot.INPUT), drawn.shape(Slot.WEIGHTS));
  }
}
