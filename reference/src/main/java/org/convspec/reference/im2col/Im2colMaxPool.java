package org.convspec.reference.im2col;

import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Indexing;
import org.convspec.spec.operator.MaxPooling;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PlaneGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * Max pooling as a reduction over a patch matrix: one row per tap, one column per output position,
 * and each plane reduced column by column to its largest element and the place where it stands.
 *
 * @param <O> the pooling
 */
public final class Im2colMaxPool<O extends Operator & MaxPooling> implements OperatorPath<O> {

  @Override
  public Tensor result(O pool, Call call, Slot slot) {
    Tensor input = call.tensor(Slot.INPUT);
    PlaneGeometry geometry = pool.over(input.shape());
    if (slot == Slot.INDICES) {
      pool.indexing().check(input.shape(), input.type());
    }
    Shape shape = call.resultShapes().get(slot);
    double[] result = Tensor.allocate(shape);
    if (geometry.outputShape().hasNoElements()) {
      return Tensor.rounding(ElementType.FLOAT64, shape, result);
    }
    MaxReduction reduction =
        new MaxReduction(pool, PatchPlaces.of(geometry.relation()), input.toArray());
    Planes planes = new Planes(geometry, reduction);
    switch (slot) {
      case OUTPUT -> planes.values(result, pool.ofNothing(input.type()));
      case INDICES -> planes.numbers(result, pool.indexing());
      default -> planes.spread(call.tensor(Slot.OUTPUT_GRADIENT).toArray(), result);
    }
    return Tensor.rounding(ElementType.FLOAT64, shape, result);
  }

  /** Reduces plane by plane and says what becomes of the winners. */
  private record Planes(PlaneGeometry geometry, MaxReduction reduction) {

    private int count() {
      return (int) (geometry.batch() * geometry.channels());
    }

    private int inputPlane() {
      return (int) geometry.relation().inputShape().elementCount();
    }

    private int outputPlane() {
      return (int) geometry.relation().outputShape().elementCount();
    }

    void values(double[] output, double ofNothing) {
      for (int plane = 0; plane < count(); plane++) {
        reduction.reduce(plane * inputPlane());
        for (int column = 0; column < outputPlane(); column++) {
          output[plane * outputPlane() + column] =
              reduction.isEmpty(column) ? ofNothing : reduction.value(column);
        }
      }
    }

    void numbers(double[] indices, Indexing indexing) {
      for (int plane = 0; plane < count(); plane++) {
        reduction.reduce(plane * inputPlane());
        for (int column = 0; column < outputPlane(); column++) {
          indices[plane * outputPlane() + column] =
              reduction.isEmpty(column)
                  ? Indexing.NOWHERE
                  : indexing.number(geometry.inputShape(), position(plane, column));
        }
      }
    }

    private Index position(int plane, int column) {
      Index itemAndChannel = Shape.of(geometry.batch(), geometry.channels()).index(plane);
      return Index.of(
          itemAndChannel.at(0),
          itemAndChannel.at(1),
          geometry.relation().inputShape().index(reduction.place(column)));
    }

    /** Adds each output gradient onto the place that won it. */
    void spread(double[] outputGradient, double[] inputGradient) {
      for (int plane = 0; plane < count(); plane++) {
        reduction.reduce(plane * inputPlane());
        for (int column = 0; column < outputPlane(); column++) {
          if (!reduction.isEmpty(column)) {
            inputGradient[plane * inputPlane() + reduction.place(column)] +=
                outputGradient[plane * outputPlane() + column];
          }
        }
      }
    }
  }
}
