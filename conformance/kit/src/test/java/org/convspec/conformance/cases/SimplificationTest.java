package org.convspec.conformance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.notation.CaseLine;
import org.junit.jupiter.api.Test;

/** Simplifying ends, and ends where nothing is left to take away. */
class SimplificationTest {

  private static final String SIMPLEST = "conv n1 c1 m1 i1 k1 counting";
  private static final int MOST_STEPS = 10_000;

  @Test
  void theBoldestValidStepsLeadToTheSimplestCase() {
    Random random = new Random(1);
    for (int drawn = 0; drawn < 300; drawn++) {
      ConvolutionCase end = ConvolutionDraw.next(random, ElementType.FLOAT64, Fill.Kind.INTS);
      for (int steps = 0; !simplerAndValid(end).isEmpty(); steps++) {
        assertThat(steps).isLessThan(MOST_STEPS);
        end = simplerAndValid(end).get(0);
      }
      assertThat(end).hasToString(SIMPLEST);
    }
  }

  @Test
  void anyStepsEndWhateverTheyAre() {
    Random random = new Random(1);
    for (int drawn = 0; drawn < 300; drawn++) {
      ConvolutionCase end = ConvolutionDraw.next(random, ElementType.FLOAT64, Fill.Kind.INTS);
      List<ConvolutionCase> simpler = Simplification.of(end);
      for (int steps = 0; !simpler.isEmpty(); steps++) {
        assertThat(steps).isLessThan(MOST_STEPS);
        end = simpler.get(random.nextInt(simpler.size()));
        simpler = Simplification.of(end);
      }
    }
  }

  @Test
  void whatIsLeftOverStays() {
    assertThat(linesOf("conv g3 n1 c7 m3 i1 k1 wc2")).contains("conv g2 n1 c5 m2 i1 k1 counting");
    assertThat(linesOf("conv n1 c2 m1 i1 k1 wc3")).contains("conv n1 c1 m1 i1 k1 wc2 counting");
    assertThat(linesOf("conv n1 c1 m4 i1 k1 bias5")).contains("conv n1 c1 m1 i1 k1 bias2 counting");
  }

  @Test
  void lessPaddingMayBecomeInput() {
    assertThat(linesOf("conv n1 c1 m1 i2 k3 p2:-1")).contains("conv n1 c1 m1 i3 k3 counting");
  }

  @Test
  void hugeNumbersAreNotLoweredOneByOne() {
    assertThat(linesOf("conv n1 c1 m1 i1 k4 d4000000000000000000"))
        .noneMatch(line -> line.contains("d3999999999999999999"));
  }

  @Test
  void incompleteCallsAreSimplifiedAsFarAsTheyGo() {
    assertThat(linesOf("conv n1 c1 m1 i3x4 k2x3 s2")).contains("conv n1 c1 m1 i4 k3 s- counting");
    assertThat(linesOf("conv n1 c1 m1 i3 k2x2")).contains("conv n1 c1 m1 i3 k2x1 counting");
  }

  private static List<ConvolutionCase> simplerAndValid(ConvolutionCase example) {
    return Simplification.of(example).stream()
        .filter(simpler -> simpler.brokenRule(Direction.GRADIENT).isEmpty())
        .toList();
  }

  private static List<String> linesOf(String line) {
    return Simplification.of(CaseLine.convolution(line)).stream()
        .map(ConvolutionCase::toString)
        .toList();
  }
}
