package org.convspec.spec.translation;

import org.convspec.spec.operator.Sign;

/** What several frameworks ask of an Lp pooling. */
final class LpPools {

  private LpPools() {}

  /** Refuses another sign, unless the power is even, so that no sign can be seen. */
  static void requireSign(Sign sign, double power, Sign wanted, Refusing side) {
    side.require(
        sign == wanted || power % 2 == 0, "sign", sign, wanted + " where the power is not even");
  }
}
