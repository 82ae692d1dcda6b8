package org.convspec.reference.local;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.reference.layer.SmallLayer;
import org.convspec.reference.layer.SmallLayers;
import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.Call.Layouts;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.LocallyConnected;
import org.convspec.spec.operator.LocallyConnectedGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * A locally connected operator over small tensors.
 *
 * @param operator the attributes
 * @param geometry the operator over the shapes of the tensors
 * @param tensors everything that a gradient is given, a bias too
 */
record SmallLocal(
    LocallyConnected operator, LocallyConnectedGeometry geometry, Map<Slot, Tensor> tensors) {

  static final List<Slot> RESULTS =
      List.of(Slot.OUTPUT, Slot.INPUT_GRADIENT, Slot.WEIGHTS_GRADIENT, Slot.BIAS_GRADIENT);

  private static final long MOST_MULTIPLY_ADDS = 1500;

  /** Returns layers whose numbers are drawn like this. */
  static Arbitrary<SmallLocal> of(ToDoubleFunction<Random> number) {
    return Arbitraries.randomValue(
        random -> {
          Arbitrary<SmallLayer> layers = SmallLayers.of(ElementType.FLOAT64, number);
          while (true) {
            SmallLayer shared = layers.generator(1000).next(random).value();
            if (shared.geometry().multiplyAddCount() <= MOST_MULTIPLY_ADDS) {
              return filled(shared, number, random);
            }
          }
        });
  }

  private static SmallLocal filled(
      SmallLayer shared, ToDoubleFunction<Random> number, Random random) {
    Convolution convolution = shared.convolution();
    LocallyConnected operator =
        new LocallyConnected(
            convolution.strides(),
            convolution.dilations(),
            convolution.padding(),
            convolution.rounding(),
            convolution.groups());
    LocallyConnectedGeometry geometry =
        new LocallyConnectedGeometry(
            shared.geometry().batch(), shared.geometry().channels(), shared.geometry().window());
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    tensors.put(Slot.INPUT, shared.input());
    tensors.put(Slot.WEIGHTS, drawn(geometry.weightsShape(), number, random));
    tensors.put(Slot.BIAS, drawn(geometry.biasShape(), number, random));
    tensors.put(Slot.OUTPUT_GRADIENT, shared.outputGradient());
    return new SmallLocal(operator, geometry, tensors);
  }

  private static Tensor drawn(Shape shape, ToDoubleFunction<Random> number, Random random) {
    return Tensor.tabulate(ElementType.FLOAT64, shape, index -> number.applyAsDouble(random));
  }

  SmallLocal with(Slot slot, Tensor other) {
    Map<Slot, Tensor> replaced = new EnumMap<>(tensors);
    replaced.put(slot, other);
    return new SmallLocal(operator, geometry, replaced);
  }

  Call asking(Slot wanted) {
    Direction direction = wanted == Slot.OUTPUT ? Direction.FORWARD : Direction.GRADIENT;
    return new Call(operator, direction, Layouts.CANONICAL, tensors, Set.of(wanted));
  }

  Tensor result(Slot wanted, OperatorPath<LocallyConnected> path) {
    return path.result(operator, asking(wanted), wanted);
  }

  /** Returns attributes and shapes; the numbers follow from the seed of the test. */
  @Override
  public String toString() {
    return operator + " over input " + geometry.inputShape();
  }
}
