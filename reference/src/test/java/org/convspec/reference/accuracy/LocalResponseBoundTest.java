package org.convspec.reference.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.AlphaDivisor;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.ExtraNeighbour;
import org.convspec.spec.operator.LocalResponseNorm;
import org.convspec.spec.operator.ResponseRegion;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** Attributes that are no numbers of the accumulator are rounded by whoever computes in it. */
class LocalResponseBoundTest {

  private static final Shape ONE = Shape.of(1, 1);
  private static final Index ONLY = Index.of(0, 0);

  private static Call ofOne(double alpha, double beta, double offset) {
    LocalResponseNorm norm =
        new LocalResponseNorm(
            ResponseRegion.ACROSS_CHANNELS,
            1,
            ExtraNeighbour.AFTER,
            alpha,
            AlphaDivisor.ONE,
            beta,
            offset);
    return new Call(
        norm,
        Direction.FORWARD,
        Call.Layouts.CANONICAL,
        Map.of(Slot.INPUT, Tensor.rounding(ElementType.FLOAT32, ONE, new double[] {1})),
        Set.of(Slot.OUTPUT));
  }

  @Property(tries = 500)
  @Label("a base of rounded attributes to a high power stays within the bound")
  void attributesMayBeRounded(@ForAll long seed) {
    Random random = new Random(seed);
    double alpha = random.nextDouble() / 20;
    double beta = 1024 + random.nextDouble();
    double offset = 1 + 1e-4 * random.nextDouble() - alpha; // so that the logarithm is small
    Call call = ofOne(alpha, beta, offset);
    float base = (float) offset + (float) alpha;
    double computed = (float) Math.pow(base, -(float) beta);
    double exact = LiteralPath.PATH.result(call, Slot.OUTPUT).at(ONLY);
    assertThat(Math.abs(computed - exact))
        .isLessThanOrEqualTo(LocalResponseBound.of(call, Slot.OUTPUT).at(ONLY));
  }
}
