package org.convspec.conformance.mutants;

import org.convspec.spec.Call;
import org.convspec.spec.operator.BatchNormInference;
import org.convspec.spec.operator.BatchNormTraining;
import org.convspec.spec.operator.EpsilonPlace;
import org.convspec.spec.operator.RunningVariance;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * The arithmetic of a batch normalization, in the accumulator of the element type, with nothing of
 * the reference in it. Every number that a mistake may sit in is a method of its own.
 */
class PlainBatch {

  final Call call;
  final ElementType type;
  final ElementType accumulator;
  final Shape shape;
  final int items;
  final int channels;
  final int positions;
  final double[] x;

  PlainBatch(Call call) {
    this.call = call;
    type = call.elementType();
    accumulator = type.accumulator();
    shape = call.tensor(Slot.INPUT).shape();
    items = (int) shape.extent(0);
    channels = (int) shape.extent(1);
    int count = 1;
    for (int axis = 2; axis < shape.rank(); axis++) {
      count *= (int) shape.extent(axis);
    }
    positions = count;
    x = call.tensor(Slot.INPUT).toArray();
  }

  double round(double value) {
    return accumulator.round(value);
  }

  BatchNormTraining step() {
    return (BatchNormTraining) call.operator();
  }

  boolean isTraining() {
    return call.operator() instanceof BatchNormTraining;
  }

  double epsilon() {
    return round(
        isTraining() ? step().epsilon() : ((BatchNormInference) call.operator()).epsilon());
  }

  boolean isInside() {
    EpsilonPlace place =
        isTraining() ? step().place() : ((BatchNormInference) call.operator()).place();
    return place == EpsilonPlace.INSIDE;
  }

  int size() {
    return items * positions;
  }

  int channelOf(int place) {
    return place / positions % channels;
  }

  double[] given(Slot slot) {
    return call.tensor(slot).toArray();
  }

  double parameter(Slot slot, int c, double otherwise) {
    return call.tensors().containsKey(slot) ? given(slot)[c] : otherwise;
  }

  /** What is summed over the elements of a channel. */
  interface Term {
    double of(int place);
  }

  double sum(int c, Term term) {
    double sum = 0;
    for (int place = 0; place < x.length; place++) {
      if (channelOf(place) == c) {
        sum = round(sum + term.of(place));
      }
    }
    return sum;
  }

  double batchMean(int c) {
    return round(sum(c, place -> x[place]) / size());
  }

  double batchVariance(int c) {
    double mean = batchMean(c);
    return round(
        sum(
                c,
                place -> {
                  double distance = round(x[place] - mean);
                  return round(distance * distance);
                })
            / size());
  }

  double mean(int c) {
    return isTraining() ? batchMean(c) : given(Slot.MEAN)[c];
  }

  double variance(int c) {
    return isTraining() ? batchVariance(c) : given(Slot.VARIANCE)[c];
  }

  double inverse(double variance) {
    return isInside()
        ? round(1 / round(Math.sqrt(round(variance + epsilon()))))
        : round(1 / round(round(Math.sqrt(variance)) + epsilon()));
  }

  double normalized(double element, double mean, double inverse) {
    return round(round(element - mean) * inverse);
  }

  Tensor result(Slot slot) {
    return switch (slot) {
      case OUTPUT -> data(this::output);
      case NEW_MEAN -> perChannel(c -> blended(given(Slot.MEAN)[c], batchMean(c)));
      case NEW_VARIANCE ->
          perChannel(c -> blended(given(Slot.VARIANCE)[c], entering(batchVariance(c))));
      case INPUT_GRADIENT -> data(this::inputGradient);
      case SCALE_GRADIENT -> perChannel(this::scaleGradient);
      default -> perChannel(this::biasGradient);
    };
  }

  /** The elements of a channel, from its number. */
  interface OfChannel {
    Term of(int c);
  }

  private Tensor data(OfChannel formula) {
    double[] y = new double[x.length];
    for (int c = 0; c < channels; c++) {
      Term term = null;
      for (int place = 0; place < x.length; place++) {
        if (channelOf(place) == c) {
          term = term == null ? formula.of(c) : term;
          y[place] = term.of(place);
        }
      }
    }
    return Tensor.rounding(type, shape, y);
  }

  private Tensor perChannel(Term formula) {
    double[] y = new double[channels];
    for (int c = 0; c < channels; c++) {
      y[c] = formula.of(c);
    }
    return Tensor.rounding(type, Shape.of(channels), y);
  }

  Term output(int c) {
    double mean = mean(c);
    double inverse = inverse(variance(c));
    double scale = parameter(Slot.SCALE, c, 1);
    double bias = parameter(Slot.BIAS, c, 0);
    return place -> round(round(normalized(x[place], mean, inverse) * scale) + bias);
  }

  double entering(double variance) {
    boolean isUnbiased = step().runningVariance() == RunningVariance.UNBIASED;
    return isUnbiased ? round(round(variance * size()) / (size() - 1)) : variance;
  }

  double blended(double old, double ofBatch) {
    double taken = round(1 - round(step().retention()));
    return round(old + round(taken * round(ofBatch - old)));
  }

  Term inputGradient(int c) {
    double[] dy = given(Slot.OUTPUT_GRADIENT);
    double scale = parameter(Slot.SCALE, c, 1);
    double inverse = inverse(variance(c));
    return isTraining()
        ? throughStatistics(c, dy, scale, inverse)
        : place -> round(round(dy[place] * scale) * inverse);
  }

  Term throughStatistics(int c, double[] dy, double scale, double inverse) {
    double mean = mean(c);
    double variance = variance(c);
    double meanGradient = round(sum(c, place -> round(dy[place] * scale)) / size());
    double moment =
        round(
            sum(c, place -> round(round(dy[place] * scale) * normalized(x[place], mean, inverse)))
                / size());
    return place -> {
      double direction = direction(x[place], mean, variance, inverse);
      double own = round(round(dy[place] * scale) - meanGradient);
      return round(inverse * round(own - round(direction * moment)));
    };
  }

  double direction(double element, double mean, double variance, double inverse) {
    if (isInside()) {
      return normalized(element, mean, inverse);
    }
    return variance == 0 ? 0 : round(round(element - mean) / round(Math.sqrt(variance)));
  }

  double scaleGradient(int c) {
    double[] dy = given(Slot.OUTPUT_GRADIENT);
    double mean = mean(c);
    double inverse = inverse(variance(c));
    return sum(c, place -> round(dy[place] * normalized(x[place], mean, inverse)));
  }

  double biasGradient(int c) {
    double[] dy = given(Slot.OUTPUT_GRADIENT);
    return sum(c, place -> dy[place]);
  }
}
