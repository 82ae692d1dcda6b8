package org.convspec.conformance.cases;

import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Unfold;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;
import org.convspec.vectors.notation.FoldNotation;
import org.convspec.vectors.notation.UnfoldNotation;

/** Arbitraries of unfoldings and foldings. */
public final class PatchCases {

  private PatchCases() {}

  /** Returns valid unfoldings in canonical layouts with data of one kind. */
  public static Arbitrary<OperatorCase<Unfold>> unfolds(ElementType type, Fill.Kind kind) {
    return drawn(
        draw ->
            OperatorCase.of(
                UnfoldNotation.NOTATION, Unfold.by(draw.window()), draw.image(), type, fill(kind)),
        kind);
  }

  /** Returns valid foldings in canonical layouts with data of one kind. */
  public static Arbitrary<OperatorCase<Fold>> folds(ElementType type, Fill.Kind kind) {
    return drawn(
        draw ->
            OperatorCase.of(
                FoldNotation.NOTATION,
                Fold.to(draw.image().extents(), draw.window()),
                draw.image(),
                type,
                fill(kind)),
        kind);
  }

  private static Fill fill(Fill.Kind kind) {
    return new Fill(kind, 0);
  }

  private static <O extends Operator> Arbitrary<OperatorCase<O>> drawn(
      Function<PatchDraw, OperatorCase<O>> toCase, Fill.Kind kind) {
    Arbitrary<PatchDraw> draws = Arbitraries.randomValue(PatchDraw::next);
    return Combinators.combine(draws, Arbitraries.integers().between(0, 99_999))
        .as((draw, seed) -> toCase.apply(draw).with(new Fill(kind, seed)))
        .filter(Case::isValid);
  }
}
