package org.convspec.conformance.cases;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.Axis;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.TransposedConvolutionNotation;

/**
 * A random valid transposed convolution. Every attribute is drawn per axis and independently of all
 * others; where extents come out equal, the draw is repeated a few times, because equal extents
 * hide swapped axes.
 */
final class TransposedConvolutionDraw {

  private static final int TRIES_FOR_DISTINCT_EXTENTS = 12;
  private static final long MOST_MULTIPLY_ADDS = 20_000;
  private static final long MOST_OUTPUTS = 5_000;

  private static final Weighted<Integer> RANKS = Weighted.of(1, 30).or(2, 45).or(3, 25);
  private static final Weighted<Long> BATCHES =
      Weighted.<Long>of(0L, 3).or(1L, 37).or(2L, 35).or(3L, 25);

  /** How the output extents are said. */
  private enum Extents {
    DERIVED,
    GIVEN,
    SAME,
    SAME_AND_GIVEN,
    VALID
  }

  private static final Weighted<Extents> EXTENTS =
      Weighted.of(Extents.DERIVED, 74)
          .or(Extents.GIVEN, 10)
          .or(Extents.SAME, 7)
          .or(Extents.SAME_AND_GIVEN, 6)
          .or(Extents.VALID, 3);

  /** The taps of all axes. */
  private enum Taps {
    OWN,
    THREE_DENSE
  }

  private static final Weighted<Taps> TAPS = Weighted.of(Taps.OWN, 92).or(Taps.THREE_DENSE, 8);

  private TransposedConvolutionDraw() {}

  /** Draws a case in canonical layouts with data of one kind. */
  static OperatorCase<TransposedConvolution> next(Random random, ElementType type, Fill.Kind kind) {
    int rank = RANKS.next(random); // once, or higher ranks would lose by every repetition
    OperatorCase<TransposedConvolution> drawn = affordable(random, rank, type, kind);
    for (int tries = 1; tries < TRIES_FOR_DISTINCT_EXTENTS && hasEqualExtents(drawn); tries++) {
      drawn = affordable(random, rank, type, kind);
    }
    return drawn;
  }

  private static OperatorCase<TransposedConvolution> affordable(
      Random random, int rank, ElementType type, Fill.Kind kind) {
    while (true) {
      OperatorCase<TransposedConvolution> drawn = draw(random, rank, type, kind);
      Shape weights = drawn.shape(Slot.WEIGHTS);
      long perInput = weights.elementCount() / weights.extent(0);
      if (drawn.shape(Slot.INPUT).elementCount() * perInput <= MOST_MULTIPLY_ADDS
          && drawn.outputShape().elementCount() <= MOST_OUTPUTS) {
        return drawn;
      }
    }
  }

  private static OperatorCase<TransposedConvolution> draw(
      Random random, int rank, ElementType type, Fill.Kind kind) {
    ChannelDraw channels = ChannelDraw.next(random);
    List<TransposedAxisDraw> axes =
        taps(random, rank).stream().map(taps -> TransposedAxisDraw.around(taps, random)).toList();
    TransposedConvolution derived =
        new TransposedConvolution(
            each(axes, draw -> draw.axis().stride()),
            each(axes, draw -> draw.axis().dilation()),
            new PaddingRule.Explicit(each(axes, draw -> draw.axis().padding())),
            each(axes, TransposedAxisDraw::outputPadding),
            Optional.empty(),
            channels.groups());
    Dimensions dimensions =
        Dimensions.of(
                BATCHES.next(random),
                channels.inputChannels(),
                each(axes, TransposedAxisDraw::inputExtent))
            .withWeights(channels.outputChannels(), each(axes, draw -> draw.axis().kernel()));
    return OperatorCase.of(
            TransposedConvolutionNotation.NOTATION,
            sayingExtents(derived, axes, random),
            dimensions,
            type,
            new Fill(kind, random.nextInt(100_000)))
        .withOptions(random.nextInt(3) > 0 ? Set.of(Slot.BIAS) : Set.of());
  }

  private static TransposedConvolution sayingExtents(
      TransposedConvolution derived, List<TransposedAxisDraw> axes, Random random) {
    AutoPadding same =
        random.nextBoolean() ? AutoPadding.SAME_EXTRA_AFTER : AutoPadding.SAME_EXTRA_BEFORE;
    List<Long> unused = Collections.nCopies(axes.size(), 0L);
    return switch (EXTENTS.next(random)) {
      case DERIVED -> derived;
      case GIVEN ->
          derived
              .withOutputPadding(unused)
              .withOutputExtents(Optional.of(each(axes, TransposedAxisDraw::outputExtent)));
      case SAME -> derived.withOutputPadding(unused).withPadding(same);
      case SAME_AND_GIVEN ->
          derived
              .withOutputPadding(unused)
              .withPadding(same)
              .withOutputExtents(Optional.of(each(axes, draw -> draw.sameExtent(random))));
      case VALID ->
          axes.stream().allMatch(draw -> draw.fullExtent() >= 0)
              ? derived.withPadding(AutoPadding.VALID)
              : derived;
    };
  }

  private static List<Axis> taps(Random random, int rank) {
    return switch (TAPS.next(random)) {
      case OWN -> Stream.generate(() -> AxisDraw.taps(random)).limit(rank).toList();
      case THREE_DENSE ->
          Collections.nCopies(rank, new Axis(3, random.nextLong(1, 3), 1, Padding.NONE));
    };
  }

  private static <T> List<T> each(
      List<TransposedAxisDraw> axes, Function<TransposedAxisDraw, T> attribute) {
    return axes.stream().map(attribute).toList();
  }

  private static boolean hasEqualExtents(OperatorCase<TransposedConvolution> drawn) {
    Dimensions dimensions = drawn.dimensions();
    long inputs = dimensions.channels();
    long outputs = dimensions.weights().orElseThrow().outputs();
    boolean isPlainDepthwise = inputs == outputs && inputs == drawn.operator().groups();
    LongStream channels =
        isPlainDepthwise && inputs > 1 ? LongStream.of(inputs) : LongStream.of(inputs, outputs);
    long[] extents =
        LongStream.concat(
                LongStream.concat(LongStream.of(dimensions.batch()), channels),
                dimensions.extents().stream().mapToLong(Long::longValue))
            .toArray();
    return LongStream.of(extents).distinct().count() < extents.length;
  }
}
