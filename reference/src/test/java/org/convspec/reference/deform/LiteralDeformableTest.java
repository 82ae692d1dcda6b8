package org.convspec.reference.deform;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convspec.reference.im2col.Im2colDeformableConvolution;
import org.convspec.reference.layer.SmallLayers;
import org.convspec.reference.literal.LiteralConvolution;
import org.convspec.reference.literal.LiteralDeformableConvolution;
import org.convspec.spec.operator.ConvolutionGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * The literal deformable convolution against decimal arithmetic, its gradients against its output,
 * and the fast path against it.
 */
class LiteralDeformableTest {

  private static final LiteralDeformableConvolution LITERAL = new LiteralDeformableConvolution();

  /** The inputs in which the output is linear, but for a constant, with their gradients. */
  private static final Map<Slot, Slot> LINEAR =
      Map.of(
          Slot.INPUT, Slot.INPUT_GRADIENT,
          Slot.WEIGHTS, Slot.WEIGHTS_GRADIENT,
          Slot.BIAS, Slot.BIAS_GRADIENT,
          Slot.MASK, Slot.MASK_GRADIENT);

  @Property(tries = 60)
  @Label("reals come out correctly rounded, shares included")
  void reals(@ForAll("ofReals") SmallDeform layer) {
    assertExact(layer);
  }

  @Property(tries = 60)
  @Label("integers with quarters come out exactly")
  void quarters(@ForAll("ofQuarters") SmallDeform layer) {
    assertExact(layer);
  }

  private static void assertExact(SmallDeform layer) {
    for (Slot slot : SmallDeform.RESULTS) {
      double[] got = layer.result(slot, LITERAL).toArray();
      BigDecimal[] want = HatSums.of(layer, slot);
      assertThat(got).as(slot.label()).hasSize(want.length);
      for (int place = 0; place < got.length; place++) {
        assertThat(got[place]).as(slot.label()).isEqualTo(want[place].doubleValue() + 0.0);
      }
    }
  }

  @Property(tries = 40)
  @Label("a gradient is what outputs of unit tensors add up to, bit for bit")
  void adjoint(@ForAll("ofQuarters") SmallDeform layer) {
    LINEAR.forEach(
        (slot, gradientSlot) -> {
          Tensor gradient = layer.result(gradientSlot, LITERAL);
          Shape shape = layer.tensors().get(slot).shape();
          double constant = pulled(layer.with(slot, unit(layer, slot, shape, null)));
          for (Index index : shape.indices()) {
            double moved = pulled(layer.with(slot, unit(layer, slot, shape, index)));
            assertThat(gradient.at(index)).as(slot + " " + index).isEqualTo(moved - constant);
          }
        });
  }

  private static Tensor unit(SmallDeform layer, Slot slot, Shape shape, Index one) {
    return Tensor.tabulate(
        layer.tensors().get(slot).type(), shape, index -> index.equals(one) ? 1 : 0);
  }

  /** The product of output and output gradient. */
  private static double pulled(SmallDeform layer) {
    double[] y = layer.result(Slot.OUTPUT, LITERAL).toArray();
    double[] dy = layer.tensors().get(Slot.OUTPUT_GRADIENT).toArray();
    double sum = 0;
    for (int place = 0; place < y.length; place++) {
      sum += y[place] * dy[place];
    }
    return sum;
  }

  @Property(tries = 40)
  @Label("an offset gradient is the difference over a step within its cell")
  void slopes(@ForAll("ofQuarters") SmallDeform layer) {
    Tensor gradient = layer.result(Slot.OFFSET_GRADIENT, LITERAL);
    Tensor offset = layer.tensors().get(Slot.OFFSET);
    double here = pulled(layer);
    for (Index index : gradient.shape().indices()) {
      double above = pulled(layer.with(Slot.OFFSET, stepped(offset, index, 0.25)));
      assertThat((above - here) / 0.25).as("step up").isEqualTo(gradient.at(index));
      if (offset.at(index) != Math.rint(offset.at(index))) {
        double below = pulled(layer.with(Slot.OFFSET, stepped(offset, index, -0.25)));
        assertThat((above - below) / 0.5).as("both steps").isEqualTo(gradient.at(index));
      }
    }
  }

  private static Tensor stepped(Tensor offset, Index moved, double step) {
    return Tensor.tabulate(
        offset.type(), offset.shape(), at -> offset.at(at) + (at.equals(moved) ? step : 0));
  }

  @Property(tries = 100)
  @Label("the fast path gives the same bits on integers and quarters")
  void fastPath(@ForAll("ofQuarters") SmallDeform layer) {
    for (Slot slot : SmallDeform.RESULTS) {
      assertThat(layer.result(slot, new Im2colDeformableConvolution()))
          .as(slot.label())
          .isEqualTo(layer.result(slot, LITERAL));
    }
  }

  @Property(tries = 50)
  @Label("without offsets it is the literal convolution with FLOOR rounding")
  void still(@ForAll("ofQuarters") SmallDeform layer) {
    SmallDeform resting =
        layer
            .with(Slot.OFFSET, layer.tensors().get(Slot.OFFSET).map(any -> 0))
            .with(Slot.MASK, layer.tensors().get(Slot.MASK).map(any -> 1));
    ConvolutionGeometry convolution =
        layer
            .operator()
            .still()
            .over(
                layer.tensors().get(Slot.INPUT).shape(), layer.tensors().get(Slot.WEIGHTS).shape());
    assertThat(resting.result(Slot.OUTPUT, LITERAL))
        .isEqualTo(
            new LiteralConvolution()
                .forward(
                    convolution,
                    layer.tensors().get(Slot.INPUT),
                    layer.tensors().get(Slot.WEIGHTS),
                    layer.tensors().get(Slot.BIAS)));
  }

  @Provide
  Arbitrary<SmallDeform> ofReals() {
    return SmallDeform.of(SmallLayers::real, SmallDeform::offset);
  }

  @Provide
  Arbitrary<SmallDeform> ofQuarters() {
    return SmallDeform.of(SmallLayers::integer, SmallDeform::quarter);
  }
}
