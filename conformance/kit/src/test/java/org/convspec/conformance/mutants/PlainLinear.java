package org.convspec.conformance.mutants;

import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/** A linear layer: three loops over plain arrays, for the output and for every gradient. */
class PlainLinear implements PlainResults {

  final Call call;
  final ElementType wide;
  final int items;
  final int inputs;
  final int outputs;
  private final double[] x;
  private final double[] w;

  PlainLinear(Call call) {
    this.call = call;
    this.wide = call.elementType().accumulator();
    this.items = (int) call.tensor(Slot.INPUT).shape().extent(0);
    this.inputs = (int) call.tensor(Slot.INPUT).shape().extent(1);
    this.outputs = (int) call.tensor(Slot.WEIGHTS).shape().extent(0);
    this.x = call.tensor(Slot.INPUT).toArray();
    this.w = call.tensor(Slot.WEIGHTS).toArray();
  }

  @Override
  public Tensor result(Slot slot) {
    return switch (slot) {
      case OUTPUT -> of(Shape.of(items, outputs), output());
      case INPUT_GRADIENT -> of(Shape.of(items, inputs), inputGradient());
      case WEIGHTS_GRADIENT -> of(Shape.of(outputs, inputs), weightsGradient());
      default -> of(Shape.of(outputs), biasGradient());
    };
  }

  private Tensor of(Shape shape, double[] values) {
    return Tensor.rounding(call.elementType(), shape, values);
  }

  int weight(int oc, int ic) {
    return oc * inputs + ic;
  }

  double bias(int oc) {
    Tensor bias = call.tensor(Slot.BIAS);
    return bias == null ? 0 : bias.at(oc);
  }

  double added(double sum, double a, double b) {
    return wide.round(sum + wide.round(a * b));
  }

  private double dy(int n, int oc) {
    return call.tensor(Slot.OUTPUT_GRADIENT).at(n, oc);
  }

  private double[] output() {
    double[] y = new double[items * outputs];
    for (int place = 0; place < y.length; place++) {
      int oc = place % outputs;
      double sum = bias(oc);
      for (int ic = 0; ic < inputs; ic++) {
        sum = added(sum, x[place / outputs * inputs + ic], w[weight(oc, ic)]);
      }
      y[place] = sum;
    }
    return y;
  }

  double[] inputGradient() {
    double[] dx = new double[items * inputs];
    for (int place = 0; place < dx.length; place++) {
      for (int oc = 0; oc < outputs; oc++) {
        dx[place] = added(dx[place], dy(place / inputs, oc), w[weight(oc, place % inputs)]);
      }
    }
    return dx;
  }

  double[] weightsGradient() {
    double[] dw = new double[outputs * inputs];
    for (int place = 0; place < dw.length; place++) {
      for (int n = 0; n < items; n++) {
        dw[place] = added(dw[place], dy(n, place / inputs), x[n * inputs + place % inputs]);
      }
    }
    return dw;
  }

  double[] biasGradient() {
    double[] db = new double[outputs];
    for (int oc = 0; oc < outputs; oc++) {
      for (int n = 0; n < items; n++) {
        db[oc] = added(db[oc], dy(n, oc), 1);
      }
    }
    return db;
  }
}
