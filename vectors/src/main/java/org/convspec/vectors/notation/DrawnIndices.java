package org.convspec.vectors.notation;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.convspec.spec.operator.Indexing;
import org.convspec.spec.operator.MaxUnpool;
import org.convspec.spec.operator.UnpoolGeometry;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/**
 * The indices of an unpooling's case. In each plane they name different positions of the output,
 * but one in eight is -1; with {@code levels} few positions are named many times, and with {@code
 * strays} one index names no position of its plane.
 */
final class DrawnIndices {

  private static final int SEEDS_APART = 8;
  private static final int FEW_POSITIONS = 3;
  private static final int ONE_IN = 8;

  private final UnpoolGeometry geometry;
  private final Fill.Kind kind;
  private final SplittableRandom random;

  private DrawnIndices(UnpoolGeometry geometry, Fill fill) {
    this.geometry = geometry;
    this.kind = fill.kind();
    this.random = new SplittableRandom(fill.seed() * SEEDS_APART);
  }

  /** Returns the indices of this shape; zeros where the rest of the case is invalid. */
  static Tensor of(OperatorCase<MaxUnpool> example, Shape shape) {
    try {
      UnpoolGeometry geometry = example.operator().over(shape, shape);
      double[] numbers = new DrawnIndices(geometry, example.fill()).draw();
      return Tensor.rounding(example.type(), shape, numbers);
    } catch (InvalidCallException invalid) {
      return Tensor.zeros(example.type(), shape);
    }
  }

  private double[] draw() {
    Shape input = geometry.inputShape();
    double[] numbers = Tensor.allocate(input);
    int perPlane = (int) input.spatial().elementCount();
    for (int first = 0; first < numbers.length; first += perPlane) {
      Index plane = input.index(first);
      Map<Long, Long> moved = new HashMap<>();
      for (int place = 0; place < perPlane; place++) {
        long position = kind == Fill.Kind.LEVELS ? fewPositions() : next(place, moved);
        numbers[first + place] = number(plane, position);
      }
    }
    if (kind == Fill.Kind.STRAYS && numbers.length > 0) {
      int at = random.nextInt(numbers.length);
      numbers[at] = stray(input.index(at));
    }
    return numbers;
  }

  private long positions() {
    return geometry.outputShape().spatial().elementCount();
  }

  private long fewPositions() {
    return positions() == 0
        ? Indexing.NOWHERE
        : random.nextLong(Math.min(FEW_POSITIONS, positions()));
  }

  /** Draws without repetition, by exchanging each position drawn with one that is not yet. */
  private long next(int place, Map<Long, Long> moved) {
    if (place >= positions() || random.nextInt(ONE_IN) == 0) {
      return Indexing.NOWHERE;
    }
    long drawn = random.nextLong(place, positions());
    long position = moved.getOrDefault(drawn, drawn);
    moved.put(drawn, moved.getOrDefault((long) place, (long) place));
    return position;
  }

  private double number(Index plane, long position) {
    if (position == Indexing.NOWHERE) {
      return Indexing.NOWHERE;
    }
    Index at = geometry.outputShape().spatial().index(position);
    return geometry
        .indexing()
        .number(geometry.outputShape(), Index.of(plane.at(0), plane.at(1), at));
  }

  /** Below, between, behind the positions of a plane, or no number. */
  private double stray(Index at) {
    long first = geometry.indexing().firstOfPlane(geometry.outputShape(), at.at(0), at.at(1));
    return switch (random.nextInt(5)) {
      case 0 -> first == 0 ? -2 : first - 1;
      case 1 -> first + 0.5;
      case 2 -> Double.NaN;
      default -> first + positions();
    };
  }
}
