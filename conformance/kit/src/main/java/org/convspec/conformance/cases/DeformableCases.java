package org.convspec.conformance.cases;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.DeformableConvolutionNotation;

/**
 * Arbitraries of deformable convolutions: convolutions, and offset groups that are drawn
 * independently of the groups of the weights.
 */
public final class DeformableCases {

  /** A sample of three axes reads eight positions. */
  private static final long MOST_MULTIPLY_ADDS = 2_500;

  private static final Weighted<Boolean> HAS_MASK = Weighted.of(true, 65).or(false, 35);

  private DeformableCases() {}

  /** Returns valid cases in canonical layouts with data of one kind. */
  public static Arbitrary<OperatorCase<DeformableConvolution>> valid(
      ElementType type, Fill.Kind kind) {
    return Arbitraries.randomValue(random -> draw(random, type, kind)).filter(Case::isValid);
  }

  private static OperatorCase<DeformableConvolution> draw(
      Random random, ElementType type, Fill.Kind kind) {
    ConvolutionCase still = ConvolutionDraw.ofAnyPadding(random, type, kind, MOST_MULTIPLY_ADDS);
    Convolution convolution = still.convolution();
    DeformableConvolution operator =
        new DeformableConvolution(
            convolution.strides(),
            convolution.dilations(),
            convolution.padding(),
            convolution.groups(),
            offsetGroups(random, still.input().extent(1)));
    return OperatorCase.of(
            DeformableConvolutionNotation.NOTATION,
            operator,
            ConvolutionDraw.dimensions(still),
            type,
            still.fill())
        .withOptions(options(random));
  }

  /** Any number that divides the channels, whatever the groups are. */
  private static long offsetGroups(Random random, long channels) {
    List<Long> divisors =
        LongStream.rangeClosed(1, channels).filter(g -> channels % g == 0).boxed().toList();
    return divisors.get(random.nextInt(divisors.size()));
  }

  private static Set<Slot> options(Random random) {
    Set<Slot> options = EnumSet.noneOf(Slot.class);
    if (HAS_MASK.next(random)) {
      options.add(Slot.MASK);
    }
    if (random.nextBoolean()) {
      options.add(Slot.BIAS);
    }
    return options;
  }
}
