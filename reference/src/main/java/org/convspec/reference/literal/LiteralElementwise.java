package org.convspec.reference.literal;

import java.util.Map;
import org.convspec.reference.path.OperatorPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.Broadcast;
import org.convspec.spec.operator.Broadcasting;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * Sums and products element by element, and their gradients, as chapter 21 states them. What is NaN
 * or infinite follows IEEE 754 (ARITH-50, ARITH-51).
 *
 * @param <O> the operator
 */
public final class LiteralElementwise<O extends Operator & Broadcasting>
    implements OperatorPath<O> {

  /** What an output is of its two elements, and its derivative by one of them. */
  private enum Combination {
    /** ARITH-15: output(e) = input(e') + other(e''); ARITH-25: its derivatives are 1. */
    SUM {
      @Override
      void add(ExactSum sum, double input, double other) {
        sum.add(input);
        sum.add(other);
      }

      @Override
      double derivative(double theOther) {
        return 1;
      }
    },
    /** ARITH-16: output(e) = input(e') * other(e''); ARITH-26: its derivatives. */
    PRODUCT {
      @Override
      void add(ExactSum sum, double input, double other) {
        sum.addProduct(input, other);
      }

      @Override
      double derivative(double theOther) {
        return theOther;
      }
    };

    abstract void add(ExactSum sum, double input, double other);

    abstract double derivative(double theOther);
  }

  private final Combination combination;

  private LiteralElementwise(Combination combination) {
    this.combination = combination;
  }

  /** Returns the way to compute sums. */
  public static <O extends Operator & Broadcasting> LiteralElementwise<O> sum() {
    return new LiteralElementwise<>(Combination.SUM);
  }

  /** Returns the way to compute products. */
  public static <O extends Operator & Broadcasting> LiteralElementwise<O> product() {
    return new LiteralElementwise<>(Combination.PRODUCT);
  }

  @Override
  public Tensor result(O operator, Call call, Slot slot) {
    Tensor input = call.tensor(Slot.INPUT);
    Tensor other = call.tensor(Slot.OTHER);
    Broadcast broadcast =
        operator.over(Map.of(Slot.INPUT, input.shape(), Slot.OTHER, other.shape()));
    return switch (slot) {
      case OUTPUT -> forward(broadcast, input, other);
      case INPUT_GRADIENT -> gradient(broadcast, input.shape(), other, call);
      case OTHER_GRADIENT -> gradient(broadcast, other.shape(), input, call);
      default -> throw new AssertionError(slot + " is no result of " + operator.label());
    };
  }

  /** ARITH-15, ARITH-16, each operand read as ARITH-17 says. */
  private Tensor forward(Broadcast broadcast, Tensor input, Tensor other) {
    ExactSum sum = new ExactSum();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        broadcast.outputShape(),
        e -> {
          combination.add(
              sum.clear(),
              input.at(Broadcast.read(input.shape(), e)),
              other.at(Broadcast.read(other.shape(), e)));
          return sum.round();
        });
  }

  /**
   * ARITH-25, ARITH-26: the gradient of an operand is the sum over all e that read its element of
   * outputGradient(e) times the derivative by it; ARITH-27: over all axes that are repeated.
   */
  private Tensor gradient(Broadcast broadcast, Shape operand, Tensor theOther, Call call) {
    Tensor outputGradient = call.tensor(Slot.OUTPUT_GRADIENT);
    ExactSum sum = new ExactSum();
    return Tensor.tabulate(
        ElementType.FLOAT64,
        operand,
        element -> {
          sum.clear();
          broadcast
              .readers(operand, element)
              .forEach(
                  e ->
                      sum.addProduct(
                          outputGradient.at(e),
                          combination.derivative(
                              theOther.at(Broadcast.read(theOther.shape(), e)))));
          return sum.round();
        });
  }
}
