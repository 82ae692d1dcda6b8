package org.convspec.conformance.cases;

import java.util.function.BiFunction;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.operator.AveragePool;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.LpPool;
import org.convspec.spec.operator.MaxPool;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.PoolWindow;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Fill;
import org.convspec.vectors.cases.OperatorCase;

/** Arbitraries of poolings of every kind whose window is invalid. */
public final class PoolWindowCases {

  private PoolWindowCases() {}

  /** Returns max, average and Lp poolings with a window that breaks its rule. */
  public static Arbitrary<OperatorCase<Operator>> broken(
      WindowBreakage breakage, ElementType type) {
    return Arbitraries.oneOf(
        broken(
            breakage,
            MaxPoolCases.valid(type, Fill.Kind.INTS),
            MaxPool::window,
            MaxPool::withWindow),
        broken(
            breakage,
            AveragePoolCases.valid(type, Fill.Kind.INTS),
            AveragePool::window,
            AveragePool::withWindow),
        broken(
            breakage, LpPoolCases.valid(type, Fill.Kind.INTS), LpPool::window, LpPool::withWindow));
  }

  private static <O extends Operator> Arbitrary<OperatorCase<Operator>> broken(
      WindowBreakage breakage,
      Arbitrary<OperatorCase<O>> valid,
      Function<O, PoolWindow> window,
      BiFunction<O, PoolWindow, O> withWindow) {
    return OperatorBreakage.breaking(
            breakage.rule(),
            Direction.FORWARD,
            valid,
            example ->
                example.with(
                    withWindow.apply(
                        example.operator(), breakage.of(window.apply(example.operator())))))
        .map(PoolWindowCases::general);
  }

  /** Returns the same case; nothing makes another operator of it than its own kind. */
  @SuppressWarnings("unchecked") // what changes an operator makes another of the same class
  private static OperatorCase<Operator> general(OperatorCase<? extends Operator> example) {
    return (OperatorCase<Operator>) example;
  }

  /** Returns whether an operator is a pooling that has a window. */
  public static boolean hasWindow(Operator operator) {
    return operator instanceof MaxPool
        || operator instanceof AveragePool
        || operator instanceof LpPool;
  }
}
