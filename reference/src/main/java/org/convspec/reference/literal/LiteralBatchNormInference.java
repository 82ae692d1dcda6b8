package org.convspec.reference.literal;

import java.util.function.Function;
import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.Projection;
import org.convspec.spec.operator.BatchNormInference;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * Batch normalization in inference as chapter 17 states it. A NaN or an infinity of the input
 * reaches its own output alone (BN-60, BN-63).
 */
public final class LiteralBatchNormInference implements OperatorPath<BatchNormInference> {

  @Override
  public Tensor result(BatchNormInference norm, Call call, Slot slot) {
    return new Computation(norm, call).result(slot);
  }

  private record Computation(BatchNormInference norm, Call call) {

    Tensor result(Slot slot) {
      Shape input = call.tensor(Slot.INPUT).shape();
      Shape parameters = channels().to();
      return switch (slot) {
        case OUTPUT -> tabulate(input, this::output);
        case INPUT_GRADIENT -> tabulate(input, this::inputGradient);
        case SCALE_GRADIENT -> tabulate(parameters, this::scaleGradient);
        default -> tabulate(parameters, this::biasGradient);
      };
    }

    private static Tensor tabulate(Shape shape, Function<Index, Real> formula) {
      return Tensor.tabulate(ElementType.FLOAT64, shape, index -> formula.apply(index).round());
    }

    private Projection channels() {
      return norm.over(call.tensor(Slot.INPUT).shape()).sets();
    }

    private Real at(Slot slot, Index index) {
      return Real.of(call.tensor(slot).at(index));
    }

    private Real scale(Index c) {
      return call.tensors().containsKey(Slot.SCALE) ? at(Slot.SCALE, c) : Real.ONE;
    }

    /** BN-14, BN-15: what distances from the mean are divided by; BN-61: NaN below 0. */
    private Real divisor(Index c) {
      Real variance = at(Slot.VARIANCE, c);
      Real epsilon = Real.of(norm.epsilon());
      return switch (norm.place()) {
        case INSIDE -> variance.plus(epsilon).sqrt();
        case OUTSIDE -> variance.sqrt().plus(epsilon);
      };
    }

    private Real distance(Index i) {
      return at(Slot.INPUT, i).minus(at(Slot.MEAN, channels().of(i)));
    }

    /** BN-13: output(i) = (input(i) - mean(c)) / divisor(c) * scale(c) + bias(c). */
    private Real output(Index i) {
      Index c = channels().of(i);
      Real scaled = distance(i).times(scale(c)).over(divisor(c));
      return call.tensors().containsKey(Slot.BIAS) ? scaled.plus(at(Slot.BIAS, c)) : scaled;
    }

    /** BN-22: inputGradient(i) = outputGradient(i) * scale(c) / divisor(c). */
    private Real inputGradient(Index i) {
      Index c = channels().of(i);
      return at(Slot.OUTPUT_GRADIENT, i).times(scale(c)).over(divisor(c));
    }

    /**
     * BN-23: the sum of outputGradient(i) * (input(i) - mean(c)) / divisor(c) over a channel;
     * BN-10: 0 without elements, also where the divisor is 0 or no number.
     */
    private Real scaleGradient(Index c) {
      if (channels().fibreSize() == 0) {
        return Real.ZERO;
      }
      return sum(c, i -> at(Slot.OUTPUT_GRADIENT, i).times(distance(i))).over(divisor(c));
    }

    /** BN-24: the sum of outputGradient(i) over a channel. */
    private Real biasGradient(Index c) {
      return sum(c, i -> at(Slot.OUTPUT_GRADIENT, i));
    }

    private Real sum(Index c, Function<Index, Real> term) {
      return channels().fibre(c).stream().map(term).reduce(Real.ZERO, Real::plus);
    }
  }
}
