package org.convspec.conformance.mutants;

import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/** Other ways to normalize that lose no more than they must. */
final class CarefulSpreads {

  private CarefulSpreads() {}

  /** Mean and sum of squared distances are updated with every element. */
  static final class Updated extends PlainSpread {
    Updated(Call call, PlainSets sets) {
      super(call, sets);
    }

    private double[] update(double[] elements) {
      double mean = 0;
      double squares = 0;
      for (int seen = 1; seen <= elements.length; seen++) {
        double x = elements[seen - 1];
        double before = round(x - mean);
        mean = round(mean + round(before / seen));
        squares = round(squares + round(before * round(x - mean)));
      }
      return new double[] {mean, round(squares / elements.length)};
    }

    @Override
    double centre(double[] elements) {
      return isCentred() ? update(elements)[0] : 0;
    }

    @Override
    double spread(double[] elements, double centre) {
      return isCentred() ? update(elements)[1] : super.spread(elements, centre);
    }
  }

  /** One pass over elements from which the first one was subtracted. */
  static final class Shifted extends PlainSpread {
    Shifted(Call call, PlainSets sets) {
      super(call, sets);
    }

    private double[] shifted(double[] elements) {
      double[] shifted = elements.clone();
      for (int each = 0; each < shifted.length; each++) {
        shifted[each] = round(elements[each] - elements[0]);
      }
      return shifted;
    }

    @Override
    double centre(double[] elements) {
      return isCentred() ? round(elements[0] + mean(shifted(elements))) : 0;
    }

    @Override
    double spread(double[] elements, double centre) {
      if (!isCentred()) {
        return super.spread(elements, centre);
      }
      double[] shifted = shifted(elements);
      double mean = mean(shifted);
      for (int each = 0; each < shifted.length; each++) {
        shifted[each] = round(shifted[each] * shifted[each]);
      }
      return round(mean(shifted) - round(mean * mean));
    }
  }

  /** Each output is input * a + b, and gradients are made of sums that are not centred. */
  static final class Folded extends PlainSpread {
    Folded(Call call, PlainSets sets) {
      super(call, sets);
    }

    @Override
    Tensor output() {
      double[] y = new double[x.length];
      for (int[] members : sets.members()) {
        double[] elements = elements(x, members);
        double centre = centre(elements);
        double inverse = inverse(spread(elements, centre));
        for (int place : members) {
          double factor = round(inverse * parameter(Slot.SCALE, place, 1));
          double shift = round(parameter(Slot.BIAS, place, 0) - round(centre * factor));
          y[place] = round(round(x[place] * factor) + shift);
        }
      }
      return tensor(call.tensor(Slot.INPUT).shape(), y);
    }

    @Override
    void differentiate(int[] members, double[] g, double[] dx) {
      double[] elements = elements(x, members);
      double centre = centre(elements);
      double spread = spread(elements, centre);
      double inverse = inverse(spread);
      double[] products = new double[members.length];
      for (int each = 0; each < products.length; each++) {
        products[each] = round(g[members[each]] * elements[each]);
      }
      double gradients = isCentred() ? sum(elements(g, members)) : 0;
      double distances = round(round(gradients * centre) - sum(products));
      double cube = round(round(inverse * inverse) * byDeviation(spread, inverse));
      double ofInput = round(round(distances * cube) / members.length);
      double constant =
          round(
              round(-round(ofInput * centre)) - round(round(gradients * inverse) / members.length));
      for (int place : members) {
        dx[place] = round(round(round(g[place] * inverse) + round(ofInput * x[place])) + constant);
      }
    }

    private double byDeviation(double spread, double inverse) {
      return isInside() ? inverse : spread == 0 ? 0 : round(1 / round(Math.sqrt(spread)));
    }
  }
}
