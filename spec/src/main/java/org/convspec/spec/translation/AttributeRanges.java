package org.convspec.spec.translation;

import java.util.List;
import java.util.stream.LongStream;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.Axis;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.operator.AdaptiveAveragePool;
import org.convspec.spec.operator.AdaptiveMaxPool;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Fold;
import org.convspec.spec.operator.GlobalLpPool;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.operator.TransposedConvolution;
import org.convspec.spec.operator.Unfold;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;

/** Refuses attributes that are wrong with every input, so that nobody is handed them on. */
final class AttributeRanges {

  private AttributeRanges() {}

  /**
   * Checks the attributes of an operator.
   *
   * @throws InvalidCallException by the rule that one of them breaks
   */
  static void check(Operator operator, int rank) {
    Shape ones = Shape.of(LongStream.generate(() -> 1).limit(2 + rank).toArray());
    if (operator instanceof Convolution convolution) {
      checkSteps(convolution.strides(), convolution.dilations());
      checkGroups("CONV-05", convolution.groups());
    } else if (operator instanceof TransposedConvolution transposed) {
      checkSteps(transposed.strides(), transposed.dilations());
      checkGroups("TCONV-04", transposed.groups());
      transposed.outputPadding().forEach(kept -> checkOutputPadding(transposed, kept));
    } else if (operator instanceof AveragePool pool) {
      checkWindow(pool.window());
      pool.withWindow(ofOneTap(rank)).over(ones); // AVG-01, AVG-02
    } else if (operator instanceof MaxPool pool) {
      checkWindow(pool.window());
    } else if (operator instanceof LpPool pool) {
      checkWindow(pool.window());
      pool.withWindow(ofOneTap(rank)).over(ones); // LP-01, LP-02
    } else if (operator instanceof GlobalLpPool pool) {
      pool.over(ones);
    } else if (operator instanceof AdaptiveAveragePool pool) {
      pool.over(ones);
    } else if (operator instanceof AdaptiveMaxPool pool) {
      pool.over(ones);
    } else if (operator instanceof Unfold unfold) {
      checkWindow(unfold.window());
    } else if (operator instanceof Fold fold) {
      checkWindow(fold.window());
    }
  }

  private static PoolWindow ofOneTap(int rank) {
    List<Long> dense = Sliding.dense(rank);
    return new Sliding(dense, dense, AutoPadding.VALID, OutputRounding.FLOOR).window(dense);
  }

  /** WIN-02, WIN-03, WIN-04; how many numbers there are is looked at elsewhere. */
  private static void checkWindow(PoolWindow window) {
    window.kernel().forEach(kernel -> new Axis(kernel, 1, 1, Padding.NONE));
    checkSteps(window.strides(), window.dilations());
  }

  private static void checkSteps(List<Long> strides, List<Long> dilations) {
    strides.forEach(stride -> new Axis(1, stride, 1, Padding.NONE));
    dilations.forEach(dilation -> new Axis(1, 1, dilation, Padding.NONE));
  }

  /** TCONV-11, TCONV-14: how large it may be depends on strides, and is looked at elsewhere. */
  private static void checkOutputPadding(TransposedConvolution transposed, long kept) {
    if (kept < 0) {
      boolean isUsed = transposed.outputExtents().isEmpty() && !Transposed.isSame(transposed);
      throw new InvalidCallException(
          isUsed ? "TCONV-11" : "TCONV-14", "output padding", kept, "at least 0");
    }
  }

  private static void checkGroups(String rule, long groups) {
    if (groups < 1) {
      throw new InvalidCallException(rule, "groups", groups, "at least 1");
    }
  }
}
