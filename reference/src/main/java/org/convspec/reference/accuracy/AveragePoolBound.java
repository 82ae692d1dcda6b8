package org.convspec.reference.accuracy;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.convspec.reference.literal.LiteralPath;
import org.convspec.spec.Call;
import org.convspec.spec.geometry.IndexRelation;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.AveragePooling;
import org.convspec.spec.operator.EmptyWindow;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Index;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;

/**
 * AVG-30, AVG-31, POOL-30, POOL-31: |got - want| is at most gamma(n + 3) times the same result
 * computed from absolute values, plus n + 1 times the smallest positive number, where n is the
 * number of taps, or of the elements of a region, in the accumulator type; then the result is
 * stored. Chapters 10 and 12, Accuracy, derive it.
 */
public final class AveragePoolBound {

  private AveragePoolBound() {}

  /** Returns the largest permitted error of every element of a result slot, in canonical layout. */
  public static Tensor of(Call call, Slot slot) {
    ElementType type = call.elementType().accumulator();
    long terms = terms(call);
    double relative = MultilinearBound.gamma(type, terms + 3);
    double absolute = (terms + 1) * type.smallestPositive();
    Tensor ofAverage = // the sum is below 0 where the divisor is
        absolute(call, slot).map(sum -> (sum == 0 ? 0 : relative * Math.abs(sum)) + absolute);
    return StoredResult.bound(call, slot, ofAverage);
  }

  /** The taps of a window; of regions, the most elements in one, or the most that share one. */
  private static long terms(Call call) {
    Shape input = call.canonical().tensor(Slot.INPUT).shape();
    if (call.operator() instanceof AveragePool pool) {
      return pool.over(input).window().kernel().elementCount();
    }
    IndexRelation relation = ((AveragePooling) call.operator()).over(input).relation();
    long most = 0;
    for (Index o : relation.outputShape().indices()) {
      most = Math.max(most, relation.linksOfOutput(o).size());
    }
    for (Index i : relation.inputShape().indices()) {
      most = Math.max(most, relation.linksOfInput(i).size());
    }
    return most;
  }

  private static Tensor absolute(Call call, Slot slot) {
    Operator plain = call.operator() instanceof AveragePool pool ? plain(pool) : call.operator();
    Map<Slot, Tensor> mapped = new EnumMap<>(Slot.class);
    DoubleUnaryOperator magnitude = Math::abs;
    call.tensors().forEach((name, tensor) -> mapped.put(name, tensor.map(magnitude)));
    return LiteralPath.PATH.result(
        new Call(plain, call.direction(), call.layouts(), mapped, call.wanted()), slot);
  }

  /** The magnitudes; those of empty windows are exact by definition, so they count as 0. */
  private static AveragePool plain(AveragePool pool) {
    return pool.withEmpty(EmptyWindow.ZERO);
  }
}
