package org.convspec.conformance.cases;

import java.util.List;
import java.util.function.Predicate;
import org.convspec.spec.operator.Operator;
import org.convspec.vectors.cases.OperatorCase;

/**
 * Something that a case of an operator may have.
 *
 * @param <O> the operator
 * @param id the row of the study of known bugs
 * @param what the feature
 * @param suggested which part of the cases should have it
 * @param has whether a case has it
 */
record Feature<O extends Operator>(
    String id, String what, double suggested, Predicate<OperatorCase<O>> has) {

  double reached(List<OperatorCase<O>> cases) {
    return (double) cases.stream().filter(has).count() / cases.size();
  }
}
