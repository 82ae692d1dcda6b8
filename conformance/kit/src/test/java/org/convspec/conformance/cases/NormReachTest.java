package org.convspec.conformance.cases;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.convspec.spec.geometry.Projection;
import org.convspec.spec.operator.Affine;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.GroupNorm;
import org.convspec.spec.operator.InstanceNorm;
import org.convspec.spec.operator.LayerNorm;
import org.convspec.spec.operator.Normalization;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SpreadNormalization;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.OperatorCase;
import org.junit.jupiter.api.Test;

/** Counts how often drawn normalizations have the features that exposed known bugs. */
class NormReachTest {

  private static final double FAR = 100;
  private static final int LARGE_EXPONENT = 20;

  /** The elements of a set, and what they have in common. */
  private record Sample(double mean, double spread, double largest, long count) {

    boolean isFar() {
      return Math.abs(mean) > FAR * Math.sqrt(spread) && spread > 0;
    }

    boolean isConstant() {
      return spread <= 1e-20 * largest * largest && largest > 0 && count > 1;
    }
  }

  private static List<Sample> samples(OperatorCase<Normalization> drawn) {
    Projection sets = drawn.operator().over(drawn.shape(Slot.INPUT)).sets();
    Tensor input = drawn.canonical(Slot.INPUT, sets.from());
    if (input.shape().hasNoElements()) {
      return List.of();
    }
    List<Index> all = new ArrayList<>();
    sets.to().indices().forEach(all::add);
    return all.stream().map(set -> sample(input, sets.fibre(set))).toList();
  }

  private static Sample sample(Tensor input, List<Index> positions) {
    double[] x = positions.stream().mapToDouble(input::at).toArray();
    double mean = Arrays.stream(x).average().orElse(0);
    double spread = Arrays.stream(x).map(each -> (each - mean) * (each - mean)).average().orElse(0);
    double largest = Arrays.stream(x).map(Math::abs).max().orElse(0);
    return new Sample(mean, spread, largest, x.length);
  }

  private static Predicate<OperatorCase<Normalization>> some(Predicate<Sample> feature) {
    return drawn -> samples(drawn).stream().anyMatch(feature);
  }

  private static boolean isComparable(OperatorCase<Normalization> drawn) {
    double epsilon = drawn.operator().epsilon();
    boolean isInside =
        drawn.operator() instanceof SpreadNormalization norm && norm.place() == EpsilonPlace.INSIDE;
    return samples(drawn).stream()
        .mapToDouble(sample -> isInside ? sample.spread() : Math.sqrt(sample.spread()))
        .anyMatch(measure -> measure < FAR * epsilon && epsilon < FAR * measure);
  }

  private static boolean isSmall(OperatorCase<Normalization> drawn) {
    return drawn.operator().epsilon() > 0 && drawn.operator().epsilon() < 1e-3;
  }

  private static boolean isExtreme(Sample sample) {
    return sample.largest() > 0 && Math.abs(Math.getExponent(sample.largest())) > LARGE_EXPONENT;
  }

  @Test
  void reachesTheFeaturesOfKnownBugs() throws IOException {
    new FeatureReach<OperatorCase<Normalization>>()
        .of("G30", "a mean over 100 times the deviation", 0.2, some(Sample::isFar))
        .of("G30", "equal elements", 0.1, some(Sample::isConstant))
        .of("G30", "zeros", 0.05, some(sample -> sample.largest() == 0))
        .of("G30", "magnitudes far from 1", 0.1, some(NormReachTest::isExtreme))
        .of("G30", "spread comparable to epsilon", 0.3, NormReachTest::isComparable)
        .of("G31", "epsilon below 0.001", 0.4, NormReachTest::isSmall)
        .of("G31", "epsilon above 0.1", 0.3, drawn -> drawn.operator().epsilon() > 0.1)
        .of("G31", "epsilon 0", 0.05, drawn -> drawn.operator().epsilon() == 0)
        .of("G32", "sets of 1 to 4 elements", 0.5, some(sample -> sample.count() <= 4))
        .of("G39", "batch 0", 0.03, drawn -> drawn.dimensions().batch() == 0)
        .check(NormCases.any(ElementType.FLOAT64), "normalization-reach.txt");
  }

  @Test
  void reachesThoseOfGroupNormalization() throws IOException {
    Predicate<OperatorCase<GroupNorm>> isOfGroups =
        drawn -> drawn.operator().groups() != drawn.dimensions().channels();
    FeatureReach<OperatorCase<GroupNorm>> reach = new FeatureReach<>();
    for (int rank = 0; rank <= 3; rank++) {
      int spatial = rank;
      reach.of("G34", "rank " + (2 + rank), 0.2, drawn -> drawn.spatialRank() == spatial);
    }
    for (Affine affine : Affine.values()) {
      reach.of("G34", affine + " with a scale", 0.25, drawn -> has(drawn, affine, Slot.SCALE));
    }
    reach
        .of("G34", "C != G", 0.5, isOfGroups)
        .of(
            "G34",
            "several groups of several channels",
            0.4,
            isOfGroups.and(NormReachTest::several))
        .check(NormCases.groupNorms(ElementType.FLOAT64), "group-norm-reach.txt");
  }

  private static boolean has(OperatorCase<GroupNorm> drawn, Affine affine, Slot slot) {
    return drawn.operator().affine() == affine && drawn.options().contains(slot);
  }

  private static boolean several(OperatorCase<GroupNorm> drawn) {
    return drawn.operator().groups() > 1;
  }

  @Test
  void reachesThoseOfInstanceNormalization() throws IOException {
    new FeatureReach<OperatorCase<InstanceNorm>>()
        .of("G34", "several items", 0.5, drawn -> drawn.dimensions().batch() > 1)
        .check(NormCases.instanceNorms(ElementType.FLOAT64), "instance-norm-reach.txt");
  }

  @Test
  void reachesThoseOfLayerNormalization() throws IOException {
    new FeatureReach<OperatorCase<LayerNorm>>()
        .of("G34", "one axis", 0.3, drawn -> drawn.operator().axes().size() == 1)
        .of("G34", "several axes", 0.4, drawn -> drawn.operator().axes().size() > 1)
        .of("G34", "axes that are not the last ones", 0.5, drawn -> !isTrailing(drawn))
        .of("G34", "axes that are no neighbours", 0.2, drawn -> !isDense(drawn))
        .of("G34", "a scale with an axis of one element", 0.15, NormReachTest::hasFlatScale)
        .check(NormCases.layerNorms(ElementType.FLOAT64), "layer-norm-reach.txt");
  }

  private static boolean isTrailing(OperatorCase<LayerNorm> drawn) {
    long rank = drawn.spatialRank() + 2L;
    List<Long> axes = drawn.operator().axes();
    return LongStream.range(rank - axes.size(), rank).allMatch(axes::contains);
  }

  private static boolean isDense(OperatorCase<LayerNorm> drawn) {
    List<Long> axes = drawn.operator().axes();
    long first = axes.stream().min(Long::compare).orElseThrow();
    return LongStream.range(first, first + axes.size()).allMatch(axes::contains);
  }

  private static boolean hasFlatScale(OperatorCase<LayerNorm> drawn) {
    return drawn.options().contains(Slot.SCALE)
        && drawn.operator().axes().size() > 1
        && LongStream.of(drawn.shape(Slot.SCALE).toArray()).anyMatch(extent -> extent == 1);
  }
}
