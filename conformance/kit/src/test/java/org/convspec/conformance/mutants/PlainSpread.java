package org.convspec.conformance.mutants;

import org.convspec.spec.Call;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.RmsNorm;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SpreadNormalization;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * The arithmetic of a normalization by two passes, every step rounded to the accumulator, with
 * nothing of the reference in it.
 */
class PlainSpread {

  final Call call;
  final PlainSets sets;
  final ElementType type;
  final ElementType accumulator;
  final double[] x;

  PlainSpread(Call call, PlainSets sets) {
    this.call = call;
    this.sets = sets;
    this.type = call.elementType();
    this.accumulator = type.accumulator();
    this.x = call.tensor(Slot.INPUT).toArray();
  }

  double round(double value) {
    return accumulator.round(value);
  }

  boolean isCentred() {
    return !(call.operator() instanceof RmsNorm);
  }

  double epsilon() {
    return round(((SpreadNormalization) call.operator()).epsilon());
  }

  boolean isInside() {
    return ((SpreadNormalization) call.operator()).place() == EpsilonPlace.INSIDE;
  }

  Tensor result(Slot slot) {
    return switch (slot) {
      case OUTPUT -> output();
      case INPUT_GRADIENT -> inputGradient();
      default -> parameterGradient(slot);
    };
  }

  double parameter(Slot slot, int place, double otherwise) {
    return call.tensors().containsKey(slot)
        ? call.tensor(slot).toArray()[sets.parameterOf(place)]
        : otherwise;
  }

  double sum(double[] numbers) {
    double sum = 0;
    for (double number : numbers) {
      sum = round(sum + number);
    }
    return sum;
  }

  double mean(double[] numbers) {
    return round(sum(numbers) / numbers.length);
  }

  double centre(double[] elements) {
    return isCentred() ? mean(elements) : 0;
  }

  double spread(double[] elements, double centre) {
    double[] squares = new double[elements.length];
    for (int each = 0; each < squares.length; each++) {
      double distance = round(elements[each] - centre);
      squares[each] = round(distance * distance);
    }
    return mean(squares);
  }

  double inverse(double spread) {
    return isInside()
        ? round(1 / round(Math.sqrt(round(spread + epsilon()))))
        : round(1 / round(round(Math.sqrt(spread)) + epsilon()));
  }

  final double[] elements(double[] of, int[] members) {
    double[] elements = new double[members.length];
    for (int each = 0; each < members.length; each++) {
      elements[each] = of[members[each]];
    }
    return elements;
  }

  /** Writes the normalized values of a set. */
  void normalize(int[] members, double[] normalized) {
    double[] elements = elements(x, members);
    double centre = centre(elements);
    double inverse = inverse(spread(elements, centre));
    for (int place : members) {
      normalized[place] = round(round(x[place] - centre) * inverse);
    }
  }

  final double[] normalized() {
    double[] normalized = new double[x.length];
    for (int[] members : sets.members()) {
      normalize(members, normalized);
    }
    return normalized;
  }

  Tensor output() {
    double[] y = normalized();
    for (int place = 0; place < y.length; place++) {
      y[place] =
          round(round(y[place] * parameter(Slot.SCALE, place, 1)) + parameter(Slot.BIAS, place, 0));
    }
    return tensor(call.tensor(Slot.INPUT).shape(), y);
  }

  final Tensor tensor(Shape shape, double[] values) {
    return Tensor.rounding(type, shape, values);
  }

  Tensor inputGradient() {
    double[] dy = call.tensor(Slot.OUTPUT_GRADIENT).toArray();
    double[] g = new double[dy.length];
    for (int place = 0; place < g.length; place++) {
      g[place] = round(dy[place] * parameter(Slot.SCALE, place, 1));
    }
    double[] dx = new double[dy.length];
    for (int[] members : sets.members()) {
      differentiate(members, g, dx);
    }
    return tensor(call.tensor(Slot.INPUT).shape(), dx);
  }

  /** Writes the gradient of a set. */
  void differentiate(int[] members, double[] g, double[] dx) {
    double[] elements = elements(x, members);
    double centre = centre(elements);
    double spread = spread(elements, centre);
    double inverse = inverse(spread);
    double[] moments = new double[members.length];
    for (int each = 0; each < moments.length; each++) {
      double normalized = round(round(elements[each] - centre) * inverse);
      moments[each] = round(g[members[each]] * normalized);
    }
    double moment = mean(moments);
    double viaCentre = isCentred() ? meanGradient(elements(g, members)) : 0;
    for (int place : members) {
      double distance = round(x[place] - centre);
      double own = round(g[place] - viaCentre);
      double sum = round(own - viaSpread(distance, spread, inverse, moment));
      dx[place] = round(inverse * sum);
    }
  }

  double meanGradient(double[] gradients) {
    return mean(gradients);
  }

  double viaSpread(double distance, double spread, double inverse, double moment) {
    if (isInside()) {
      return round(round(distance * inverse) * moment);
    }
    return spread == 0 ? atNoSpread() : round(round(distance / round(Math.sqrt(spread))) * moment);
  }

  double atNoSpread() {
    return 0;
  }

  Tensor parameterGradient(Slot slot) {
    Shape shape = call.resultShapes().get(slot == Slot.SCALE_GRADIENT ? slot : Slot.BIAS_GRADIENT);
    double[] dy = call.tensor(Slot.OUTPUT_GRADIENT).toArray();
    double[] factors = slot == Slot.SCALE_GRADIENT ? normalized() : null;
    double[] gradient = new double[(int) shape.elementCount()];
    for (int place = 0; place < dy.length; place++) {
      int at = sets.parameterOf(place);
      double term = factors == null ? dy[place] : round(dy[place] * factors[place]);
      gradient[at] = round(gradient[at] + term);
    }
    return tensor(shape, gradient);
  }
}
