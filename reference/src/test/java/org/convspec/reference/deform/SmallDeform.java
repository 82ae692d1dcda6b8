package org.convspec.reference.deform;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.reference.layer.SmallLayer;
import org.convspec.reference.layer.SmallLayers;
import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.Call.Layouts;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.DeformableConvolution;
import org.convspec.spec.operator.DeformableGeometry;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * A deformable convolution over small tensors.
 *
 * @param operator the attributes
 * @param tensors everything that a gradient is given, bias and mask too
 */
public record SmallDeform(DeformableConvolution operator, Map<Slot, Tensor> tensors) {

  /** The slots that are computed. */
  public static final List<Slot> RESULTS =
      List.of(
          Slot.OUTPUT,
          Slot.INPUT_GRADIENT,
          Slot.WEIGHTS_GRADIENT,
          Slot.BIAS_GRADIENT,
          Slot.MASK_GRADIENT,
          Slot.OFFSET_GRADIENT);

  private static final int MOST_AXES = 3;
  private static final long MOST_MULTIPLY_ADDS = 600;

  /** Returns layers whose numbers, and offsets, are drawn like this. */
  public static Arbitrary<SmallDeform> of(
      ToDoubleFunction<Random> number, ToDoubleFunction<Random> offset) {
    return Arbitraries.randomValue(
        random -> {
          Arbitrary<SmallLayer> layers = SmallLayers.of(ElementType.FLOAT64, number);
          while (true) {
            SmallLayer still = layers.generator(1000).next(random).value();
            int axes = still.input().shape().rank() - 2;
            boolean isSmall = still.geometry().multiplyAddCount() <= MOST_MULTIPLY_ADDS;
            if (axes >= 1 && axes <= MOST_AXES && isSmall) {
              return filled(still, number, offset, random);
            }
          }
        });
  }

  private static SmallDeform filled(
      SmallLayer still,
      ToDoubleFunction<Random> number,
      ToDoubleFunction<Random> offset,
      Random random) {
    Convolution convolution = still.convolution();
    DeformableConvolution operator =
        new DeformableConvolution(
            convolution.strides(),
            convolution.dilations(),
            convolution.padding(),
            convolution.groups(),
            divisor(still.input().shape().extent(1), random));
    DeformableGeometry geometry = operator.over(still.input().shape(), still.weights().shape());
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    tensors.put(Slot.INPUT, still.input());
    tensors.put(Slot.WEIGHTS, still.weights());
    tensors.put(Slot.BIAS, still.bias());
    tensors.put(Slot.OFFSET, drawn(geometry.offsetShape(), offset, random));
    tensors.put(Slot.MASK, drawn(geometry.maskShape(), number, random));
    tensors.put(Slot.OUTPUT_GRADIENT, drawn(geometry.outputShape(), number, random));
    return new SmallDeform(operator, tensors);
  }

  private static long divisor(long channels, Random random) {
    long[] divisors =
        LongStream.rangeClosed(1, channels).filter(count -> channels % count == 0).toArray();
    return divisors[random.nextInt(divisors.length)];
  }

  private static Tensor drawn(Shape shape, ToDoubleFunction<Random> number, Random random) {
    return Tensor.tabulate(ElementType.FLOAT64, shape, index -> number.applyAsDouble(random));
  }

  /** Draws an offset that is a multiple of a quarter, also far away. */
  public static double quarter(Random random) {
    int most = random.nextInt(8) == 0 ? 60 : 10;
    return (random.nextInt(2 * most + 1) - most) / 4.0;
  }

  /** Draws an offset with as many digits as there are, sometimes a whole or a tiny one. */
  public static double offset(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> random.nextInt(7) - 3;
      case 1 -> Math.scalb(random.nextDouble() - 0.5, -40);
      default -> (random.nextDouble() - 0.5) * 6;
    };
  }

  /** Returns the layer with another tensor in one slot. */
  public SmallDeform with(Slot slot, Tensor other) {
    Map<Slot, Tensor> replaced = new EnumMap<>(tensors);
    replaced.put(slot, other);
    return new SmallDeform(operator, replaced);
  }

  /** Returns the deformable convolution over the shapes of the tensors. */
  public DeformableGeometry geometry() {
    return operator.over(tensors.get(Slot.INPUT).shape(), tensors.get(Slot.WEIGHTS).shape());
  }

  /** Returns the call that asks for a result. */
  public Call asking(Slot wanted) {
    Direction direction = wanted == Slot.OUTPUT ? Direction.FORWARD : Direction.GRADIENT;
    return new Call(operator, direction, Layouts.CANONICAL, tensors, Set.of(wanted));
  }

  /** Returns a result as a path computes it, in float64. */
  public Tensor result(Slot wanted, OperatorPath<DeformableConvolution> path) {
    return path.result(operator, asking(wanted), wanted);
  }

  /** Returns attributes and shapes; the numbers follow from the seed of the test. */
  @Override
  public String toString() {
    return operator
        + " over input "
        + tensors.get(Slot.INPUT).shape()
        + " and weights "
        + tensors.get(Slot.WEIGHTS).shape();
  }
}
