package org.convspec.spec.operator;

/** The hyperbolic tangent (chapter 19). */
public record Tanh() implements Activation {

  @Override
  public String label() {
    return "tanh";
  }
}
