package org.convspec.reference.literal;

import java.util.HashMap;
import java.util.Map;
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
    if (slot == Slot.OUTPUT) {
      return forward(pool.norm(), geometry, input);
    }
    Tensor outputGradient = call.tensor(Slot.OUTPUT_GRADIENT);
    return pool.norm().isSum() || pool.norm().isMaximum()
        ? gradientOfSigns(pool.norm(), geometry, input, outputGradient)
        : gradientOfRoots(pool.norm(), geometry, input, outputGradient);
  }

  /**
   * LP-06, LP-07, LP-08, LP-09, POOL-15: output(n,c,o) = the norm of what o reads, 0 where it reads
   * nothing.
   */
  private static Tensor forward(LpNorm norm, PlaneGeometry geometry, Tensor input) {
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.outputShape(),
        index -> ExactNorm.of(norm, read(geometry, input, index)));
  }

  /** The elements that an output reads. */
  private static double[] read(PlaneGeometry geometry, Tensor input, Index output) {
    return geometry.relation().linksOfOutput(output.spatial()).stream()
        .mapToDouble(link -> input.at(output.at(0), output.at(1), link.input()))
        .toArray();
  }

  /**
   * LP-11, LP-12, POOL-19: inputGradient(n,c,i) = sum over all (o, k) that read i of
   * outputGradient(n,c,o) times the derivative of output(n,c,o) by input(n,c,i), which is a sign, 0
   * or 1. LP-13: 0 where no window reaches.
   */
  private static Tensor gradientOfSigns(
      LpNorm norm, PlaneGeometry geometry, Tensor input, Tensor outputGradient) {
    ExactSum sum = new ExactSum();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.inputShape(),
        index -> {
          long n = index.at(0);
          long c = index.at(1);
          sum.clear();
          for (Link link : geometry.relation().linksOfInput(index.spatial())) {
            boolean isPassed = norm.isSum() || isFirstMaximum(geometry, input, n, c, link);
            sum.addProduct(
                outputGradient.at(n, c, link.output()), isPassed ? sign(norm, input.at(index)) : 0);
          }
          return sum.round();
        });
  }

  /** The derivative of |x|, or of x. */
  private static double sign(LpNorm norm, double x) {
    return norm.sign() == Sign.ABSOLUTE ? Math.signum(x) : 1;
  }

  /** LP-11, LP-13, POOL-19: the same with quotients and roots, rounded once at the end. */
  private static Tensor gradientOfRoots(
      LpNorm norm, PlaneGeometry geometry, Tensor input, Tensor outputGradient) {
    Map<Index, Real> outputs = new HashMap<>();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        geometry.inputShape(),
        index -> {
          Real sum = Real.ZERO;
          for (Link link : geometry.relation().linksOfInput(index.spatial())) {
            Index at = Index.of(index.at(0), index.at(1), link.output());
            Real y =
                outputs.computeIfAbsent(
                    at, any -> ExactNorm.unrounded(norm, read(geometry, input, at)));
            Real dy = Real.of(outputGradient.at(at));
            sum = sum.plus(dy.times(derivative(norm, input.at(index), y)));
          }
          return sum.round();
        });
  }

  /** LP-11: the derivative of y = (sum of |x|^p)^(1/p), or without the bars, by one x. */
  private static Real derivative(LpNorm norm, double x, Real y) {
    if (x == 0 || y.isZero()) { // LP-15: also where the formula would divide by 0
      return Real.ZERO;
    }
    Real quotient = Real.of(norm.base(x)).over(y);
    return Real.of(sign(norm, x)).times(quotient.signedPower(norm.power() - 1));
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
