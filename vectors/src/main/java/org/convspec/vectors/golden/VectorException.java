package org.convspec.vectors.golden;

import org.convspec.vectors.format.FieldException;

/**
 * A set of vectors that is not what its format asks for; the message names the file and the test.
 */
public final class VectorException extends FieldException {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_NAME = 120;

  /**
   * Makes the exception.
   *
   * @param file the file, relative to the folder of the set
   * @param where the id of the test, or empty
   * @param message what is wrong there
   */
  public VectorException(String file, String where, String message) {
    super(cut(file) + (where.isEmpty() ? "" : ", " + cut(where)) + ": " + message);
  }

  /** What names the place leaves room for what is wrong there. */
  private static String cut(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
  }
}
