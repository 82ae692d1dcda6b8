package org.convspec.conformance.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.convspec.conformance.judge.BrokenImplementationException;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.Implementation;
import org.convspec.vectors.format.FieldException;

/**
 * An implementation in a child process. A call that crashes it, takes too long or is answered by
 * something that is no answer ends the child; the next call starts another.
 */
public final class ChildImplementation implements Implementation {

  private final List<String> command;
  private final Duration timeLimit;
  private final Profile profile;
  private Conversation conversation;
  private long lastId;

  private ChildImplementation(List<String> command, Duration timeLimit) throws IOException {
    this.command = command;
    this.timeLimit = timeLimit;
    this.conversation = new Conversation(command, timeLimit);
    this.profile = conversation.profile();
  }

  /**
   * Starts a child and shakes hands with it.
   *
   * @param command program and arguments
   * @param timeLimit for the start and for each call
   * @throws IOException if it cannot be started or does not say hello
   */
  public static ChildImplementation start(List<String> command, Duration timeLimit)
      throws IOException {
    return new ChildImplementation(List.copyOf(command), timeLimit);
  }

  @Override
  public Profile profile() {
    return profile;
  }

  @Override
  public Answer answer(Call call) {
    try {
      if (conversation == null) {
        conversation = new Conversation(command, timeLimit);
      }
      return conversation.ask(++lastId, call);
    } catch (IOException | FieldException broken) {
      close();
      throw new BrokenImplementationException(broken.getMessage());
    }
  }

  @Override
  public void close() {
    if (conversation != null) {
      conversation.close();
      conversation = null;
    }
  }
}
