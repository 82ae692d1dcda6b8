package org.convspec.reference.im2col;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.LpNorm;
import org.convspec.spec.operator.LpPooling;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PlaneGeometry;
import org.convspec.spec.operator.Sign;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/**
 * Lp pooling as a reduction of patch matrices; its gradient goes back to where patches came from.
 *
 * @param <O> the pooling
 */
public final class Im2colLpPool<O extends Operator & LpPooling> implements OperatorPath<O> {

  @Override
  public Tensor result(O pool, Call call, Slot slot) {
    Tensor input = call.tensor(Slot.INPUT);
    PlaneGeometry geometry = pool.over(input.shape());
    if (geometry.outputShape().hasNoElements()) {
      return Tensor.zeros(ElementType.FLOAT64, call.resultShapes().get(slot));
    }
    Reduction reduction = new Reduction(pool.norm(), geometry, input);
    return slot == Slot.OUTPUT
        ? Tensor.of(ElementType.FLOAT64, geometry.outputShape(), reduction.norms)
        : Tensor.of(
            ElementType.FLOAT64,
            geometry.inputShape(),
            reduction.inputGradient(call.tensor(Slot.OUTPUT_GRADIENT).toArray()));
  }

  /** The norms of every plane, and the way back. */
  private static final class Reduction {

    private final LpNorm norm;
    private final PatchPlaces places;
    private final int plane;
    private final double[] elements;
    private final double[] norms;

    Reduction(LpNorm norm, PlaneGeometry geometry, Tensor input) {
      this.norm = norm;
      this.places = PatchPlaces.of(geometry.relation());
      this.plane = (int) geometry.relation().inputShape().elementCount();
      this.elements = input.toArray();
      this.norms = new double[(int) geometry.outputShape().elementCount()];
      DoubleUnaryOperator power = power();
      double[] powers =
          Arrays.stream(elements).map(element -> power.applyAsDouble(norm.base(element))).toArray();
      for (int first = 0; first < norms.length; first += places.columns()) {
        double[] sums =
            places.reduce(
                powers,
                first / places.columns() * plane,
                0,
                norm.isMaximum() ? Math::max : Double::sum);
        for (int column = 0; column < sums.length; column++) {
          norms[first + column] = root(sums[column]);
        }
      }
    }

    private DoubleUnaryOperator power() {
      double p = norm.power();
      if (p == 2) {
        return base -> base * base;
      }
      return norm.isMaximum() || norm.isSum() ? base -> base : base -> Math.pow(base, p);
    }

    private double root(double sum) {
      if (norm.isMaximum() || norm.isSum()) {
        return sum;
      }
      return sum < 0 || norm.power() == 2 // LP-07: a negative sum has no root
          ? Math.sqrt(sum)
          : Math.pow(sum, 1 / norm.power());
    }

    double[] inputGradient(double[] outputGradient) {
      double[] gradient = new double[elements.length];
      for (int place = 0; place < norms.length; place++) {
        int column = place % places.columns();
        int base = place / places.columns() * plane;
        for (int row = 0; row < places.rows(); row++) {
          int at = places.at(row, column);
          if (at != MatrixView.NOWHERE) {
            gradient[base + at] += outputGradient[place] * derivative(base + at, norms[place]);
            if (norm.isMaximum() && Math.abs(elements[base + at]) == norms[place]) {
              break; // LP-12: the first maximum takes all
            }
          }
        }
      }
      return gradient;
    }

    private double derivative(int at, double value) {
      double x = elements[at];
      double sign = norm.sign() == Sign.ABSOLUTE ? Math.signum(x) : 1;
      if (norm.isMaximum()) {
        return Math.abs(x) == value ? sign : 0;
      }
      if (norm.isSum()) {
        return sign;
      }
      return x == 0 || value == 0 // LP-15
          ? 0
          : sign * Math.pow(norm.base(x), norm.power() - 1) / Math.pow(value, norm.power() - 1);
    }
  }
}
