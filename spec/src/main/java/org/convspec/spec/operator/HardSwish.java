package org.convspec.spec.operator;

/** x times x / 6 + 1/2 limited to 0 .. 1 (chapter 19). */
public record HardSwish() implements Activation {

  @Override
  public String label() {
    return "hardSwish";
  }
}
