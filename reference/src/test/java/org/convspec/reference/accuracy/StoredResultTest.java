package org.convspec.reference.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** What storing a result in 16 bits adds to its bound. */
class StoredResultTest {

  /** A matrix product of one row and one column. */
  private static Call sumOfProducts(ElementType type, double[] x, double[] w) {
    Shape row = Shape.of(1, x.length);
    Convolution product =
        new Convolution(
            List.of(),
            List.of(),
            PaddingRule.explicit(),
            OutputRounding.FLOOR,
            1,
            Orientation.CORRELATION);
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    tensors.put(Slot.INPUT, Tensor.rounding(type, row, x.clone()));
    tensors.put(Slot.WEIGHTS, Tensor.rounding(type, row, w.clone()));
    return new Call(
        product, Direction.FORWARD, Call.Layouts.CANONICAL, tensors, Set.of(Slot.OUTPUT));
  }

  private static double bound(Call call) {
    return MultilinearBound.of(call, Slot.OUTPUT).toArray()[0];
  }

  private static double exact(Call call) {
    return LiteralPath.PATH.result(call, Slot.OUTPUT).toArray()[0];
  }

  private static double summedIn(ElementType sums, Call call) {
    double[] x = call.tensor(Slot.INPUT).toArray();
    double[] w = call.tensor(Slot.WEIGHTS).toArray();
    double sum = 0;
    for (int term = 0; term < x.length; term++) {
      sum = sums.round(sum + sums.round(x[term] * w[term]));
    }
    return call.elementType().round(sum);
  }

  private static Call drawn(ElementType type, long seed, int terms) {
    Random random = new Random(seed);
    return sumOfProducts(
        type, random.doubles(terms, 0.125, 8).toArray(), random.doubles(terms, 0.125, 8).toArray());
  }

  @Property
  @Label("accuracy ACC-03 a result is rounded once more when it is stored")
  void sumsOfTheAccumulatorAreWithinTheBoundWhenStored(@ForAll long seed) {
    for (ElementType type : new ElementType[] {ElementType.FLOAT16, ElementType.BFLOAT16}) {
      Call call = drawn(type, seed, 1 + (int) Math.floorMod(seed, 60L));
      assertThat(Math.abs(summedIn(ElementType.FLOAT32, call) - exact(call)))
          .isLessThanOrEqualTo(bound(call));
    }
  }

  @Example
  @Label("sums of the element type are not")
  void sumsOfTheElementTypeAreNot() {
    for (ElementType type : new ElementType[] {ElementType.FLOAT16, ElementType.BFLOAT16}) {
      Call call = drawn(type, 1, 60);
      assertThat(Math.abs(summedIn(type, call) - exact(call))).isGreaterThan(bound(call));
    }
  }

  @Example
  @Label("required ACC-07 beyond the range nothing is said")
  void beyondTheRangeNothingIsSaid() {
    Call inside = sumOfProducts(ElementType.FLOAT16, new double[] {200, 1}, new double[] {300, 1});
    Call outside = sumOfProducts(ElementType.FLOAT16, new double[] {256, 1}, new double[] {256, 1});
    assertThat(bound(inside)).isLessThan(64);
    assertThat(bound(outside)).isInfinite();
  }

  @Example
  @Label("where the type is its own accumulator nothing is added")
  void nothingIsAddedToFloat32() {
    Call call = drawn(ElementType.FLOAT32, 2, 10);
    double gamma = 12 * 0x1p-24 / (1 - 12 * 0x1p-24);
    assertThat(bound(call)).isEqualTo(gamma * exact(call) + 10 * Float.MIN_VALUE);
  }
}
