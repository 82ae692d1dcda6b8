package org.convspec.adapter.onnxruntime;

import ai.onnxruntime.OrtException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.convspec.spec.Answer;

/** What an exception of the library means as an answer, in the library's words. */
final class Refusal {

  private static final int LONGEST_REASON = 160;

  /**
   * What surrounds the reason in the library's messages: where in the model, where in the library's
   * sources, at what address. Without these, equal refusals have equal words.
   */
  private static final List<Pattern> SURROUNDINGS =
      List.of(
          Pattern.compile("^Error code - \\w+ - message: "),
          Pattern.compile("^Exception during initialization: "),
          Pattern.compile("^Node \\([^)]*\\) Op \\(\\w+\\) "),
          Pattern.compile("^\\[\\w+Error\\] "),
          Pattern.compile("^Non-zero status code returned while running \\w+ node\\. "),
          Pattern.compile("^Name:'[^']*' "),
          Pattern.compile("^Status Message: "),
          // A file and line, and the signature or the name of the function that stands there.
          Pattern.compile(
              "\\S+\\.\\w+:\\d+ [^()]*\\w\\([^()]*\\)(?: const)?(?: \\[with [^\\]]*\\])? "),
          Pattern.compile("\\S+\\.\\w+:\\d+ \\w+ "),
          Pattern.compile(" node with name '[^']*'"),
          Pattern.compile("\\b0x[0-9a-fA-F]+\\b"));

  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private Refusal() {}

  /**
   * Returns the answer that an exception stands for.
   *
   * @throws IllegalStateException if the library could not read the model, which is then not a
   *     model, and no fault of the call
   */
  static Answer of(OrtException exception) {
    String reason = reason(exception.getMessage());
    return switch (exception.getCode()) {
      case ORT_NOT_IMPLEMENTED -> new Answer.Unsupported(reason);
      case ORT_INVALID_PROTOBUF -> throw new IllegalStateException(reason, exception);
      default -> new Answer.Rejected(Optional.empty(), reason);
    };
  }

  /** Returns a message of the library on one line and without what surrounds its reason. */
  static String reason(String message) {
    String reason = BLANKS.matcher(message).replaceAll(" ");
    for (Pattern surrounding : SURROUNDINGS) {
      reason = surrounding.matcher(reason).replaceAll("");
    }
    reason = reason.strip();
    return reason.length() <= LONGEST_REASON
        ? reason
        : reason.substring(0, LONGEST_REASON).strip() + " ...";
  }
}
