package org.convspec.spec.translation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.TransposedConvolution;

/** What several frameworks ask of a transposed convolution. */
final class Transposed {

  private Transposed() {}

  /** Returns a transposed convolution of one group whose extents follow from its padding. */
  static TransposedConvolution of(
      List<Long> strides, List<Long> dilations, List<Padding> paddings) {
    return new TransposedConvolution(
        strides,
        dilations,
        new PaddingRule.Explicit(paddings),
        Collections.nCopies(strides.size(), 0L),
        Optional.empty(),
        1);
  }

  /** Returns how the window slides that reads the output. */
  static Sliding sliding(TransposedConvolution operator) {
    return new Sliding(
        operator.strides(), operator.dilations(), operator.padding(), OutputRounding.FLOOR);
  }

  static boolean isSame(TransposedConvolution operator) {
    return operator.padding() == AutoPadding.SAME_EXTRA_AFTER
        || operator.padding() == AutoPadding.SAME_EXTRA_BEFORE;
  }

  static Optional<List<Long>> extents(ForeignAttributes given, String attribute) {
    return given.has(attribute)
        ? Optional.of(given.exactly(given.rank(), attribute))
        : Optional.empty();
  }

  /** Writes output extents that choose an output padding below the stride. */
  static void writeExtents(TransposedConvolution operator, ForeignDraft draft, String attribute) {
    if (operator.outputExtents().isPresent()) {
      boolean isBelowStride =
          everyAxis(
              operator, axis -> operator.dilations().get(axis) <= operator.strides().get(axis));
      draft.require(
          isBelowStride,
          "dilations",
          operator.dilations(),
          "no more than the strides: given extents imply an output padding below the stride there");
      draft.numbers(attribute, operator.outputExtents().get());
    }
  }

  /** Refuses output paddings where the extents are known without them (TCONV-14). */
  static void requireUsed(TransposedConvolution operator, Refusing side) {
    boolean isUsed = operator.outputExtents().isEmpty() && !isSame(operator);
    side.require(
        isUsed || operator.outputPadding().stream().allMatch(each -> each == 0),
        "output padding",
        operator.outputPadding(),
        "0 where the output extents are known without it");
  }

  static void requireNoExtents(TransposedConvolution operator, Refusing side) {
    side.require(
        operator.outputExtents().isEmpty(),
        "output extents",
        operator.outputExtents(),
        "none: no attribute gives them");
  }

  static void requireBelowStride(TransposedConvolution operator, Refusing side) {
    side.require(
        everyAxis(
            operator, axis -> operator.outputPadding().get(axis) < operator.strides().get(axis)),
        "output padding",
        operator.outputPadding(),
        "less than the strides " + operator.strides());
  }

  private static boolean everyAxis(TransposedConvolution operator, IntPredicate holds) {
    return IntStream.range(0, operator.strides().size()).allMatch(holds);
  }

  /** Returns the paddings with the output padding taken from the end: the same output. */
  static List<Padding> folded(TransposedConvolution operator, Refusing side) {
    List<Padding> folded = new ArrayList<>();
    List<Padding> paddings = sliding(operator).paddings(side);
    for (int axis = 0; axis < paddings.size(); axis++) {
      Padding padding = paddings.get(axis);
      long kept = operator.outputPadding().get(axis);
      folded.add(new Padding(padding.before(), padding.after() - kept));
    }
    return folded;
  }
}
