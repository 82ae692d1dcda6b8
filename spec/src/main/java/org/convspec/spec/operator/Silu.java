package org.convspec.spec.operator;

/** x times the logistic function of x, also called swish (chapter 19). */
public record Silu() implements Activation {

  @Override
  public String label() {
    return "silu";
  }
}
