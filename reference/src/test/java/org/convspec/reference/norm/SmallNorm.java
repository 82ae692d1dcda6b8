package org.convspec.reference.norm;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Affine;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.EpsilonUse;
import org.convspec.spec.operator.GroupNorm;
import org.convspec.spec.operator.InstanceNorm;
import org.convspec.spec.operator.LayerNorm;
import org.convspec.spec.operator.LpNormalize;
import org.convspec.spec.operator.Normalization;
import org.convspec.spec.operator.RmsNorm;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.WeightStandardization;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** A normalization of a few reals, with every input that it takes. */
record SmallNorm(Normalization normalization, Map<Slot, Tensor> inputs, Tensor outputGradient) {

  static final Shape SHAPE = Shape.of(2, 4, 3);

  private static final double[] EPSILONS = {0.5, 1e-3, 0};
  private static final double[] POWERS = {1, 2, 3, 1.5};

  static SmallNorm draw(long seed) {
    Random random = new Random(seed);
    Normalization normalization = normalization(random);
    double mean = random.nextBoolean() ? 0 : 1000 * random.nextDouble();
    Map<Slot, Tensor> inputs = new EnumMap<>(Slot.class);
    inputs.put(Slot.INPUT, reals(SHAPE, random).map(x -> mean + x));
    Shape parameters = normalization.over(SHAPE).parameters().to();
    for (Slot slot : normalization.signature().optional()) {
      inputs.put(slot, reals(parameters, random));
    }
    return new SmallNorm(normalization, inputs, reals(SHAPE, random));
  }

  private static Normalization normalization(Random random) {
    double epsilon = EPSILONS[random.nextInt(EPSILONS.length)];
    EpsilonPlace place = EpsilonPlace.values()[random.nextInt(2)];
    List<Long> axes =
        List.of(List.of(1L), List.of(2L, 1L), List.of(2L), List.of(0L, 2L)).get(random.nextInt(4));
    return switch (random.nextInt(6)) {
      case 0 -> new LayerNorm(axes, epsilon, place);
      case 1 -> new RmsNorm(axes, epsilon, place);
      case 2 -> new GroupNorm(2, Affine.values()[random.nextInt(2)], epsilon, place);
      case 3 -> new InstanceNorm(epsilon, place);
      case 4 -> new WeightStandardization(epsilon, place);
      default ->
          new LpNormalize(
              axes,
              POWERS[random.nextInt(POWERS.length)],
              epsilon,
              EpsilonUse.values()[random.nextInt(2)]);
    };
  }

  /** Reals of magnitude 1 to 2: no step of a difference changes a sign. */
  private static Tensor reals(Shape shape, Random random) {
    return Tensor.tabulate(
        ElementType.FLOAT64,
        shape,
        at -> (1 + random.nextDouble()) * (random.nextBoolean() ? 1 : -1));
  }

  SmallNorm with(Slot slot, Tensor tensor) {
    Map<Slot, Tensor> changed = new EnumMap<>(inputs);
    changed.put(slot, tensor);
    return new SmallNorm(normalization, changed, outputGradient);
  }

  Tensor output() {
    return LiteralPath.PATH.result(
        new Call(
            normalization, Direction.FORWARD, Call.Layouts.CANONICAL, inputs, Set.of(Slot.OUTPUT)),
        Slot.OUTPUT);
  }

  Tensor gradient(Slot slot) {
    Map<Slot, Tensor> tensors = new EnumMap<>(inputs);
    tensors.put(Slot.OUTPUT_GRADIENT, outputGradient);
    return LiteralPath.PATH.result(
        new Call(normalization, Direction.GRADIENT, Call.Layouts.CANONICAL, tensors, Set.of(slot)),
        slot);
  }
}
