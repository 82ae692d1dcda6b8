package org.convspec.reference.accuracy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.Projection;
import org.convspec.spec.operator.BatchNormInference;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.NormGeometry;
import org.convspec.spec.operator.RunningVariance;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * BN-50, BN-51, BN-52, BN-53, BN-54: how far a batch normalization may be from its exact value.
 * Chapter 17, Accuracy, derives it.
 */
public final class BatchNormBound {

  /** Roundings of x * a + (bias - mean * a), in each of which a product or the bias takes part. */
  private static final double ROUNDINGS_OF_FOLDED = 3;

  private static final double PARTS_OF_FOLDED = 4;

  /** A normalized value and its product with the scale may be rounded to the type too. */
  private static final double STAGES = 2;

  private final Call call;
  private final ElementType type;
  private final RoundedArithmetic arithmetic;
  private final Projection channels;
  private final Function<Index, Statistics> statistics;
  private final Map<Index, Statistics> known = new HashMap<>();

  /**
   * What a channel is normalized by.
   *
   * @param centre the mean
   * @param inverse 1 over the divisor
   * @param distance an element less the mean
   * @param hasNoNumber whether the divisor is 0, or no number, without any doubt: what is divided
   *     by it is a NaN, and a NaN is not off
   */
  private record Statistics(
      Estimate centre,
      Estimate inverse,
      Function<Double, Estimate> distance,
      boolean hasNoNumber) {}

  private BatchNormBound(
      Call call, NormGeometry geometry, Function<BatchNormBound, Function<Index, Statistics>> of) {
    this.call = call;
    this.type = call.elementType();
    this.arithmetic = RoundedArithmetic.in(type);
    this.channels = geometry.sets();
    this.statistics = of.apply(this);
  }

  /**
   * Returns the largest permitted error of every element of a result slot, in canonical layout;
   * infinity where nothing can be asked.
   */
  public static Tensor of(Call call, Slot slot) {
    Call canonical = call.canonical();
    Shape input = canonical.tensor(Slot.INPUT).shape();
    if (canonical.operator() instanceof BatchNormInference norm) {
      return new BatchNormBound(canonical, norm.over(input), self -> c -> self.given(norm, c))
          .ofInference(slot);
    }
    BatchNormTraining norm = (BatchNormTraining) canonical.operator();
    return new BatchNormBound(
            canonical, norm.over(input), self -> c -> ofBatch(self.spread(norm, c)))
        .ofTraining(norm, slot);
  }

  private Tensor ofTraining(BatchNormTraining norm, Slot slot) {
    return switch (slot) {
      case OUTPUT -> {
        Reads reads = new Reads(Reach.CHANNEL, Slot.INPUT, Slot.SCALE, Slot.BIAS);
        yield tabulate(channels.from(), this::output, reads);
      }
      case NEW_MEAN -> {
        Reads reads = new Reads(Reach.CHANNEL, Slot.INPUT, Slot.MEAN);
        yield tabulate(channels.to(), c -> newMean(norm, c), reads);
      }
      case NEW_VARIANCE -> {
        Reads reads = new Reads(Reach.CHANNEL, Slot.INPUT, Slot.VARIANCE);
        yield tabulate(channels.to(), c -> newVariance(norm, c), reads);
      }
      default -> NormalizationBound.of(call, slot);
    };
  }

  private Tensor ofInference(Slot slot) {
    return switch (slot) {
      case OUTPUT -> {
        Reads reads =
            new Reads(Reach.POSITION, Slot.INPUT, Slot.MEAN, Slot.VARIANCE, Slot.SCALE, Slot.BIAS);
        yield tabulate(channels.from(), this::output, reads);
      }
      case INPUT_GRADIENT -> {
        Reads reads = new Reads(Reach.POSITION, Slot.OUTPUT_GRADIENT, Slot.VARIANCE, Slot.SCALE);
        yield tabulate(channels.from(), this::inputGradient, reads);
      }
      case SCALE_GRADIENT -> {
        Reads reads =
            new Reads(Reach.CHANNEL, Slot.OUTPUT_GRADIENT, Slot.INPUT, Slot.MEAN, Slot.VARIANCE);
        yield tabulate(channels.to(), this::scaleGradient, reads);
      }
      default ->
          tabulate(
              channels.to(), this::biasGradient, new Reads(Reach.CHANNEL, Slot.OUTPUT_GRADIENT));
    };
  }

  /** How much of a tensor with the shape of the input an element of a result depends on. */
  private enum Reach {
    POSITION,
    CHANNEL
  }

  /** What an element of a result depends on; of parameters and statistics, those of its channel. */
  private final class Reads {

    private final Reach reach;
    private final List<Slot> slots;
    private final Map<Index, Boolean> finite = new HashMap<>();

    Reads(Reach reach, Slot... slots) {
      this.reach = reach;
      this.slots = Stream.of(slots).filter(call.tensors()::containsKey).toList();
    }

    /** Returns whether all that a position, or a channel, depends on is finite. */
    boolean areFinite(Index index) {
      boolean isChannel = index.rank() == channels.to().rank();
      Index c = isChannel ? index : channels.of(index);
      return reach == Reach.POSITION
          ? areFinite(c, List.of(index))
          : finite.computeIfAbsent(c, each -> areFinite(each, channels.fibre(each)));
    }

    private boolean areFinite(Index c, List<Index> positions) {
      return slots.stream()
          .allMatch(
              slot ->
                  (slot.role() == Slot.Role.DATA ? positions : List.of(c))
                      .stream().mapToDouble(call.tensor(slot)::at).allMatch(Double::isFinite));
    }
  }

  /**
   * Where an element depends on what is not finite, nothing is off: it is the formula that says
   * what comes of it. BN-60, BN-63: elsewhere a bound is what it is without.
   */
  private Tensor tabulate(Shape shape, ToDoubleFunction<Index> error, Reads reads) {
    return Tensor.tabulate(
        ElementType.FLOAT64,
        shape,
        index -> {
          double permitted = error.applyAsDouble(index);
          boolean isOpen = !Double.isFinite(permitted) && reads.areFinite(index);
          return Double.isFinite(permitted) ? permitted : isOpen ? Double.POSITIVE_INFINITY : 0;
        });
  }

  private Estimate at(Slot slot, Index index) {
    return Estimate.exact(call.tensor(slot).at(index));
  }

  private Estimate parameter(Slot slot, Index c, double otherwise) {
    return call.tensors().containsKey(slot) ? at(slot, c) : Estimate.exact(otherwise);
  }

  /** An attribute may be rounded to the accumulator. */
  private Estimate attribute(double value) {
    return new Estimate(value, type.accumulator().unitRoundoff() * Math.abs(value));
  }

  private Statistics statistics(Index c) {
    return known.computeIfAbsent(c, statistics);
  }

  private SpreadEstimate spread(BatchNormTraining norm, Index c) {
    Tensor input = call.tensor(Slot.INPUT);
    double[] elements = channels.fibre(c).stream().mapToDouble(input::at).toArray();
    return new SpreadEstimate(type, elements, norm.centre(), norm.epsilon(), norm.place());
  }

  private static Statistics ofBatch(SpreadEstimate spread) {
    return new Statistics(spread.centre(), spread.inverse(), spread::distance, spread.isNothing());
  }

  /** BN-61: there is no root of a number that is negative without any doubt. */
  private Statistics given(BatchNormInference norm, Index c) {
    Estimate mean = at(Slot.MEAN, c);
    Estimate variance = at(Slot.VARIANCE, c);
    Estimate epsilon = attribute(norm.epsilon());
    boolean isInside = norm.place() == EpsilonPlace.INSIDE;
    Estimate radicand = isInside ? arithmetic.plus(variance, epsilon) : variance;
    Estimate root = arithmetic.sqrt(radicand);
    Estimate divisor = isInside ? root : arithmetic.plus(root, epsilon);
    return new Statistics(
        mean,
        arithmetic.over(Estimate.exact(1), divisor),
        x -> arithmetic.minus(Estimate.exact(x), mean),
        radicand.value() + radicand.error() < 0);
  }

  private double output(Index i) {
    Index c = channels.of(i);
    Statistics of = statistics(c);
    if (of.hasNoNumber()) {
      return 0;
    }
    double x = call.tensor(Slot.INPUT).at(i);
    Estimate bias = parameter(Slot.BIAS, c, 0);
    Estimate factor = arithmetic.times(parameter(Slot.SCALE, c, 1), of.inverse());
    Estimate scaled = arithmetic.times(of.distance().apply(x), factor);
    Estimate output = arithmetic.plus(scaled, bias);
    double folded = folded(Estimate.exact(x), of.centre(), factor, bias);
    return arithmetic.stored(new Estimate(output.value(), output.error() + folded))
        + stages(scaled);
  }

  /**
   * What x * a + (bias - mean * a) loses beside (x - mean) * a + bias: in both an error of a meets
   * x - mean, and one of the mean meets a, but in the first one each product is rounded.
   */
  private double folded(Estimate x, Estimate mean, Estimate factor, Estimate bias) {
    double magnitude =
        arithmetic.times(x, factor).magnitude()
            + arithmetic.times(mean, factor).magnitude()
            + bias.magnitude();
    ElementType accumulator = type.accumulator();
    return ROUNDINGS_OF_FOLDED * accumulator.unitRoundoff() * magnitude
        + (magnitude == 0 ? 0 : PARTS_OF_FOLDED * accumulator.smallestPositive());
  }

  /** In a type of 16 bits, what is stored between two stages is rounded once more. */
  private double stages(Estimate scaled) {
    return type == type.accumulator()
        ? 0
        : STAGES * (type.unitRoundoff() * scaled.magnitude() + type.smallestPositive());
  }

  private double newMean(BatchNormTraining norm, Index c) {
    return blended(norm, at(Slot.MEAN, c), spread(norm, c).centre());
  }

  private double newVariance(BatchNormTraining norm, Index c) {
    Estimate variance = spread(norm, c).spread();
    double size = channels.fibreSize();
    boolean isUnbiased = norm.runningVariance() == RunningVariance.UNBIASED;
    Estimate correction = arithmetic.over(Estimate.exact(size), Estimate.exact(size - 1));
    Estimate entering = isUnbiased ? arithmetic.times(variance, correction) : variance;
    return blended(norm, at(Slot.VARIANCE, c), entering);
  }

  /** Two products, or old + (1 - retention) * (batch - old): the worse of the two. */
  private double blended(BatchNormTraining norm, Estimate old, Estimate ofBatch) {
    if (!Double.isFinite(ofBatch.magnitude())) {
      return Double.POSITIVE_INFINITY; // 0 times what leaves the range is no number
    }
    double retention = norm.retention();
    boolean isExact = retention == 0 || retention == 1;
    double error = isExact ? 0 : 2 * type.accumulator().unitRoundoff();
    Estimate stays = new Estimate(retention, error);
    Estimate enters = new Estimate(1 - retention, error);
    Estimate products =
        arithmetic.plus(arithmetic.times(stays, old), arithmetic.times(enters, ofBatch));
    Estimate step = arithmetic.times(enters, arithmetic.minus(ofBatch, old));
    return Math.max(arithmetic.stored(products), arithmetic.stored(arithmetic.plus(old, step)));
  }

  private double inputGradient(Index i) {
    Index c = channels.of(i);
    Estimate scaled = arithmetic.times(at(Slot.OUTPUT_GRADIENT, i), parameter(Slot.SCALE, c, 1));
    return arithmetic.stored(arithmetic.times(scaled, statistics(c).inverse()));
  }

  private double scaleGradient(Index c) {
    Statistics of = statistics(c);
    if (of.hasNoNumber()) {
      return 0;
    }
    List<Estimate> terms =
        channels.fibre(c).stream()
            .map(
                i ->
                    arithmetic.times(
                        at(Slot.OUTPUT_GRADIENT, i),
                        of.distance().apply(call.tensor(Slot.INPUT).at(i))))
            .toList();
    Estimate sum = arithmetic.sum(terms);
    return arithmetic.stored(arithmetic.times(sum, of.inverse()));
  }

  private double biasGradient(Index c) {
    List<Estimate> terms =
        channels.fibre(c).stream().map(i -> at(Slot.OUTPUT_GRADIENT, i)).toList();
    return arithmetic.stored(arithmetic.sum(terms));
  }
}
