package org.convspec.reference.literal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.convspec.reference.literal.ResizeShares.Parts;
import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.ResizeGeometry;
import org.convspec.spec.operator.Resize;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/**
 * Resizing and its gradient as chapter 23 states them. Only what has a share above 0 is added, so
 * that a NaN or an infinity goes nowhere else (RESIZE-53, RESIZE-54). Sums are exact, of subnormal
 * numbers too (RESIZE-56), and rounded once.
 */
public final class LiteralResize implements OperatorPath<Resize> {

  @Override
  public Tensor result(Resize resize, Call call, Slot slot) {
    ResizeGeometry geometry = resize.over(call.tensor(Slot.INPUT).shape());
    return slot == Slot.OUTPUT
        ? forward(geometry, call.tensor(Slot.INPUT))
        : inputGradient(geometry, call.tensor(Slot.OUTPUT_GRADIENT));
  }

  /** RESIZE-10: output(n,c,o) = sum over i of the product over the axes of share(o,i) * input. */
  private static Tensor forward(ResizeGeometry geometry, Tensor input) {
    // TEN-02, TEN-06: what does not fit is refused before shares are listed, which would not fit
    // either.
    Tensor nothing = Tensor.zeros(ElementType.FLOAT64, geometry.outputShape());
    if (geometry.outputShape().hasNoElements()) {
      return nothing; // RESIZE-09
    }
    List<ResizeShares> axes = geometry.axes().stream().map(ResizeShares::of).toList();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.outputShape(),
        output -> sum(input, output, axes, parts(axes, output, Direction.OF_OUTPUT)));
  }

  /**
   * RESIZE-27: inputGradient(n,c,i) = sum over o of the product over the axes of share(o,i) *
   * outputGradient(n,c,o); RESIZE-28, RESIZE-29: 0 where no share is above 0.
   */
  private static Tensor inputGradient(ResizeGeometry geometry, Tensor outputGradient) {
    if (outputGradient.shape().hasNoElements()) {
      return Tensor.zeros(ElementType.FLOAT64, geometry.inputShape()); // every sum is empty
    }
    List<ResizeShares> axes = geometry.axes().stream().map(ResizeShares::of).toList();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.inputShape(),
        input -> sum(outputGradient, input, axes, parts(axes, input, Direction.OF_INPUT)));
  }

  private enum Direction {
    OF_OUTPUT,
    OF_INPUT
  }

  /** Returns the parts of every axis that concern an element. */
  private static List<List<Parts>> parts(
      List<ResizeShares> axes, Index element, Direction direction) {
    List<List<Parts>> parts = new ArrayList<>();
    for (int axis = 0; axis < axes.size(); axis++) {
      ResizeShares shares = axes.get(axis);
      List<List<Parts>> all =
          direction == Direction.OF_OUTPUT ? shares.ofOutput() : shares.ofInput();
      parts.add(all.get((int) element.at(2 + axis)));
    }
    return parts;
  }

  /** Returns the exact sum, rounded once. */
  private static double sum(
      Tensor from, Index element, List<ResizeShares> axes, List<List<Parts>> parts) {
    BigInteger divisor = BigInteger.ONE;
    for (ResizeShares axis : axes) {
      divisor = divisor.multiply(axis.divisor());
    }
    return sum(from, element.slice(0, 2), parts, BigInteger.ONE).roundQuotient(divisor);
  }

  /**
   * Goes along one axis after the other.
   *
   * @param position the coordinates that are settled
   * @param count the product of the parts there
   */
  private static ExactNumber sum(
      Tensor from, Index position, List<List<Parts>> parts, BigInteger count) {
    int axis = position.rank() - 2;
    if (axis == parts.size()) {
      return ExactNumber.of(count).times(ExactNumber.of(from.at(position)));
    }
    ExactNumber sum = ExactNumber.ZERO;
    for (Parts each : parts.get(axis)) {
      Index longer = position.then(Index.of(each.position()));
      sum = sum.plus(sum(from, longer, parts, count.multiply(each.count())));
    }
    return sum;
  }
}
