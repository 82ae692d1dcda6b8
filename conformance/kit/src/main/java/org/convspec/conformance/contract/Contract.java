package org.convspec.conformance.contract;

import java.util.function.Predicate;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.PropagationMode;
import org.convspec.conformance.judge.Examination;
import org.convspec.conformance.judge.Judge;
import org.convspec.spec.Implementation;
import org.convspec.spec.tensor.ElementType;
import org.convspec.vectors.cases.Case;

/** What every contract needs to know of the implementation that it is about. */
@PropertyDefaults(maxDiscardRatio = Integer.MAX_VALUE)
@AddLifecycleHook(
    value = SkippedIfNothingJudged.class,
    propagateTo = PropagationMode.ALL_DESCENDANTS)
public interface Contract {

  /** Returns the implementation that is to obey. */
  Implementation implementation();

  /** Returns the element type of the cases. */
  default ElementType elementType() {
    return ElementType.FLOAT64;
  }

  /** Returns who judges; in a test nobody asks how close answers come. */
  default Judge judge() {
    return new Judge(implementation());
  }

  /**
   * Holds the implementation to a rule on one case.
   *
   * @param <C> the cases that the rule is tried with
   * @param rule the id of the rule
   * @param domain the cases that the rule speaks about
   * @param examination what the rule asks
   * @param example the case
   * @throws org.convspec.conformance.judge.RuleViolation if the rule does not hold, with the
   *     smallest case found
   * @throws org.convspec.conformance.judge.NotJudged if the case could not be judged
   */
  default <C extends Case> void obey(
      String rule, Predicate<C> domain, Examination<C> examination, C example) {
    judge().settle(rule, domain, examination, example);
  }
}
