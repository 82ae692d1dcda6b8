package org.convspec.conformance.cases;

import java.util.List;
import org.convspec.vectors.cases.Case;
import org.convspec.vectors.cases.ConvolutionCase;
import org.convspec.vectors.cases.OperatorCase;

/** The cases that are one step simpler than a case, the boldest steps first. */
public final class Simplification {

  private Simplification() {}

  /**
   * Returns the simpler cases. Some may be invalid, or no longer in a rule's domain. Simplifying
   * again and again ends.
   */
  @SuppressWarnings("unchecked") // the simpler cases of a case are of its own class
  public static <C extends Case> List<C> of(C example) {
    return (List<C>)
        (example instanceof ConvolutionCase convolution
            ? ConvolutionSimplification.of(convolution)
            : OperatorSimplification.of((OperatorCase<?>) example));
  }
}
