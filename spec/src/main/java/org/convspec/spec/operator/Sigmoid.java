package org.convspec.spec.operator;

/** The logistic function 1 / (1 + e^-x) (chapter 19). */
public record Sigmoid() implements Activation {

  @Override
  public String label() {
    return "sigmoid";
  }
}
