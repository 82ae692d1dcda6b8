package org.convspec.conformance.mutants;

import org.convspec.spec.Call;
import org.convspec.spec.operator.Reduction;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.operator.SoftmaxCrossEntropy;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/**
 * The arithmetic of a cross entropy in the accumulator of an element type, with nothing of the
 * reference in it. Mutants change one of its lines.
 */
class PlainLoss {

  final SoftmaxCrossEntropy loss;
  final ElementType type;
  final ElementType wide;
  final int classes;
  final int plane;
  final double[] x;
  final double[] labels;
  private final Call call;

  PlainLoss(Call call) {
    this.call = call;
    this.loss = (SoftmaxCrossEntropy) call.operator();
    this.type = call.elementType();
    this.wide = type.accumulator();
    long[] extents = call.tensor(Slot.INPUT).shape().toArray();
    this.classes = (int) extents[1];
    int positions = 1;
    for (int axis = 2; axis < extents.length; axis++) {
      positions *= (int) extents[axis];
    }
    this.plane = positions;
    this.x = call.tensor(Slot.INPUT).toArray();
    this.labels = call.tensor(Slot.LABELS).toArray();
  }

  final double r(double value) {
    return wide.round(value);
  }

  /** Returns where class c of a label stands. */
  int place(int label, int c) {
    return (label / plane * classes + c) * plane + label % plane;
  }

  PlainLine line(int label) {
    double[] line = new double[classes];
    for (int c = 0; c < classes; c++) {
      line[c] = x[place(label, c)];
    }
    return new PlainLine(type, line);
  }

  boolean counts(int label) {
    return loss.ignored().isEmpty() || labels[label] != loss.ignored().get();
  }

  boolean areLabelsValid() {
    for (int label = 0; label < labels.length; label++) {
      double number = labels[label];
      boolean isClass = number == Math.floor(number) && number >= 0 && number < classes;
      if (counts(label) && !isClass) {
        return false;
      }
    }
    return true;
  }

  double lossAt(int label) {
    return counts(label) ? -line(label).logarithm((int) labels[label]) : 0;
  }

  double divisor() {
    if (loss.reduction() != Reduction.MEAN) {
      return 1;
    }
    int counting = 0;
    for (int label = 0; label < labels.length; label++) {
      counting += counts(label) ? 1 : 0;
    }
    return counting;
  }

  double plus(double sum, double value) {
    return r(sum + value);
  }

  Tensor output() {
    var shape = call.resultShapes().get(Slot.OUTPUT);
    double[] losses = new double[labels.length];
    double sum = 0;
    for (int label = 0; label < labels.length; label++) {
      losses[label] = lossAt(label);
      sum = plus(sum, losses[label]);
    }
    return loss.reduction() == Reduction.NONE
        ? Tensor.rounding(type, shape, losses)
        : Tensor.rounding(type, shape, new double[] {r(sum / divisor())});
  }

  double gradient(double softmax, boolean isRight, double g) {
    return r(r(softmax - (isRight ? 1 : 0)) * g);
  }

  double gradientDivisor() {
    return divisor();
  }

  Tensor inputGradient() {
    double[] dy = call.tensor(Slot.OUTPUT_GRADIENT).toArray();
    double[] dx = new double[x.length];
    for (int label = 0; label < labels.length; label++) {
      double g = loss.reduction() == Reduction.NONE ? dy[label] : r(dy[0] / gradientDivisor());
      for (int c = 0; c < classes && teaches(label); c++) {
        dx[place(label, c)] = gradient(line(label).softmax(c), c == labels[label], g);
      }
    }
    return Tensor.rounding(type, call.tensor(Slot.INPUT).shape(), dx);
  }

  boolean teaches(int label) {
    return counts(label);
  }
}
