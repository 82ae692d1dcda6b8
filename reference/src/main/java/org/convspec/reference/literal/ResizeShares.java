package org.convspec.reference.literal;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.convspec.spec.geometry.Fraction;
import org.convspec.spec.geometry.ResizeAxis;

/**
 * Which output position takes how much of which input position along one axis, in whole parts of a
 * common divisor.
 *
 * @param divisor how many parts make a whole
 * @param ofOutput what each output position takes, by input position
 * @param ofInput what is taken of each input position, by output position
 */
record ResizeShares(BigInteger divisor, List<List<Parts>> ofOutput, List<List<Parts>> ofInput) {

  /** So many parts, from or to a position. */
  record Parts(long position, BigInteger count) {}

  static ResizeShares of(ResizeAxis axis) {
    BigInteger divisor =
        axis.mode().isNearest() || axis.outputExtent() == 0
            ? BigInteger.ONE
            : axis.commonDenominator();
    List<List<Parts>> ofOutput = empty(axis.outputExtent());
    List<List<Parts>> ofInput = empty(axis.inputExtent());
    for (int o = 0; o < axis.outputExtent(); o++) {
      for (ResizeAxis.Share share : axis.shares(o)) {
        BigInteger count = whole(share.share(), divisor);
        ofOutput.get(o).add(new Parts(share.input(), count));
        ofInput.get((int) share.input()).add(new Parts(o, count));
      }
    }
    return new ResizeShares(divisor, ofOutput, ofInput);
  }

  private static List<List<Parts>> empty(long extent) {
    List<List<Parts>> lists = new ArrayList<>();
    for (long position = 0; position < extent; position++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }

  private static BigInteger whole(Fraction share, BigInteger divisor) {
    return share.numerator().multiply(divisor.divide(share.denominator()));
  }
}
