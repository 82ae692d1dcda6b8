package org.convspec.spec.translation;

import java.util.Collections;
import java.util.List;
import org.convspec.spec.convention.Convention;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Divisor;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.GlobalLpPool;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Sign;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.operator.Unfold;

/** One way to write operators that chapter 14 calls the same. */
final class SameMeaning {

  private SameMeaning() {}

  /** Indices mean nothing where there are none to ask for. */
  static Operator of(Operator operator, int rank, Dialect dialect) {
    Operator same = of(operator, rank);
    return dialect.hasIndices(operator) ? same : MaxPools.withIndexing(same, MaxPools.INDEXING);
  }

  static Operator of(Operator operator, int rank) {
    if (operator instanceof Convolution convolution) {
      return convolution.withPadding(numbers(convolution.padding(), rank));
    }
    if (operator instanceof AveragePool pool) {
      return ofAverage(
          pool.withWindow(pool.window().withPadding(numbers(pool.window().padding(), rank))));
    }
    if (operator instanceof MaxPool pool) {
      return ofMax(
          pool.withWindow(pool.window().withPadding(numbers(pool.window().padding(), rank))));
    }
    if (operator instanceof LpPool pool) {
      return ofNorm(
          pool.withWindow(pool.window().withPadding(numbers(pool.window().padding(), rank))));
    }
    if (operator instanceof GlobalLpPool pool) {
      return isEven(pool.power()) ? new GlobalLpPool(pool.power(), Sign.ABSOLUTE) : pool;
    }
    if (operator instanceof Unfold unfold) {
      PaddingRule padding = numbers(unfold.padding(), rank);
      return Unfold.by(unfold.window().withPadding(padding));
    }
    if (operator instanceof Fold fold) {
      PaddingRule padding = numbers(fold.padding(), rank);
      return Fold.to(fold.outputExtents(), fold.window().withPadding(padding));
    }
    if (operator instanceof TransposedConvolution transposed) {
      return ofTransposed(transposed.withPadding(numbers(transposed.padding(), rank)), rank);
    }
    return operator;
  }

  /** An output padding is less padding behind. */
  private static TransposedConvolution ofTransposed(TransposedConvolution operator, int rank) {
    if (operator.padding() instanceof AutoPadding) {
      return operator;
    }
    List<Padding> folded = Transposed.folded(operator, new ForeignDraft(Convention.ONNX, "any"));
    return operator
        .withPadding(new PaddingRule.Explicit(folded))
        .withOutputPadding(Collections.nCopies(rank, 0L));
  }

  /** An even power has no sign. */
  private static LpPool ofNorm(LpPool pool) {
    return isEven(pool.power()) ? new LpPool(pool.window(), pool.power(), Sign.ABSOLUTE) : pool;
  }

  private static boolean isEven(double power) {
    return power % 2 == 0;
  }

  private static MaxPool ofMax(MaxPool pool) {
    return WindowFacts.everyWindowMeetsInput(pool.window())
        ? pool.withEmpty(EmptyWindow.REJECTED)
        : pool;
  }

  private static AveragePool ofAverage(AveragePool pool) {
    AveragePool same =
        WindowFacts.gives(pool, EmptyWindow.REJECTED) ? pool.withEmpty(EmptyWindow.REJECTED) : pool;
    for (Divisor each : new Divisor[] {Divisor.INSIDE_INPUT, Divisor.INSIDE_PADDED_INPUT}) {
      if (WindowFacts.divides(same, each)) {
        return same.withDivisor(each, 0);
      }
    }
    return same;
  }

  private static PaddingRule numbers(PaddingRule padding, int rank) {
    return padding == AutoPadding.VALID
        ? new PaddingRule.Explicit(Collections.nCopies(rank, Padding.NONE))
        : padding;
  }
}
