package org.convspec.conformance.contract;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.convspec.spec.geometry.Projection;
import org.convspec.spec.operator.Affine;
import org.convspec.spec.operator.Centre;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.EpsilonUse;
import org.convspec.spec.operator.GroupNorm;
import org.convspec.spec.operator.LayerNorm;
import org.convspec.spec.operator.LpNormalize;
import org.convspec.spec.operator.Normalization;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SpreadNormalization;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** The normalizations that rules speak about. */
final class NormDomains {

  private static final Set<Fill.Kind> MODERATE =
      Set.of(
          Fill.Kind.INTS, Fill.Kind.ONES, Fill.Kind.COUNTING, Fill.Kind.REALS, Fill.Kind.FAR_MEANS);

  private static final Set<Fill.Kind> EXTREME =
      Set.of(Fill.Kind.CONSTANTS, Fill.Kind.ZERO_ITEMS, Fill.Kind.MAGNITUDES);

  private NormDomains() {}

  private static <O extends Normalization> Predicate<OperatorCase<O>> ofKinds(
      Set<Fill.Kind> kinds) {
    return example -> example.isValid() && kinds.contains(example.fill().kind());
  }

  /** Data neither huge nor tiny, and hardly ever equal. */
  static <O extends Normalization> Predicate<OperatorCase<O>> moderate() {
    return ofKinds(MODERATE);
  }

  /** Finite data of every kind. */
  static <O extends Normalization> Predicate<OperatorCase<O>> finite() {
    return NormDomains.<O>moderate().or(ofKinds(EXTREME));
  }

  static <O extends Normalization> Predicate<OperatorCase<O>> integers() {
    return OperatorDomains.integers();
  }

  /** A mean is subtracted. */
  static <O extends Normalization> Predicate<OperatorCase<O>> centred() {
    return NormDomains.<O>finite().and(hasMean());
  }

  private static <O extends Normalization> Predicate<OperatorCase<O>> hasMean() {
    return example ->
        example.operator() instanceof SpreadNormalization spread && spread.centre() == Centre.MEAN;
  }

  /** A mean is subtracted from integers. */
  static <O extends Normalization> Predicate<OperatorCase<O>> centredIntegers() {
    return NormDomains.<O>integers().and(hasMean());
  }

  static <O extends Normalization> Predicate<OperatorCase<O>> epsilonAt(EpsilonPlace place) {
    return NormDomains.<O>finite().and(isAt(place));
  }

  private static <O extends Normalization> Predicate<OperatorCase<O>> isAt(EpsilonPlace place) {
    return example ->
        example.operator() instanceof SpreadNormalization spread && spread.place() == place;
  }

  static Predicate<OperatorCase<LayerNorm>> severalAxes() {
    return NormDomains.<LayerNorm>finite().and(example -> example.operator().axes().size() > 1);
  }

  static Predicate<OperatorCase<GroupNorm>> affine(Affine affine) {
    return NormDomains.<GroupNorm>finite().and(example -> example.operator().affine() == affine);
  }

  static Predicate<OperatorCase<GroupNorm>> oneGroup() {
    return NormDomains.<GroupNorm>finite().and(example -> example.operator().groups() == 1);
  }

  static Predicate<OperatorCase<LpNormalize>> using(EpsilonUse use) {
    return NormDomains.<LpNormalize>finite().and(example -> example.operator().use() == use);
  }

  static <O extends Normalization> Predicate<OperatorCase<O>> with(Slot slot) {
    return NormDomains.<O>finite().and(example -> example.options().contains(slot));
  }

  /** Without scale, or without bias, or without both. */
  static <O extends Normalization> Predicate<OperatorCase<O>> withoutParameters() {
    return NormDomains.<O>finite()
        .and(example -> !example.options().containsAll(List.of(Slot.SCALE, Slot.BIAS)));
  }

  /** No elements, but an optional input. */
  static <O extends Normalization> Predicate<OperatorCase<O>> emptyWith(Slot slot) {
    return NormDomains.<O>with(slot).and(OperatorDomains.empty());
  }

  /** No set has elements of two items. */
  static <O extends Normalization> Predicate<OperatorCase<O>> withinItems() {
    return NormDomains.<O>finite()
        .and(
            example ->
                sets(example).kept().stream()
                    .anyMatch(kept -> kept.axis() == 0 && kept.block() == 1));
  }

  private static Projection sets(OperatorCase<? extends Normalization> example) {
    return example.operator().over(example.shape(Slot.INPUT)).sets();
  }

  /** What is not finite, among integers, with an epsilon. */
  static <O extends Normalization> Predicate<OperatorCase<O>> special(Fill.Kind kind) {
    return OperatorDomains.<O>withData(kind).and(hasEpsilon());
  }

  private static <O extends Normalization> Predicate<OperatorCase<O>> hasEpsilon() {
    return example -> example.operator().epsilon() > 0;
  }

  static <O extends Normalization> Predicate<OperatorCase<O>> centredSpecial(Fill.Kind kind) {
    return NormDomains.<O>special(kind).and(hasMean());
  }

  static <O extends Normalization> Predicate<OperatorCase<O>> uncentredSpecial(Fill.Kind kind) {
    return NormDomains.<O>special(kind).and(NormDomains.<O>hasMean().negate());
  }

  static <O extends Normalization> Predicate<OperatorCase<O>> farMeans() {
    return OperatorDomains.withData(Fill.Kind.FAR_MEANS);
  }

  /** A mean is subtracted, with an epsilon, from elements that are equal within each set. */
  static <O extends Normalization> Predicate<OperatorCase<O>> constants() {
    return OperatorDomains.<O>withData(Fill.Kind.CONSTANTS).and(hasMean()).and(hasEpsilon());
  }

  private static <O extends Normalization> Predicate<OperatorCase<O>> hasZeroSet() {
    return OperatorDomains.<O>withData(Fill.Kind.ZERO_ITEMS)
        .and(
            example -> {
              Projection sets = sets(example);
              Tensor input = example.canonical(Slot.INPUT, sets.from());
              for (Index set : sets.to().indices()) {
                if (isZero(input, sets, set)) {
                  return true;
                }
              }
              return false;
            });
  }

  /** Whether a set has nothing but zeros. */
  static boolean isZero(Tensor input, Projection sets, Index set) {
    return sets.fibre(set).stream().allMatch(i -> input.at(i) == 0);
  }

  /** Sets of zeros, with an epsilon. */
  static <O extends Normalization> Predicate<OperatorCase<O>> zeroSets() {
    return NormDomains.<O>hasZeroSet().and(hasEpsilon());
  }

  /** Sets of zeros, without an epsilon; what a norm makes of them is left open. */
  static <O extends Normalization> Predicate<OperatorCase<O>> zeroSetsWithoutEpsilon() {
    return NormDomains.<O>hasZeroSet()
        .and(NormDomains.<O>hasEpsilon().negate())
        .and(example -> example.operator() instanceof SpreadNormalization);
  }

  /** Sets of zeros, with an epsilon outside the root. */
  static <O extends Normalization> Predicate<OperatorCase<O>> zeroSetsWithEpsilonOutside() {
    return NormDomains.<O>zeroSets().and(isAt(EpsilonPlace.OUTSIDE));
  }
}
