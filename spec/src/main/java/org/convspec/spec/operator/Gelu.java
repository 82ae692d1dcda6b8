package org.convspec.spec.operator;

/**
 * x times the normal distribution function of x, or an approximation of it (chapter 19).
 *
 * @param form which of the two
 */
public record Gelu(GeluForm form) implements Activation {

  @Override
  public String label() {
    return "gelu";
  }
}
