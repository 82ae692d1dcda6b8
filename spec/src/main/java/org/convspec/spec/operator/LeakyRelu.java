package org.convspec.spec.operator;

import org.convspec.spec.rule.InvalidCallException;

/**
 * x where x is positive, else a multiple of x (chapter 19).
 *
 * @param slope the multiple, any finite number
 */
public record LeakyRelu(double slope) implements Activation {

  @Override
  public String label() {
    return "leakyRelu";
  }

  @Override
  public void checkAttributes() {
    if (!Double.isFinite(slope)) { // ACT-01
      throw new InvalidCallException("ACT-01", "slope", slope, "a finite number");
    }
  }
}
