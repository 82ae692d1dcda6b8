package org.convspec.vectors.replay;

/** What a recorded test says of an implementation. */
public sealed interface Verdict {

  /** Every element is the recorded one. */
  record Agrees() implements Verdict {}

  /**
   * Every element is near enough to the recorded one.
   *
   * @param share the largest part of a bound that is used up
   */
  record Within(double share) implements Verdict {}

  /**
   * Some element is too far from the recorded one, or the shapes differ.
   *
   * @param place the output and the index
   * @param got what the implementation gives there
   * @param recorded what was recorded there
   * @param bound how far apart they may be
   */
  record Differs(String place, String got, String recorded, String bound) implements Verdict {}

  /**
   * It was not asked.
   *
   * @param reason why
   * @param detail what exactly
   */
  record NotReplayed(Reason reason, String detail) implements Verdict {}

  /**
   * The implementation failed to answer.
   *
   * @param message how
   */
  record Broken(String message) implements Verdict {}

  /**
   * A file is not what it should be.
   *
   * @param message what is wrong, with the name of the file
   */
  record BadFile(String message) implements Verdict {}
}
