package org.convspec.conformance.cases;

import java.io.IOException;
import org.convspec.spec.operator.AlphaDivisor;
import org.convspec.spec.operator.LocalResponseNorm;
import org.convspec.spec.operator.ResponseRegion;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.junit.jupiter.api.Test;

/** Counts how often drawn local response normalizations have the features of known bugs (G35). */
class LocalResponseReachTest {

  private static boolean exceedsChannels(OperatorCase<LocalResponseNorm> drawn) {
    LocalResponseNorm norm = drawn.operator();
    return norm.region() == ResponseRegion.ACROSS_CHANNELS
        && norm.size() > drawn.dimensions().channels();
  }

  /** Whether some sum with more than its own square in it is at least a tenth of its offset. */
  private static boolean windowMatters(OperatorCase<LocalResponseNorm> drawn) {
    LocalResponseNorm norm = drawn.operator();
    Tensor input = drawn.canonical(Slot.INPUT, drawn.shape(Slot.INPUT));
    double positions = norm.over(input.shape()).positions();
    double factor = norm.divisor() == AlphaDivisor.SIZE ? norm.alpha() / positions : norm.alpha();
    for (Index at : input.shape().indices()) {
      double others = -Math.pow(input.at(at), 2);
      for (Index neighbour : norm.over(input.shape()).neighbours(at)) {
        others += Math.pow(input.at(neighbour), 2);
      }
      if (norm.beta() != 0 && others > 0 && factor * others >= norm.offset() / 10) {
        return true;
      }
    }
    return false;
  }

  @Test
  void reachesTheFeaturesOfKnownBugs() throws IOException {
    new FeatureReach<OperatorCase<LocalResponseNorm>>()
        .of("G35", "an even size", 0.5, drawn -> drawn.operator().size() % 2 == 0)
        .of("G35", "size 1", 0.1, drawn -> drawn.operator().size() == 1)
        .of("G35", "size > channels, across channels", 0.1, LocalResponseReachTest::exceedsChannels)
        .of("G35", "beta other than 1", 0.8, drawn -> drawn.operator().beta() != 1)
        .of("G35", "neighbours that matter", 0.5, LocalResponseReachTest::windowMatters)
        .of(
            "G35",
            "alpha as it is, and a size other than 1",
            0.3,
            drawn -> drawn.operator().divisor() == AlphaDivisor.ONE && drawn.operator().size() != 1)
        .of("G3", "no spatial axis", 0.1, drawn -> drawn.spatialRank() == 0)
        .of("G3", "three spatial axes", 0.2, drawn -> drawn.spatialRank() == 3)
        .of("G39", "no items", 0.03, drawn -> drawn.dimensions().batch() == 0)
        .check(
            LocalResponseCases.valid(ElementType.FLOAT64, Fill.Kind.INTS),
            "local-response-reach.txt");
  }
}
