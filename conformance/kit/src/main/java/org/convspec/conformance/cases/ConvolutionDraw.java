package org.convspec.conformance.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.convspec.spec.Call.Layouts;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.Axis;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;

/**
 * A random valid convolution. Every attribute is drawn per axis and independently of all others,
 * but for some cases whose axes share the taps that fast algorithms are written for. Where extents
 * come out equal, the draw is repeated a few times, because equal extents hide swapped axes.
 */
final class ConvolutionDraw {

  private static final int TRIES_FOR_DISTINCT_EXTENTS = 12;
  private static final long MOST_MULTIPLY_ADDS = 20_000;

  private static final Weighted<Integer> RANKS = Weighted.of(1, 30).or(2, 45).or(3, 25);
  private static final Weighted<Long> BATCHES =
      Weighted.<Long>of(0L, 3).or(1L, 37).or(2L, 35).or(3L, 25);
  private static final Weighted<OutputRounding> ROUNDINGS =
      Weighted.of(OutputRounding.FLOOR, 80)
          .or(OutputRounding.CEIL, 10)
          .or(OutputRounding.EXACT, 10);
  private static final Weighted<Orientation> ORIENTATIONS =
      Weighted.of(Orientation.CORRELATION, 85).or(Orientation.FLIPPED, 15);

  /** The taps of all axes. */
  private enum Taps {
    OWN,
    THREE_DENSE,
    ONE
  }

  private static final Weighted<Taps> TAPS =
      Weighted.of(Taps.OWN, 88).or(Taps.THREE_DENSE, 8).or(Taps.ONE, 4);

  private ConvolutionDraw() {}

  /** Draws a case in canonical layouts, padded in numbers, with data of one kind. */
  static ConvolutionCase next(Random random, ElementType type, Fill.Kind kind) {
    int rank = RANKS.next(random); // once, or higher ranks would lose by every repetition
    return distinct(() -> affordable(() -> draw(random, rank, type, kind), MOST_MULTIPLY_ADDS));
  }

  /** The same, some padded by a rule, with a limit of its own, for operators that cost more. */
  static ConvolutionCase ofAnyPadding(
      Random random, ElementType type, Fill.Kind kind, long mostMultiplyAdds) {
    int rank = RANKS.next(random);
    Optional<AutoPadding> rule = RuleDraw.next(random);
    Supplier<ConvolutionCase> inNumbers = () -> draw(random, rank, type, kind);
    Supplier<ConvolutionCase> draws =
        rule.<Supplier<ConvolutionCase>>map(given -> () -> paddedBy(given, inNumbers))
            .orElse(inNumbers);
    return distinct(() -> affordable(draws, mostMultiplyAdds));
  }

  private static ConvolutionCase distinct(Supplier<ConvolutionCase> draws) {
    ConvolutionCase drawn = draws.get();
    for (int tries = 1; tries < TRIES_FOR_DISTINCT_EXTENTS && hasEqualExtents(drawn); tries++) {
      drawn = draws.get();
    }
    return drawn;
  }

  /** Extents were drawn for a padding in numbers: with a rule, EXACT may meet a remainder. */
  private static ConvolutionCase paddedBy(AutoPadding rule, Supplier<ConvolutionCase> inNumbers) {
    while (true) {
      ConvolutionCase drawn = inNumbers.get();
      ConvolutionCase padded = drawn.with(drawn.convolution().withPadding(rule));
      if (padded.isValid()) {
        return padded;
      }
    }
  }

  /** Returns what the shapes of a case without overrides follow from. */
  static Dimensions dimensions(ConvolutionCase drawn) {
    return Dimensions.of(
            drawn.input().extent(0), drawn.input().extent(1), extents(drawn.input().spatial()))
        .withWeights(drawn.weights().extent(0), extents(drawn.weights().spatial()));
  }

  private static List<Long> extents(Shape shape) {
    return LongStream.of(shape.toArray()).boxed().toList();
  }

  private static ConvolutionCase affordable(
      Supplier<ConvolutionCase> draws, long mostMultiplyAdds) {
    while (true) {
      ConvolutionCase drawn = draws.get();
      if (drawn.geometry().multiplyAddCount() <= mostMultiplyAdds) {
        return drawn;
      }
    }
  }

  private static ConvolutionCase draw(Random random, int rank, ElementType type, Fill.Kind kind) {
    OutputRounding rounding = ROUNDINGS.next(random);
    ChannelDraw channels = ChannelDraw.next(random);
    List<AxisDraw> axes =
        taps(random, rank).stream().map(taps -> AxisDraw.around(taps, random, rounding)).toList();
    Convolution convolution =
        new Convolution(
            each(axes, draw -> draw.axis().stride()),
            each(axes, draw -> draw.axis().dilation()),
            new PaddingRule.Explicit(each(axes, draw -> draw.axis().padding())),
            rounding,
            channels.groups(),
            ORIENTATIONS.next(random));
    return new ConvolutionCase(
        convolution,
        shape(BATCHES.next(random), channels.inputChannels(), each(axes, AxisDraw::inputExtent)),
        shape(
            channels.outputChannels(),
            channels.inputsPerGroup(),
            each(axes, draw -> draw.axis().kernel())),
        random.nextBoolean() ? Optional.of(Shape.of(channels.outputChannels())) : Optional.empty(),
        Optional.empty(),
        Layouts.CANONICAL,
        type,
        new Fill(kind, random.nextInt(100_000)));
  }

  private static List<Axis> taps(Random random, int rank) {
    return switch (TAPS.next(random)) {
      case OWN -> Stream.generate(() -> AxisDraw.taps(random)).limit(rank).toList();
      case THREE_DENSE ->
          Collections.nCopies(rank, new Axis(3, random.nextLong(1, 3), 1, Padding.NONE));
      case ONE ->
          Stream.generate(() -> AxisDraw.taps(random))
              .map(own -> new Axis(1, own.stride(), own.dilation(), Padding.NONE))
              .limit(rank)
              .toList();
    };
  }

  private static <T> List<T> each(List<AxisDraw> axes, Function<AxisDraw, T> attribute) {
    return axes.stream().map(attribute).toList();
  }

  private static Shape shape(long first, long second, List<Long> rest) {
    List<Long> extents = new ArrayList<>(List.of(first, second));
    extents.addAll(rest);
    return Shape.of(extents.stream().mapToLong(Long::longValue).toArray());
  }

  private static boolean hasEqualExtents(ConvolutionCase drawn) {
    LongStream input = LongStream.of(drawn.input().toArray());
    LongStream all =
        isPlainDepthwise(drawn)
            ? input
            : LongStream.concat(input, LongStream.of(drawn.weights().extent(0)));
    long[] extents = all.toArray();
    return LongStream.of(extents).distinct().count() < extents.length;
  }

  /** Such a convolution has as many outputs as inputs by nature. */
  private static boolean isPlainDepthwise(ConvolutionCase drawn) {
    long groups = drawn.convolution().groups();
    return groups > 1 && drawn.input().extent(1) == groups && drawn.weights().extent(0) == groups;
  }
}
