package org.convspec.spec.operator;

/** x where x is positive, else 0 (chapter 19). */
public record Relu() implements Activation {

  @Override
  public String label() {
    return "relu";
  }
}
