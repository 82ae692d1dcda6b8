package org.convspec.vectors.golden;

/**
 * What every file of a set begins with.
 *
 * @param set the name of the set, such as {@code v1}
 * @param status {@code draft} or {@code released}
 * @param specification the version of the rules
 * @param generator the version of the program that wrote the files
 */
public record Header(String set, String status, String specification, String generator) {

  /** The name of the format. */
  public static final String FORMAT = "convspec-vectors";

  /** Its version. */
  public static final long VERSION = 1;
}
