package org.convspec.reference.im2col;

import java.util.function.Consumer;
import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.LocallyConnected;
import org.convspec.spec.operator.LocallyConnectedGeometry;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.ejml.data.DMatrixRMaj;

/**
 * The locally connected operator as one matrix product per output position and group: with P the
 * patches of all items there as columns, W the weights of the position and Y its outputs, Y = W P
 * (LOCAL-08), dP = Wᵀ dY (LOCAL-14) and dW = dY Pᵀ (LOCAL-15). No matrix is larger than the patches
 * or the weights of one position.
 */
public final class Im2colLocallyConnected implements OperatorPath<LocallyConnected> {

  private final MatrixProduct product;

  /** Computes with EJML. */
  public Im2colLocallyConnected() {
    this(new EjmlProduct());
  }

  Im2colLocallyConnected(MatrixProduct product) {
    this.product = product;
  }

  @Override
  public Tensor result(LocallyConnected operator, Call call, Slot slot) {
    LocallyConnectedGeometry geometry =
        operator.over(call.tensor(Slot.INPUT).shape(), call.tensor(Slot.WEIGHTS).shape());
    double[] result = Tensor.allocate(shape(geometry, slot));
    if (!geometry.outputShape().hasNoElements()) {
      forEachSpot(geometry, adding(call, slot, result));
      addBias(geometry, call, slot, result);
    }
    return Tensor.rounding(ElementType.FLOAT64, shape(geometry, slot), result);
  }

  private static Shape shape(LocallyConnectedGeometry geometry, Slot slot) {
    return switch (slot) {
      case OUTPUT -> geometry.outputShape();
      case INPUT_GRADIENT -> geometry.inputShape();
      case WEIGHTS_GRADIENT -> geometry.weightsShape();
      case BIAS_GRADIENT -> geometry.biasShape();
      default -> throw new AssertionError(slot + " is no result of a locally connected operator");
    };
  }

  private static void forEachSpot(LocallyConnectedGeometry geometry, Consumer<Spot> visitor) {
    int positions = (int) geometry.window().outputShape().elementCount();
    for (int position = 0; position < positions; position++) {
      int[] sources = Spot.sources(geometry, position);
      for (int group = 0; group < geometry.channels().groups(); group++) {
        visitor.accept(new Spot(geometry, position, group, sources));
      }
    }
  }

  private Consumer<Spot> adding(Call call, Slot slot, double[] result) {
    double[] x = call.tensor(Slot.INPUT).toArray();
    double[] w = call.tensor(Slot.WEIGHTS).toArray();
    if (slot == Slot.OUTPUT) {
      return spot ->
          spot.outputs()
              .add(product.multiply(spot.weights().gather(w), spot.patches().gather(x)), result);
    }
    double[] dy = call.tensor(Slot.OUTPUT_GRADIENT).toArray();
    return switch (slot) {
      case INPUT_GRADIENT ->
          spot ->
              spot.patches()
                  .add(
                      product.multiplyTransposedLeft(
                          spot.weights().gather(w), spot.outputs().gather(dy)),
                      result);
      case WEIGHTS_GRADIENT ->
          spot ->
              spot.weights()
                  .add(
                      product.multiplyTransposedRight(
                          spot.outputs().gather(dy), spot.patches().gather(x)),
                      result);
      default -> spot -> addBiasGradient(spot.outputs().gather(dy), spot, result);
    };
  }

  /** LOCAL-16: the sum over items, as a product with ones. */
  private void addBiasGradient(DMatrixRMaj outputs, Spot spot, double[] result) {
    DMatrixRMaj ones = new DMatrixRMaj(outputs.numCols, 1);
    ones.fill(1);
    spot.biases().add(product.multiply(outputs, ones), result);
  }

  private static void addBias(
      LocallyConnectedGeometry geometry, Call call, Slot slot, double[] result) {
    if (slot == Slot.OUTPUT && call.tensor(Slot.BIAS) != null) {
      double[] bias = call.tensor(Slot.BIAS).toArray();
      for (int place = 0; place < result.length; place++) {
        result[place] += bias[place % bias.length];
      }
    }
  }
}
