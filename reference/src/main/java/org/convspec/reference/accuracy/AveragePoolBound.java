package org.convspec.reference.accuracy;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;

/**
 * AVG-30, AVG-31: |got - want| is at most gamma(n + 3) times the same result computed from absolute
 * values, plus n + 1 times the smallest positive number, where n is the number of taps. Chapter 10,
 * Accuracy, derives it.
 */
public final class AveragePoolBound {

  private AveragePoolBound() {}

  /** Returns the largest permitted error of every element of a result slot, in canonical layout. */
  public static Tensor of(Call call, Slot slot) {
    ElementType type = call.elementType();
    AveragePool pool = (AveragePool) call.operator();
    long taps =
        pool.over(call.canonical().tensor(Slot.INPUT).shape()).window().kernel().elementCount();
    double relative = MultilinearBound.gamma(type, taps + 3);
    double absolute = (taps + 1) * type.smallestPositive();
    return absolute(call, slot).map(sum -> (sum == 0 ? 0 : relative * sum) + absolute);
  }

  /** The magnitudes; those of empty windows are exact by definition, so they count as 0. */
  private static Tensor absolute(Call call, Slot slot) {
    AveragePool pool = (AveragePool) call.operator();
    AveragePool plain =
        pool.withEmpty(EmptyWindow.ZERO).withDivisor(pool.divisor(), Math.abs(pool.givenDivisor()));
    Map<Slot, Tensor> mapped = new EnumMap<>(Slot.class);
    DoubleUnaryOperator magnitude = Math::abs;
    call.tensors().forEach((name, tensor) -> mapped.put(name, tensor.map(magnitude)));
    return LiteralPath.PATH.result(
        new Call(plain, call.direction(), call.layouts(), mapped, call.wanted()), slot);
  }
}
