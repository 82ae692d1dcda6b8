package org.convspec.reference.literal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.convspec.reference.layer.SmallLayers;
import org.convspec.reference.layer.TransposedLayer;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** The literal transposed convolution against exact decimal arithmetic and its own derivatives. */
class LiteralTransposedConvolutionTest {

  private static final LiteralTransposedConvolution LITERAL = new LiteralTransposedConvolution();

  private static final Map<Slot, Slot> GRADIENTS =
      Map.of(
          Slot.INPUT, Slot.INPUT_GRADIENT,
          Slot.WEIGHTS, Slot.WEIGHTS_GRADIENT,
          Slot.BIAS, Slot.BIAS_GRADIENT);

  @Property(tries = 150)
  @Label("reals are scattered exactly and rounded once, into the output and into all gradients")
  void correctlyRounded(@ForAll("ofReals") TransposedLayer layer) {
    for (Slot result :
        List.of(Slot.OUTPUT, Slot.INPUT_GRADIENT, Slot.WEIGHTS_GRADIENT, Slot.BIAS_GRADIENT)) {
      double[] wanted =
          Arrays.stream(scattered(layer, result)).mapToDouble(BigDecimal::doubleValue).toArray();
      assertThat(layer.result(result, LITERAL).toArray()).as("%s", result).containsExactly(wanted);
    }
  }

  /** Sums every product, found by trying every pair of input position and tap. */
  private static BigDecimal[] scattered(TransposedLayer layer, Slot result) {
    Tensor x = layer.tensor(Slot.INPUT);
    Tensor w = layer.tensor(Slot.WEIGHTS);
    Tensor dy = layer.tensor(Slot.OUTPUT_GRADIENT);
    Shape shape =
        switch (result) {
          case OUTPUT -> dy.shape();
          case INPUT_GRADIENT -> x.shape();
          case WEIGHTS_GRADIENT -> w.shape();
          default -> layer.tensor(Slot.BIAS).shape();
        };
    BigDecimal[] sums = new BigDecimal[(int) shape.elementCount()];
    Arrays.fill(sums, BigDecimal.ZERO);
    for (Index at : dy.shape().indices()) {
      if (result == Slot.OUTPUT) {
        add(sums, shape.offset(at), layer.tensor(Slot.BIAS).at(at.at(1)), 1);
      } else if (result == Slot.BIAS_GRADIENT) {
        add(sums, at.at(1), dy.at(at), 1);
      }
    }
    long inputsPerGroup = x.shape().extent(1) / layer.operator().groups();
    for (Index source : x.shape().indices()) {
      for (Index k : w.shape().spatial().indices()) {
        Index o = target(layer, source.spatial(), k);
        for (long j = 0; j < w.shape().extent(1); j++) {
          long oc = source.at(1) / inputsPerGroup * w.shape().extent(1) + j;
          Index written = Index.of(source.at(0), oc, o);
          if (!dy.shape().contains(written)) {
            continue;
          }
          Index weight = Index.of(source.at(1), j, k);
          switch (result) {
            case OUTPUT -> add(sums, shape.offset(written), x.at(source), w.at(weight));
            case INPUT_GRADIENT -> add(sums, shape.offset(source), dy.at(written), w.at(weight));
            case WEIGHTS_GRADIENT -> add(sums, shape.offset(weight), dy.at(written), x.at(source));
            default -> {}
          }
        }
      }
    }
    return sums;
  }

  private static void add(BigDecimal[] sums, long place, double a, double b) {
    sums[(int) place] = sums[(int) place].add(new BigDecimal(a).multiply(new BigDecimal(b)));
  }

  private static Index target(TransposedLayer layer, Index i, Index k) {
    List<Padding> paddings = ((PaddingRule.Explicit) layer.operator().padding()).perAxis();
    long[] o = new long[i.rank()];
    for (int axis = 0; axis < o.length; axis++) {
      o[axis] =
          i.at(axis) * layer.operator().strides().get(axis)
              + k.at(axis) * layer.operator().dilations().get(axis)
              - paddings.get(axis).before();
    }
    return Index.of(o);
  }

  @Property(tries = 100)
  @Label("each gradient is the adjoint, assembled from the forward direction on unit tensors")
  void gradientsAreAdjoint(@ForAll("ofIntegers") TransposedLayer layer) {
    GRADIENTS.forEach(
        (slot, gradient) -> {
          TransposedLayer linear = withoutConstant(layer, slot);
          Tensor dy = layer.tensor(Slot.OUTPUT_GRADIENT);
          Tensor wanted =
              Tensor.tabulate(
                  ElementType.FLOAT64,
                  layer.tensor(slot).shape(),
                  at -> {
                    Tensor unit = unit(layer.tensor(slot).shape(), at);
                    return product(linear.with(slot, unit).result(Slot.OUTPUT, LITERAL), dy);
                  });
          assertThat(layer.result(gradient, LITERAL)).as("%s", gradient).isEqualTo(wanted);
        });
  }

  /** Takes away what does not depend on a slot: the bias, or all but the bias. */
  private static TransposedLayer withoutConstant(TransposedLayer layer, Slot slot) {
    Slot constant = slot == Slot.BIAS ? Slot.INPUT : Slot.BIAS;
    Shape shape = layer.tensor(constant).shape();
    return layer.with(constant, Tensor.zeros(ElementType.FLOAT64, shape));
  }

  @Property(tries = 100)
  @Label("each gradient is a difference of outputs with step 1, exact because f is multilinear")
  void gradientsAreDifferences(@ForAll("ofIntegers") TransposedLayer layer) {
    Tensor dy = layer.tensor(Slot.OUTPUT_GRADIENT);
    double before = product(layer.result(Slot.OUTPUT, LITERAL), dy);
    GRADIENTS.forEach(
        (slot, gradient) -> {
          Tensor tensor = layer.tensor(slot);
          Tensor wanted =
              Tensor.tabulate(
                  ElementType.FLOAT64,
                  tensor.shape(),
                  at -> {
                    Tensor moved = tensor.combine(unit(tensor.shape(), at), Double::sum);
                    Tensor after = layer.with(slot, moved).result(Slot.OUTPUT, LITERAL);
                    return product(after, dy) - before;
                  });
          assertThat(layer.result(gradient, LITERAL)).as("%s", gradient).isEqualTo(wanted);
        });
  }

  private static Tensor unit(Shape shape, Index one) {
    return Tensor.tabulate(ElementType.FLOAT64, shape, at -> at.equals(one) ? 1 : 0);
  }

  private static double product(Tensor a, Tensor b) {
    double sum = 0;
    for (Index at : a.shape().indices()) {
      sum += a.at(at) * b.at(at);
    }
    return sum;
  }

  @Provide
  Arbitrary<TransposedLayer> ofReals() {
    return TransposedLayer.any(SmallLayers::real);
  }

  @Provide
  Arbitrary<TransposedLayer> ofIntegers() {
    return TransposedLayer.any(SmallLayers::integer);
  }
}
