package org.convspec.conformance.cases;

import java.util.function.Function;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Operator;
import org.convspec.vectors.cases.OperatorCase;

/** Cases that break a rule and, as far as possible, nothing else. */
public final class OperatorBreakage {

  private OperatorBreakage() {}

  /** Returns the cases whose call in a direction breaks this rule before any other. */
  public static <O extends Operator> Predicate<OperatorCase<O>> of(
      String rule, Direction direction) {
    return example -> example.brokenRule(direction).filter(rule::equals).isPresent();
  }

  /**
   * Returns cases that break a rule.
   *
   * @param rule the id of the rule
   * @param direction the direction in which the call breaks it
   * @param valid cases that do not
   * @param damage what makes a case break it
   */
  public static <O extends Operator> Arbitrary<OperatorCase<O>> breaking(
      String rule,
      Direction direction,
      Arbitrary<OperatorCase<O>> valid,
      Function<OperatorCase<O>, OperatorCase<O>> damage) {
    return valid.map(damage).filter(of(rule, direction));
  }
}
