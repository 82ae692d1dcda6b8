package org.convspec.reference.path;

import org.convspec.spec.Call;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;

/**
 * One way to compute an operator and its gradients.
 *
 * @param <O> the operator
 */
@FunctionalInterface
public interface OperatorPath<O extends Operator> {

  /**
   * Computes one result of a valid call.
   *
   * @param operator the attributes
   * @param call the call, valid and in canonical layouts
   * @param slot a result of the call's direction
   * @return the value in canonical layout and float64, not yet rounded to the element type
   */
  Tensor result(O operator, Call call, Slot slot);
}
