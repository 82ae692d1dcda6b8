package org.convspec.conformance.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.PatchGeometry;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.Unfold;
import org.convspec.vectors.cases.Dimensions;

/**
 * A random window over an image, every attribute drawn per axis and independently; some windows
 * have a rule for a padding, and one rule pads all axes. Where extents come out equal, the draw is
 * repeated a few times, because equal extents hide swapped axes.
 *
 * @param image items, channels and extents of the image
 * @param window the attributes of the window
 */
record PatchDraw(Dimensions image, PoolWindow window) {

  private static final int TRIES_FOR_DISTINCT_EXTENTS = 12;
  private static final long MOST_ELEMENTS = 4_000;

  private static final Weighted<Integer> RANKS = Weighted.of(0, 2).or(1, 30).or(2, 43).or(3, 25);
  private static final Weighted<Long> BATCHES =
      Weighted.<Long>of(0L, 3).or(1L, 37).or(2L, 35).or(3L, 25);
  private static final Weighted<Long> CHANNELS =
      Weighted.<Long>of(1L, 30).or(2L, 30).or(3L, 20).or(4L, 12).or(5L, 8);
  private static final Weighted<OutputRounding> ROUNDINGS =
      Weighted.of(OutputRounding.FLOOR, 80)
          .or(OutputRounding.CEIL, 10)
          .or(OutputRounding.EXACT, 10);

  static PatchDraw next(Random random) {
    int rank = RANKS.next(random);
    Optional<AutoPadding> rule = RuleDraw.next(random);
    PatchDraw drawn = affordable(random, rank, rule);
    for (int tries = 1; tries < TRIES_FOR_DISTINCT_EXTENTS && drawn.hasEqualExtents(); tries++) {
      drawn = affordable(random, rank, rule);
    }
    return drawn;
  }

  private boolean hasEqualExtents() {
    List<Long> all = new ArrayList<>(image.extents());
    all.add(image.batch());
    all.add(image.channels());
    return all.stream().distinct().count() < all.size();
  }

  private static PatchDraw affordable(Random random, int rank, Optional<AutoPadding> rule) {
    while (true) {
      PatchDraw inNumbers = draw(random, rank);
      PatchDraw drawn = rule.map(inNumbers::paddedBy).orElse(inNumbers);
      if (RuleDraw.fits(drawn.window, drawn.image.input()) && drawn.isAffordable()) {
        return drawn;
      }
    }
  }

  private PatchDraw paddedBy(AutoPadding rule) {
    return new PatchDraw(image, window.withPadding(rule));
  }

  private boolean isAffordable() {
    PatchGeometry geometry = Unfold.by(window).over(image.input());
    return geometry.patchesShape().elementCount() <= MOST_ELEMENTS
        && geometry.imageShape().elementCount() <= MOST_ELEMENTS;
  }

  private static PatchDraw draw(Random random, int rank) {
    OutputRounding rounding = ROUNDINGS.next(random);
    List<AxisDraw> axes =
        Stream.generate(() -> AxisDraw.around(AxisDraw.taps(random), random, rounding))
            .limit(rank)
            .toList();
    PoolWindow window =
        new PoolWindow(
            axes.stream().map(draw -> draw.axis().kernel()).toList(),
            axes.stream().map(draw -> draw.axis().stride()).toList(),
            axes.stream().map(draw -> draw.axis().dilation()).toList(),
            new PaddingRule.Explicit(axes.stream().map(draw -> draw.axis().padding()).toList()),
            rounding);
    return new PatchDraw(
        Dimensions.of(
            BATCHES.next(random),
            CHANNELS.next(random),
            axes.stream().map(AxisDraw::inputExtent).toList()),
        window);
  }
}
