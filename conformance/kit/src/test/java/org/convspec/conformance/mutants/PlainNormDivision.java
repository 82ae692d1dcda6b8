package org.convspec.conformance.mutants;

import org.convspec.spec.Call;
import org.convspec.spec.operator.EpsilonUse;
import org.convspec.spec.operator.LpNormalize;

/** The arithmetic of a normalization by a norm, with nothing of the reference in it. */
class PlainNormDivision extends PlainSpread {

  final LpNormalize norm;

  PlainNormDivision(Call call, PlainSets sets) {
    super(call, sets);
    this.norm = (LpNormalize) call.operator();
  }

  @Override
  double epsilon() {
    return round(norm.epsilon());
  }

  double norm(double[] elements) {
    double[] powers = new double[elements.length];
    for (int each = 0; each < powers.length; each++) {
      powers[each] = round(Math.pow(Math.abs(elements[each]), norm.power()));
    }
    return round(Math.pow(sum(powers), 1 / norm.power()));
  }

  double divisor(double norm) {
    return isFloor() ? Math.max(norm, epsilon()) : round(norm + epsilon());
  }

  boolean isFloor() {
    return norm.use() == EpsilonUse.FLOOR;
  }

  @Override
  void normalize(int[] members, double[] normalized) {
    double divisor = divisor(norm(elements(x, members)));
    for (int place : members) {
      normalized[place] = round(x[place] / divisor);
    }
  }

  @Override
  void differentiate(int[] members, double[] g, double[] dx) {
    double norm = norm(elements(x, members));
    double divisor = divisor(norm);
    double moment = 0;
    for (int place : members) {
      moment = round(moment + round(g[place] * round(x[place] / divisor)));
    }
    for (int place : members) {
      double viaNorm = round(moment * derivative(x[place], norm));
      dx[place] = round(round(g[place] - viaNorm) / divisor);
    }
  }

  double derivative(double x, double norm) {
    if (x == 0 || isFloor() && norm < epsilon()) {
      return 0;
    }
    double magnitude = round(Math.pow(round(Math.abs(x) / norm), this.norm.power() - 1));
    return Math.copySign(magnitude, x);
  }
}
