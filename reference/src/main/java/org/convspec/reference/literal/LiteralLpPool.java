package org.convspec.reference.literal;

import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.Window.Link;
import org.convspec.spec.operator.LpNorm;
import org.convspec.spec.operator.LpPooling;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PlaneGeometry;
import org.convspec.spec.operator.Sign;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Tensor;

/**
 * Lp pooling and its gradient as chapter 11 states them, over whatever is read where.
 *
 * @param <O> the pooling
 */
public final class LiteralLpPool<O extends Operator & LpPooling> implements OperatorPath<O> {

  @Override
  public Tensor result(O pool, Call call, Slot slot) {
    Tensor input = call.tensor(Slot.INPUT);
    PlaneGeometry geometry = pool.over(input.shape());
    Tensor output = forward(pool.norm(), geometry, input);
    return slot == Slot.OUTPUT
        ? output
        : inputGradient(pool.norm(), geometry, input, output, call.tensor(Slot.OUTPUT_GRADIENT));
  }

  /**
   * LP-06, LP-07, LP-08, LP-09, POOL-15: output(n,c,o) = the norm of what o reads, 0 where it reads
   * nothing.
   */
  private static Tensor forward(LpNorm norm, PlaneGeometry geometry, Tensor input) {
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.outputShape(),
        index ->
            ExactNorm.of(
                norm,
                geometry.relation().linksOfOutput(index.spatial()).stream()
                    .mapToDouble(link -> input.at(index.at(0), index.at(1), link.input()))
                    .toArray()));
  }

  /**
   * LP-11, LP-12, POOL-19: inputGradient(n,c,i) = sum over all (o, k) that read i of
   * outputGradient(n,c,o) times the derivative of output(n,c,o) by input(n,c,i). LP-13: 0 where no
   * window reaches.
   */
  private static Tensor inputGradient(
      LpNorm norm, PlaneGeometry geometry, Tensor input, Tensor output, Tensor outputGradient) {
    ExactSum sum = new ExactSum();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.inputShape(),
        index -> {
          long n = index.at(0);
          long c = index.at(1);
          sum.clear();
          for (Link link : geometry.relation().linksOfInput(index.spatial())) {
            Index o = link.output();
            double x = input.at(index);
            double derivative =
                norm.isMaximum()
                    ? isFirstMaximum(geometry, input, n, c, link) ? Math.signum(x) : 0
                    : derivative(norm, x, output.at(n, c, o));
            sum.addProduct(outputGradient.at(n, c, o), derivative);
          }
          return sum.round();
        });
  }

  /** LP-11: the derivative of y = (sum of |x|^p)^(1/p), or without the bars, by one x. */
  private static double derivative(LpNorm norm, double x, double y) {
    double sign = norm.sign() == Sign.ABSOLUTE ? Math.signum(x) : 1;
    if (norm.isSum()) {
      return sign;
    }
    if (x == 0 || y == 0) { // LP-15: also where the formula would divide by 0
      return 0;
    }
    return sign * StrictMath.pow(norm.base(x) / y, norm.power() - 1);
  }

  /** LP-12: whether a link leads to the first of the largest magnitudes that its output reads. */
  private static boolean isFirstMaximum(
      PlaneGeometry geometry, Tensor input, long n, long c, Link link) {
    double largest = Math.abs(input.at(n, c, link.input()));
    boolean isBehind = false;
    for (Link other : geometry.relation().linksOfOutput(link.output())) {
      isBehind |= other.input().equals(link.input());
      double magnitude = Math.abs(input.at(n, c, other.input()));
      if (isBehind ? magnitude > largest : magnitude >= largest) {
        return false;
      }
    }
    return true;
  }
}
