package org.convspec.reference.layer;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.reference.path.OperatorPath;
import org.convspec.reference.path.TransposedConvolutionCall;
import org.convspec.reference.path.TransposedConvolutionPath;
import org.convspec.spec.Call;
import org.convspec.spec.Call.Layouts;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * A transposed convolution over small tensors.
 *
 * @param operator the attributes
 * @param tensors input, weights, bias and output gradient
 */
public record TransposedLayer(TransposedConvolution operator, Map<Slot, Tensor> tensors) {

  private static final int MOST_AXES = 3;
  private static final long MOST_MULTIPLY_ADDS = 5000;

  /** Returns layers whose numbers are drawn like this; every attribute is drawn on its own. */
  public static Arbitrary<TransposedLayer> any(ToDoubleFunction<Random> number) {
    return Arbitraries.randomValue(
        random -> {
          while (true) {
            Optional<TransposedLayer> drawn = draw(random, number);
            if (drawn.isPresent()) {
              return drawn.get();
            }
          }
        });
  }

  private static Optional<TransposedLayer> draw(Random random, ToDoubleFunction<Random> number) {
    int rank = random.nextInt(MOST_AXES + 1);
    long groups = from(random, 1, 3);
    TransposedConvolution operator =
        new TransposedConvolution(
            numbers(random, rank, 1, 3),
            numbers(random, rank, 1, 3),
            new PaddingRule.Explicit(
                Stream.generate(() -> new Padding(from(random, -1, 3), from(random, -1, 3)))
                    .limit(rank)
                    .toList()),
            numbers(random, rank, 0, 2),
            Optional.empty(),
            groups);
    Shape input =
        Shape.of(
            random.nextInt(20) == 0 ? 0 : from(random, 1, 3),
            groups * from(random, 1, 3),
            Shape.of(array(numbers(random, rank, 0, 4))));
    Shape weights =
        Shape.of(input.extent(1), from(random, 1, 3), Shape.of(array(numbers(random, rank, 1, 3))));
    try {
      Shape output = operator.over(input, weights).outputShape();
      long perInput = weights.elementCount() / weights.extent(0);
      return input.elementCount() * perInput > MOST_MULTIPLY_ADDS
          ? Optional.empty()
          : Optional.of(filled(operator, input, weights, output, number, random));
    } catch (InvalidCallException invalid) {
      return Optional.empty();
    }
  }

  private static TransposedLayer filled(
      TransposedConvolution operator,
      Shape input,
      Shape weights,
      Shape output,
      ToDoubleFunction<Random> number,
      Random random) {
    Map<Slot, Shape> shapes =
        Map.of(
            Slot.INPUT, input,
            Slot.WEIGHTS, weights,
            Slot.BIAS, Shape.of(output.extent(1)),
            Slot.OUTPUT_GRADIENT, output);
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    shapes.forEach(
        (slot, shape) ->
            tensors.put(
                slot,
                Tensor.tabulate(
                    ElementType.FLOAT64, shape, index -> number.applyAsDouble(random))));
    return new TransposedLayer(operator, tensors);
  }

  private static List<Long> numbers(Random random, int count, int least, int most) {
    return LongStream.generate(() -> from(random, least, most)).limit(count).boxed().toList();
  }

  private static long[] array(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }

  private static long from(Random random, int least, int most) {
    return least + random.nextInt(most - least + 1);
  }

  /** Returns one tensor. */
  public Tensor tensor(Slot slot) {
    return tensors.get(slot);
  }

  /** Returns the same layer with another tensor. */
  public TransposedLayer with(Slot slot, Tensor tensor) {
    Map<Slot, Tensor> changed = new EnumMap<>(tensors);
    changed.put(slot, tensor);
    return new TransposedLayer(operator, changed);
  }

  /** Returns a result as a path computes it, in float64. */
  public Tensor result(Slot wanted, TransposedConvolutionPath path) {
    Direction direction = wanted == Slot.OUTPUT ? Direction.FORWARD : Direction.GRADIENT;
    Call call = new Call(operator, direction, Layouts.CANONICAL, tensors, Set.of(wanted));
    call.resultShapes();
    OperatorPath<TransposedConvolution> along = TransposedConvolutionCall.along(path);
    return along.result(operator, call, wanted);
  }

  /** Returns attributes and shapes; the numbers follow from the seed of the test. */
  @Override
  public String toString() {
    return operator + " over " + tensor(Slot.INPUT).shape() + ", " + tensor(Slot.WEIGHTS).shape();
  }
}
