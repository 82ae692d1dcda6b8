package org.convspec.vectors.generate;

import java.math.BigDecimal;
import java.util.Arrays;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/**
 * The sums of products that an output, or a gradient of input or weights, consists of, in decimal
 * arithmetic, which rounds nothing. Sums of which a term is not finite are left out.
 */
final class DecimalSums {

  private final Call call;
  private final Slot slot;
  private final Tensor exact;
  private final BigDecimal[] sums;
  private final double[] input;
  private final double[] weights;
  private final double[] outputGradient;

  /**
   * Begins with nothing, or with the bias.
   *
   * @param call a call in canonical layout
   * @param slot the result
   * @param exact what the result is said to be
   */
  DecimalSums(Call call, Slot slot, Tensor exact) {
    this.call = call;
    this.slot = slot;
    this.exact = exact;
    this.sums = new BigDecimal[exact.toArray().length];
    this.input = call.tensor(Slot.INPUT).toArray();
    this.weights = call.tensor(Slot.WEIGHTS).toArray();
    Tensor given = call.tensors().get(Slot.OUTPUT_GRADIENT);
    this.outputGradient = given == null ? new double[0] : given.toArray();
    Arrays.fill(sums, BigDecimal.ZERO);
    if (slot == Slot.OUTPUT && call.tensors().containsKey(Slot.BIAS)) {
      addBias(call.tensor(Slot.BIAS));
    }
  }

  private void addBias(Tensor bias) {
    boolean isPerChannel = bias.shape().rank() == 1;
    for (int o = 0; o < sums.length; o++) {
      double value = isPerChannel ? bias.at(exact.shape().index(o).at(1)) : Double.NaN;
      add(o, value, 1);
    }
  }

  /** Adds the term of an output element that multiplies an element of the input and a weight. */
  void add(int o, int i, int w) {
    switch (slot) {
      case OUTPUT -> add(o, input[i], weights[w]);
      case INPUT_GRADIENT -> add(i, outputGradient[o], weights[w]);
      default -> add(w, outputGradient[o], input[i]);
    }
  }

  private void add(int place, double one, double other) {
    if (sums[place] == null || !Double.isFinite(one) || !Double.isFinite(other)) {
      sums[place] = null;
    } else {
      sums[place] = sums[place].add(new BigDecimal(one).multiply(new BigDecimal(other)));
    }
  }

  /**
   * Compares every sum with what it is said to be.
   *
   * @throws IllegalStateException if the reference is wrong
   */
  void check() {
    double[] said = exact.toArray();
    for (int place = 0; place < sums.length; place++) {
      if (sums[place] != null && sums[place].doubleValue() != said[place]) {
        throw new IllegalStateException(
            call.operator()
                + ": "
                + slot.label()
                + " "
                + exact.shape().index(place)
                + " is "
                + sums[place]
                + ", but the reference says "
                + said[place]);
      }
    }
  }
}
