package org.convspec.vectors.generate;

/** A line of the plan that cannot become a vector; the message says which and why. */
public final class PlanException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PlanException(String line, String reason) {
    super("the plan's line '" + line + "': " + reason);
  }
}
