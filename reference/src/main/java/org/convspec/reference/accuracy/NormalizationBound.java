package org.convspec.reference.accuracy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.Projection;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.NormGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SpreadNormalization;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/**
 * NORM-60, NORM-61, NORM-62, NORM-63: how far a normalization by the spread of sets of elements may
 * be from its exact value: the formulas of chapter 16 in arithmetic that adds up roundings, from
 * centres and spreads that are as far off as they may be.
 */
public final class NormalizationBound {

  /** A normalized value and its product with the scale may be rounded to the type too. */
  private static final double STAGES = 2;

  private final Call call;
  private final ElementType type;
  private final RoundedArithmetic arithmetic;
  private final SpreadNormalization normalization;
  private final NormGeometry geometry;
  private final Map<Index, SpreadEstimate> spreads = new HashMap<>();
  private final Map<Index, Upstream> upstreams = new HashMap<>();

  /** The means of what arrives at the normalized values of a set, and of its products with them. */
  private record Upstream(Estimate mean, Estimate moment) {}

  private NormalizationBound(Call call, SpreadNormalization normalization) {
    this.call = call.canonical();
    this.type = call.elementType();
    this.arithmetic = RoundedArithmetic.in(type);
    this.normalization = normalization;
    this.geometry = normalization.over(this.call.tensor(Slot.INPUT).shape());
  }

  /**
   * Returns the largest permitted error of every element of a result slot, in canonical layout;
   * infinity where nothing can be asked.
   */
  public static Tensor of(Call call, Slot slot) {
    return call.operator() instanceof SpreadNormalization normalization
        ? new NormalizationBound(call, normalization).of(slot)
        : LpNormalizeBound.of(call, slot);
  }

  private Tensor of(Slot slot) {
    return switch (slot) {
      case OUTPUT -> tabulate(geometry.sets(), this::output);
      case INPUT_GRADIENT -> tabulate(geometry.sets(), this::inputGradient);
      case SCALE_GRADIENT ->
          Tensor.tabulate(ElementType.FLOAT64, geometry.parameters().to(), this::scaleGradient);
      default ->
          Tensor.tabulate(ElementType.FLOAT64, geometry.parameters().to(), this::biasGradient);
    };
  }

  private Tensor tabulate(Projection sets, ToDoubleFunction<Index> error) {
    FiniteSets finite = new FiniteSets(call, sets);
    return Tensor.tabulate(
        ElementType.FLOAT64, sets.from(), i -> finite.bound(i, error.applyAsDouble(i)));
  }

  private double at(Slot slot, Index index) {
    return call.tensor(slot).at(index);
  }

  private Estimate parameter(Slot slot, Index position, double otherwise) {
    boolean isThere = call.tensors().containsKey(slot);
    return Estimate.exact(isThere ? at(slot, geometry.parameters().of(position)) : otherwise);
  }

  private SpreadEstimate spread(Index position) {
    return spreads.computeIfAbsent(
        geometry.sets().of(position),
        set ->
            new SpreadEstimate(
                type,
                geometry.sets().fibre(set).stream().mapToDouble(i -> at(Slot.INPUT, i)).toArray(),
                normalization.centre(),
                normalization.epsilon(),
                normalization.place()));
  }

  private double output(Index i) {
    SpreadEstimate spread = spread(i);
    if (spread.isNothing()) { // NORM-75: a NaN, and a NaN is not off
      return 0;
    }
    Estimate normalized = arithmetic.times(spread.distance(at(Slot.INPUT, i)), spread.inverse());
    Estimate scaled = arithmetic.times(normalized, parameter(Slot.SCALE, i, 1));
    double bias = parameter(Slot.BIAS, i, 0).value();
    double rounding = type.accumulator().unitRoundoff() * Math.abs(bias);
    Estimate output = arithmetic.plus(scaled, new Estimate(bias, rounding));
    return arithmetic.stored(output) + stages(scaled);
  }

  /** NORM-60: in a type of 16 bits, what is stored between two stages is rounded once more. */
  private double stages(Estimate scaled) {
    return type == type.accumulator()
        ? 0
        : STAGES * (type.unitRoundoff() * scaled.magnitude() + type.smallestPositive());
  }

  private Estimate atNormalized(Index i) {
    return arithmetic.times(
        Estimate.exact(at(Slot.OUTPUT_GRADIENT, i)), parameter(Slot.SCALE, i, 1));
  }

  private Estimate normalizedInSums(Index i) {
    SpreadEstimate spread = spread(i);
    return arithmetic.times(spread.distanceInSums(at(Slot.INPUT, i)), spread.inverse());
  }

  private Upstream upstream(Index position) {
    return upstreams.computeIfAbsent(
        geometry.sets().of(position),
        set -> {
          List<Index> positions = geometry.sets().fibre(set);
          Estimate mean = mean(positions.stream().map(this::atNormalized).toList());
          Estimate moment =
              mean(
                  positions.stream()
                      .map(i -> arithmetic.times(atNormalized(i), normalizedInSums(i)))
                      .toList());
          return new Upstream(mean, moment);
        });
  }

  private Estimate mean(List<Estimate> terms) {
    return arithmetic.over(arithmetic.sum(terms), Estimate.exact(terms.size()));
  }

  private double inputGradient(Index i) {
    SpreadEstimate spread = spread(i);
    Upstream upstream = upstream(i);
    Estimate own =
        switch (normalization.centre()) {
          case MEAN -> arithmetic.minus(atNormalized(i), upstream.mean());
          case ZERO -> atNormalized(i);
        };
    Estimate direction =
        normalization.place() == EpsilonPlace.INSIDE
            ? normalizedInSums(i)
            : spread.distanceOverDeviation(at(Slot.INPUT, i));
    Estimate sum = arithmetic.minus(own, arithmetic.times(direction, upstream.moment()));
    return arithmetic.stored(arithmetic.times(spread.inverse(), sum));
  }

  private double scaleGradient(Index parameter) {
    List<Estimate> terms =
        geometry.parameters().fibre(parameter).stream()
            .map(
                i ->
                    arithmetic.times(
                        Estimate.exact(at(Slot.OUTPUT_GRADIENT, i)), normalizedInSums(i)))
            .toList();
    return arithmetic.stored(arithmetic.sum(terms));
  }

  private double biasGradient(Index parameter) {
    List<Estimate> terms =
        geometry.parameters().fibre(parameter).stream()
            .map(i -> Estimate.exact(at(Slot.OUTPUT_GRADIENT, i)))
            .toList();
    return arithmetic.stored(arithmetic.sum(terms));
  }
}
