package org.convspec.reference.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.Label;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Dropout;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.LayerNorm;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** ACC-07: what one order of operations keeps in the range and another does not has no bound. */
class EdgeOfRangeTest {

  private static final Shape PAIR = Shape.of(1, 2);

  private static Tensor pair(double first, double second) {
    return Tensor.rounding(ElementType.FLOAT32, PAIR, new double[] {first, second});
  }

  private static Call forward(Operator operator, Map<Slot, Tensor> tensors) {
    return new Call(
        operator, Direction.FORWARD, Call.Layouts.CANONICAL, tensors, Set.of(Slot.OUTPUT));
  }

  private static double[] ofLayerNorm(double each) {
    Operator norm = new LayerNorm(List.of(1L), 1, EpsilonPlace.INSIDE);
    Call call = forward(norm, Map.of(Slot.INPUT, pair(each, each)));
    return NormalizationBound.of(call, Slot.OUTPUT).toArray();
  }

  @Example
  @Label("a mean has no bound where the sum behind it leaves the range")
  void sumsOfMeans() {
    assertThat((float) 3e38 + (float) 3e38).isInfinite(); // and infinity less infinity is a NaN
    assertThat(ofLayerNorm(3e38)).containsOnly(Double.POSITIVE_INFINITY);
    assertThat(ofLayerNorm(3)[0]).isBetween(0.0, 1e-4);
  }

  private static double[] ofDropout(double dropped) {
    Map<Slot, Tensor> tensors = Map.of(Slot.INPUT, pair(dropped, 1), Slot.MASK, pair(0, 1));
    return DropoutBound.of(forward(new Dropout(0.75), tensors), Slot.OUTPUT).toArray();
  }

  @Example
  @Label("dropout has no bound where the input times the factor leaves the range")
  void factorsOfDropout() {
    assertThat((float) 3e38 * 4f * 0f).isNaN();
    assertThat(ofDropout(3e38)[0]).isInfinite();
    assertThat(ofDropout(3e37)[0]).isZero();
    assertThat(ofDropout(3e38)[1]).isBetween(0.0, 1e-5);
  }
}
