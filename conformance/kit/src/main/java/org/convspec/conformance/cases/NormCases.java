package org.convspec.conformance.cases;

import java.util.Random;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.operator.GroupNorm;
import org.convspec.spec.operator.InstanceNorm;
import org.convspec.spec.operator.LayerNorm;
import org.convspec.spec.operator.LpNormalize;
import org.convspec.spec.operator.Normalization;
import org.convspec.spec.operator.RmsNorm;
import org.convspec.spec.operator.WeightStandardization;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.Dimensions;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.GroupNormNotation;
import org.convspec.vectors.notation.InstanceNormNotation;
import org.convspec.vectors.notation.LayerNormNotation;
import org.convspec.vectors.notation.LpNormalizeNotation;
import org.convspec.vectors.notation.RmsNormNotation;
import org.convspec.vectors.notation.WeightStandardizationNotation;

/** Arbitraries of normalizations: valid cases in canonical layouts. */
public final class NormCases {

  /** What tells normalizations apart: most of all means far from 0. */
  private static final Weighted<Fill.Kind> KINDS =
      Weighted.of(Fill.Kind.INTS, 20)
          .or(Fill.Kind.REALS, 15)
          .or(Fill.Kind.FAR_MEANS, 40)
          .or(Fill.Kind.CONSTANTS, 10)
          .or(Fill.Kind.ZERO_ITEMS, 5)
          .or(Fill.Kind.MAGNITUDES, 10);

  private NormCases() {}

  private static <O extends Normalization> Arbitrary<OperatorCase<O>> valid(
      BiFunction<NormDraw, Fill.Kind, OperatorCase<O>> draw, Weighted<Fill.Kind> kinds) {
    return Arbitraries.randomValue(random -> draw.apply(new NormDraw(random), kinds.next(random)))
        .filter(Case::isValid);
  }

  /** Returns layer normalizations with finite data of every kind. */
  public static Arbitrary<OperatorCase<LayerNorm>> layerNorms(ElementType type) {
    return valid((draw, kind) -> layerNorm(draw, type, kind), KINDS);
  }

  private static OperatorCase<LayerNorm> layerNorm(
      NormDraw draw, ElementType type, Fill.Kind kind) {
    Dimensions dimensions = draw.dimensions();
    return draw.of(LayerNormNotation.NOTATION, draw.layerNorm(dimensions), dimensions, type, kind);
  }

  /** Returns group normalizations with finite data of every kind. */
  public static Arbitrary<OperatorCase<GroupNorm>> groupNorms(ElementType type) {
    return valid((draw, kind) -> groupNorm(draw, type, kind), KINDS);
  }

  private static OperatorCase<GroupNorm> groupNorm(
      NormDraw draw, ElementType type, Fill.Kind kind) {
    long groups = draw.groups();
    return draw.of(
        GroupNormNotation.NOTATION,
        draw.groupNorm(groups),
        draw.dimensionsOfGroups(groups),
        type,
        kind);
  }

  /** Returns instance normalizations with finite data of every kind. */
  public static Arbitrary<OperatorCase<InstanceNorm>> instanceNorms(ElementType type) {
    return valid((draw, kind) -> instanceNorm(draw, type, kind), KINDS);
  }

  private static OperatorCase<InstanceNorm> instanceNorm(
      NormDraw draw, ElementType type, Fill.Kind kind) {
    return draw.of(
        InstanceNormNotation.NOTATION, draw.instanceNorm(), draw.dimensions(), type, kind);
  }

  /** Returns RMS normalizations with finite data of every kind. */
  public static Arbitrary<OperatorCase<RmsNorm>> rmsNorms(ElementType type) {
    return valid((draw, kind) -> rmsNorm(draw, type, kind), KINDS);
  }

  private static OperatorCase<RmsNorm> rmsNorm(NormDraw draw, ElementType type, Fill.Kind kind) {
    Dimensions dimensions = draw.dimensions();
    return draw.of(RmsNormNotation.NOTATION, draw.rmsNorm(dimensions), dimensions, type, kind);
  }

  /** Returns normalizations by a norm with finite data of every kind. */
  public static Arbitrary<OperatorCase<LpNormalize>> lpNormalizes(ElementType type) {
    return valid((draw, kind) -> lpNormalize(draw, type, kind), KINDS);
  }

  private static OperatorCase<LpNormalize> lpNormalize(
      NormDraw draw, ElementType type, Fill.Kind kind) {
    Dimensions dimensions = draw.dimensions();
    return draw.of(
        LpNormalizeNotation.NOTATION, draw.lpNormalize(dimensions), dimensions, type, kind);
  }

  /** Returns weight standardizations with finite data of every kind. */
  public static Arbitrary<OperatorCase<WeightStandardization>> weightStandardizations(
      ElementType type) {
    return valid((draw, kind) -> weightStandardization(draw, type, kind), KINDS);
  }

  private static OperatorCase<WeightStandardization> weightStandardization(
      NormDraw draw, ElementType type, Fill.Kind kind) {
    return draw.of(
        WeightStandardizationNotation.NOTATION,
        draw.weightStandardization(),
        draw.dimensions(),
        type,
        kind);
  }

  /** Returns normalizations of every kind with finite data of every kind. */
  public static Arbitrary<OperatorCase<Normalization>> any(ElementType type) {
    return anyWith(type, KINDS);
  }

  /** Returns normalizations of every kind with data of one kind. */
  public static Arbitrary<OperatorCase<Normalization>> anyWith(ElementType type, Fill.Kind kind) {
    return anyWith(type, Weighted.of(kind, 1));
  }

  private static Arbitrary<OperatorCase<Normalization>> anyWith(
      ElementType type, Weighted<Fill.Kind> kinds) {
    return Arbitraries.randomValue(random -> draw(random, type, kinds.next(random)))
        .filter(Case::isValid);
  }

  private static OperatorCase<Normalization> draw(Random random, ElementType type, Fill.Kind kind) {
    NormDraw draw = new NormDraw(random);
    return general(
        switch (random.nextInt(6)) {
          case 0 -> layerNorm(draw, type, kind);
          case 1 -> groupNorm(draw, type, kind);
          case 2 -> instanceNorm(draw, type, kind);
          case 3 -> rmsNorm(draw, type, kind);
          case 4 -> lpNormalize(draw, type, kind);
          default -> weightStandardization(draw, type, kind);
        });
  }

  /** Returns the same case; its operator must stay of the class that it has. */
  @SuppressWarnings("unchecked") // what changes an operator makes another of the same class
  public static OperatorCase<Normalization> general(OperatorCase<? extends Normalization> example) {
    return (OperatorCase<Normalization>) example;
  }
}
