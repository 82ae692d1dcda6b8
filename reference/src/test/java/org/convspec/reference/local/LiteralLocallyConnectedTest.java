package org.convspec.reference.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convspec.reference.im2col.Im2colLocallyConnected;
import org.convspec.reference.layer.SmallLayers;
import org.convspec.reference.literal.LiteralLocallyConnected;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.operator.LocallyConnectedGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * The literal locally connected operator against decimal arithmetic, its gradients against its
 * output, and the fast path against it.
 */
class LiteralLocallyConnectedTest {

  private static final LiteralLocallyConnected LITERAL = new LiteralLocallyConnected();

  private static final Map<Slot, Slot> LINEAR =
      Map.of(
          Slot.INPUT, Slot.INPUT_GRADIENT,
          Slot.WEIGHTS, Slot.WEIGHTS_GRADIENT,
          Slot.BIAS, Slot.BIAS_GRADIENT);

  @Property(tries = 100)
  @Label("reals come out correctly rounded")
  void reals(@ForAll("ofReals") SmallLocal layer) {
    for (Slot slot : SmallLocal.RESULTS) {
      double[] got = layer.result(slot, LITERAL).toArray();
      BigDecimal[] want = sums(layer, slot);
      assertThat(got).as(slot.label()).hasSize(want.length);
      for (int place = 0; place < got.length; place++) {
        assertThat(got[place]).as(slot.label()).isEqualTo(want[place].doubleValue() + 0.0);
      }
    }
  }

  /** Every output position and tap are tried; who is inside is said as chapter 2 says it. */
  private static BigDecimal[] sums(SmallLocal layer, Slot slot) {
    LocallyConnectedGeometry geometry = layer.geometry();
    Shape shape = layer.asking(slot).resultShapes().get(slot);
    BigDecimal[] sums = new BigDecimal[(int) shape.elementCount()];
    Arrays.fill(sums, BigDecimal.ZERO);
    for (Index output : geometry.outputShape().indices()) {
      Index o = output.spatial();
      Index biasAt = Index.of(output.at(1)).then(o);
      BigDecimal dy = at(layer, Slot.OUTPUT_GRADIENT, output);
      switch (slot) {
        case OUTPUT -> add(sums, shape, output, at(layer, Slot.BIAS, biasAt));
        case BIAS_GRADIENT -> add(sums, shape, biasAt, dy);
        default -> {}
      }
      long groups = geometry.channels().groups();
      long inputs = geometry.channels().inputChannels() / groups;
      long group = output.at(1) / (geometry.channels().outputChannels() / groups);
      for (long within = 0; within < inputs; within++) {
        for (Index k : geometry.window().kernel().indices()) {
          Index weightAt = Index.of(output.at(1), within, o.then(k));
          Index inputAt = Index.of(output.at(0), group * inputs + within, position(geometry, o, k));
          if (!isInside(geometry, inputAt.spatial())) {
            continue;
          }
          BigDecimal x = at(layer, Slot.INPUT, inputAt);
          BigDecimal w = at(layer, Slot.WEIGHTS, weightAt);
          switch (slot) {
            case OUTPUT -> add(sums, shape, output, x.multiply(w));
            case INPUT_GRADIENT -> add(sums, shape, inputAt, dy.multiply(w));
            case WEIGHTS_GRADIENT -> add(sums, shape, weightAt, dy.multiply(x));
            default -> {}
          }
        }
      }
    }
    return sums;
  }

  private static Index position(LocallyConnectedGeometry geometry, Index o, Index k) {
    long[] i = new long[o.rank()];
    for (int axis = 0; axis < i.length; axis++) {
      BoundAxis bound = geometry.window().axes().get(axis);
      i[axis] =
          o.at(axis) * bound.axis().stride()
              + k.at(axis) * bound.axis().dilation()
              - bound.axis().padding().before();
    }
    return Index.of(i);
  }

  private static boolean isInside(LocallyConnectedGeometry geometry, Index i) {
    for (int axis = 0; axis < i.rank(); axis++) {
      BoundAxis bound = geometry.window().axes().get(axis);
      long before = bound.axis().padding().before();
      long after = bound.axis().padding().after();
      if (i.at(axis) < Math.max(0, -before)
          || i.at(axis) >= bound.inputExtent() + Math.min(0, after)) {
        return false;
      }
    }
    return true;
  }

  private static BigDecimal at(SmallLocal layer, Slot slot, Index index) {
    return new BigDecimal(layer.tensors().get(slot).at(index));
  }

  private static void add(BigDecimal[] sums, Shape shape, Index index, BigDecimal term) {
    int place = (int) shape.offset(index);
    sums[place] = sums[place].add(term);
  }

  @Property(tries = 40)
  @Label("a gradient is what steps of 1 change, bit for bit")
  void adjoint(@ForAll("ofIntegers") SmallLocal layer) {
    LINEAR.forEach(
        (slot, gradientSlot) -> {
          Tensor gradient = layer.result(gradientSlot, LITERAL);
          Tensor whole = layer.tensors().get(slot);
          double here = pulled(layer);
          for (Index index : whole.shape().indices()) {
            Tensor stepped =
                Tensor.tabulate(
                    whole.type(), whole.shape(), at -> whole.at(at) + (at.equals(index) ? 1 : 0));
            assertThat(gradient.at(index))
                .as(slot + " " + index)
                .isEqualTo(pulled(layer.with(slot, stepped)) - here);
          }
        });
  }

  /** The product of output and output gradient. */
  private static double pulled(SmallLocal layer) {
    double[] y = layer.result(Slot.OUTPUT, LITERAL).toArray();
    double[] dy = layer.tensors().get(Slot.OUTPUT_GRADIENT).toArray();
    double sum = 0;
    for (int place = 0; place < y.length; place++) {
      sum += y[place] * dy[place];
    }
    return sum;
  }

  @Property(tries = 150)
  @Label("the fast path gives the same bits on integers")
  void fastPath(@ForAll("ofIntegers") SmallLocal layer) {
    for (Slot slot : SmallLocal.RESULTS) {
      assertThat(layer.result(slot, new Im2colLocallyConnected()))
          .as(slot.label())
          .isEqualTo(layer.result(slot, LITERAL));
    }
  }

  @Provide
  Arbitrary<SmallLocal> ofReals() {
    return SmallLocal.of(SmallLayers::real);
  }

  @Provide
  Arbitrary<SmallLocal> ofIntegers() {
    return SmallLocal.of(SmallLayers::integer);
  }
}
