package org.convspec.reference.im2col;

import java.util.function.ToLongFunction;
import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.AveragePooling;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PlaneGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * Averages over regions: the patch matrix of each plane is summed row by row. The gradient is the
 * way back: each share is added wherever its region has an element.
 *
 * @param <O> the pooling
 */
public final class Im2colRegionAverage<O extends Operator & AveragePooling>
    implements OperatorPath<O> {

  @Override
  public Tensor result(O pool, Call call, Slot slot) {
    Shape input = call.tensor(Slot.INPUT).shape();
    PlaneGeometry geometry = pool.over(input);
    Shape shape = call.resultShapes().get(slot);
    if (geometry.outputShape().hasNoElements()) {
      return Tensor.zeros(ElementType.FLOAT64, shape);
    }
    PatchPlaces places = PatchPlaces.of(geometry.relation());
    long[] divisors = divisors(geometry, pool.divisors(input));
    int plane = (int) geometry.relation().inputShape().elementCount();
    return Tensor.of(
        ElementType.FLOAT64,
        shape,
        slot == Slot.OUTPUT
            ? averages(places, divisors, plane, call.tensor(Slot.INPUT).toArray())
            : shares(places, divisors, plane, call.tensor(Slot.OUTPUT_GRADIENT).toArray()));
  }

  private static long[] divisors(PlaneGeometry geometry, ToLongFunction<Index> divisors) {
    Shape outputs = geometry.relation().outputShape();
    long[] perColumn = new long[(int) outputs.elementCount()];
    for (int column = 0; column < perColumn.length; column++) {
      perColumn[column] = divisors.applyAsLong(outputs.index(column));
    }
    return perColumn;
  }

  private static double[] averages(PatchPlaces places, long[] divisors, int plane, double[] input) {
    double[] averages = new double[input.length / plane * divisors.length];
    for (int at = 0; at * plane < input.length; at++) {
      double[] sums = places.reduce(input, at * plane, 0, Double::sum);
      for (int column = 0; column < sums.length; column++) {
        averages[at * sums.length + column] = sums[column] / divisors[column];
      }
    }
    return averages;
  }

  private static double[] shares(
      PatchPlaces places, long[] divisors, int plane, double[] outputGradient) {
    double[] gradient = new double[outputGradient.length / divisors.length * plane];
    for (int at = 0; at < outputGradient.length; at++) {
      int column = at % divisors.length;
      double share = outputGradient[at] / divisors[column];
      for (int row = 0; row < places.rows(); row++) {
        if (places.at(row, column) != MatrixView.NOWHERE) {
          gradient[at / divisors.length * plane + places.at(row, column)] += share;
        }
      }
    }
    return gradient;
  }
}
