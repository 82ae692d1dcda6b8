package org.convspec.reference.layer;

import java.util.List;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.geometry.Axis;
import org.convspec.spec.geometry.BoundAxis;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;

/** Arbitraries of small layers: spatial ranks 0 to 4, groups, every attribute drawn on its own. */
public final class SmallLayers {

  private static final int MOST_AXES = 4;
  private static final long MOST_MULTIPLY_ADDS = 5000;

  private SmallLayers() {}

  /** Returns layers whose numbers are drawn like this and rounded to the type. */
  public static Arbitrary<SmallLayer> of(ElementType type, ToDoubleFunction<Random> number) {
    return Arbitraries.randomValue(
        random -> {
          while (true) {
            SmallLayer layer = draw(random, type, number);
            if (layer.geometry().multiplyAddCount() <= MOST_MULTIPLY_ADDS) {
              return layer;
            }
          }
        });
  }

  /** Draws an integer in -8 .. 8: sums of products are exact in any order. */
  public static double integer(Random random) {
    return random.nextInt(17) - 8;
  }

  /** Draws a signed real of magnitude 2^-3 to 2^3. */
  public static double real(Random random) {
    double magnitude = Math.scalb(1 + random.nextDouble(), random.nextInt(6) - 3);
    return random.nextBoolean() ? magnitude : -magnitude;
  }

  private static SmallLayer draw(Random random, ElementType type, ToDoubleFunction<Random> number) {
    List<BoundAxis> axes =
        Stream.generate(() -> axis(random)).limit(random.nextInt(MOST_AXES + 1)).toList();
    long batch = random.nextInt(20) == 0 ? 0 : from(random, 1, 3);
    long groups = from(random, 1, 3);
    long inputsPerGroup = from(random, 1, 3);
    long outputsPerGroup = from(random, 1, 3);
    Convolution convolution =
        new Convolution(
            axes.stream().map(bound -> bound.axis().stride()).toList(),
            axes.stream().map(bound -> bound.axis().dilation()).toList(),
            new PaddingRule.Explicit(axes.stream().map(bound -> bound.axis().padding()).toList()),
            random.nextBoolean() ? OutputRounding.FLOOR : OutputRounding.CEIL,
            groups,
            random.nextBoolean() ? Orientation.CORRELATION : Orientation.FLIPPED);
    return SmallLayer.filled(
        convolution,
        Shape.of(batch, groups * inputsPerGroup, space(axes, BoundAxis::inputExtent)),
        Shape.of(
            groups * outputsPerGroup, inputsPerGroup, space(axes, bound -> bound.axis().kernel())),
        type,
        number,
        random);
  }

  /** Draws an axis; sometimes its window does not fit. */
  private static BoundAxis axis(Random random) {
    Axis unpadded =
        new Axis(from(random, 1, 3), from(random, 1, 3), from(random, 1, 2), Padding.NONE);
    Padding padding = new Padding(from(random, -1, 3), from(random, -1, 3));
    long room = random.nextInt(20) == 0 ? -1 : from(random, 0, 5);
    long least = Math.max(0, -padding.before() - padding.after());
    long input =
        Math.max(least, unpadded.effectiveKernel() + room - padding.before() - padding.after());
    Axis axis = unpadded.padded(padding);
    return new BoundAxis(axis, input, axis.outputExtent(input, OutputRounding.FLOOR));
  }

  private static Shape space(List<BoundAxis> axes, ToLongFunction<BoundAxis> extent) {
    return Shape.of(axes.stream().mapToLong(extent).toArray());
  }

  private static long from(Random random, int least, int most) {
    return least + random.nextInt(most - least + 1);
  }
}
