package org.convspec.conformance.cases;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.Axis;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.PoolGeometry;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.vectors.cases.Dimensions;

/**
 * The window of a random pooling and the dimensions of its input. Every attribute is drawn per axis
 * and independently of all others; some windows have a rule for a padding, and one rule pads all
 * axes. Where extents come out equal, the draw is repeated a few times, because equal extents hide
 * swapped axes.
 *
 * @param window the window
 * @param dimensions the dimensions of the input
 */
record PoolDraw(PoolWindow window, Dimensions dimensions) {

  private static final int TRIES_FOR_DISTINCT_EXTENTS = 12;
  private static final double MOST_READS = 5_000;

  private static final Weighted<Integer> RANKS = Weighted.of(1, 30).or(2, 45).or(3, 25);
  private static final Weighted<Long> BATCHES =
      Weighted.<Long>of(0L, 3).or(1L, 37).or(2L, 35).or(3L, 25);
  private static final Weighted<Long> CHANNELS =
      Weighted.<Long>of(1L, 25).or(2L, 25).or(3L, 25).or(4L, 15).or(7L, 10);
  private static final Weighted<OutputRounding> ROUNDINGS =
      Weighted.of(OutputRounding.FLOOR, 55).or(OutputRounding.CEIL, 37).or(OutputRounding.EXACT, 8);

  private static final int ENDS_DRAWN_IN_TENTHS = 6;
  private static final Weighted<AxisDraw.LastWindow> ENDS =
      Weighted.of(AxisDraw.LastWindow.IN_PADDING, 1)
          .or(AxisDraw.LastWindow.ON_EDGE, 1)
          .or(AxisDraw.LastWindow.ONE_ELEMENT, 1)
          .or(AxisDraw.LastWindow.NO_OVERHANG, 1);

  static PoolDraw next(Random random) {
    int rank = RANKS.next(random);
    Optional<AutoPadding> rule = RuleDraw.next(random);
    PoolDraw drawn = affordable(random, rank, rule);
    for (int tries = 1; tries < TRIES_FOR_DISTINCT_EXTENTS && drawn.hasEqualExtents(); tries++) {
      drawn = affordable(random, rank, rule);
    }
    return drawn;
  }

  private static PoolDraw affordable(Random random, int rank, Optional<AutoPadding> rule) {
    while (true) {
      PoolDraw inNumbers = draw(random, rank);
      PoolDraw drawn = rule.map(inNumbers::paddedBy).orElse(inNumbers);
      if (RuleDraw.fits(drawn.window, drawn.dimensions.input()) && drawn.reads() <= MOST_READS) {
        return drawn;
      }
    }
  }

  private PoolDraw paddedBy(AutoPadding rule) {
    return new PoolDraw(window.withPadding(rule), dimensions);
  }

  private static PoolDraw draw(Random random, int rank) {
    OutputRounding rounding = ROUNDINGS.next(random);
    List<AxisDraw> axes = Stream.generate(() -> axis(random, rounding)).limit(rank).toList();
    return new PoolDraw(
        new PoolWindow(
            each(axes, draw -> draw.axis().kernel()),
            each(axes, draw -> draw.axis().stride()),
            each(axes, draw -> draw.axis().dilation()),
            new PaddingRule.Explicit(each(axes, draw -> draw.axis().padding())),
            rounding),
        Dimensions.of(
            BATCHES.next(random), CHANNELS.next(random), each(axes, AxisDraw::inputExtent)));
  }

  /** CEIL rounding gone wrong shows at the end of an axis, so ends are drawn with care. */
  private static AxisDraw axis(Random random, OutputRounding rounding) {
    Axis taps = AxisDraw.taps(random);
    return rounding == OutputRounding.CEIL && random.nextInt(10) < ENDS_DRAWN_IN_TENTHS
        ? AxisDraw.ending(ENDS.next(random), taps, random)
        : AxisDraw.around(taps, random, rounding);
  }

  private static <T> List<T> each(List<AxisDraw> axes, Function<AxisDraw, T> attribute) {
    return axes.stream().map(attribute).toList();
  }

  private double reads() {
    PoolGeometry geometry = window.over(dimensions.input());
    return (double) geometry.outputShape().elementCount()
        * geometry.window().kernel().elementCount();
  }

  private boolean hasEqualExtents() {
    long[] extents = dimensions.input().toArray();
    return LongStream.of(extents).distinct().count() < extents.length;
  }
}
