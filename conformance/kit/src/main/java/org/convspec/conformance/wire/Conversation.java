package org.convspec.conformance.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.Implementation.Profile;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.format.FieldException;
import org.convspec.vectors.format.Quote;
import tools.jackson.databind.node.ObjectNode;

/** One child process, from its hello to its end. */
final class Conversation {

  /** How many elements an answer may have beyond the expected ones before it is not even read. */
  private static final long MOST_SURPLUS_ELEMENTS = 1 << 20;

  private final Process process;
  private final InputStream in;
  private final FrameReader frames;
  private final MessageReader messages;
  private final FrameWriter out;
  private final LastWords lastWords;
  private final Duration timeLimit;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "reader of the child process");
            thread.setDaemon(true);
            return thread;
          });
  private final Profile profile;

  Conversation(List<String> command, Duration timeLimit) throws IOException {
    this.timeLimit = timeLimit;
    this.process = new ProcessBuilder(command).start();
    this.in = new BufferedInputStream(process.getInputStream());
    this.frames = new FrameReader(in);
    this.messages = new MessageReader(frames);
    this.out = new FrameWriter(process.getOutputStream());
    this.lastWords = new LastWords(process.getErrorStream());
    try {
      this.profile = within(this::hello);
    } catch (FieldException noHello) {
      close();
      throw new IOException(noHello.getMessage());
    }
  }

  private Profile hello() throws IOException {
    say(Messages.hello(), List.of());
    ObjectNode header =
        frames.header().orElseThrow(() -> new WireException("it ended without a hello"));
    return MessageReader.profile(header);
  }

  Profile profile() {
    return profile;
  }

  /** Returns the answer to a call; afterwards the stream stands between frames. */
  Answer ask(long id, Call call) {
    return within(
        () -> {
          expectSilence();
          say(Messages.call(id, call), call.tensors().values());
          Answer answer = messages.answer(id, call.elementType(), mostElements(call));
          expectSilence();
          return answer;
        });
  }

  /** Writes a frame; a child that is gone is noticed by what can be read of it. */
  private void say(ObjectNode header, Collection<Tensor> tensors) {
    try {
      out.write(header, tensors);
    } catch (IOException gone) {
      // Its last output, or its end, tells more than a broken pipe does.
    }
  }

  private void expectSilence() throws IOException {
    int noise = in.available();
    if (noise > 0) {
      String text = new String(in.readNBytes(Math.min(noise, 200)), StandardCharsets.UTF_8);
      throw new WireException(
          noise + " bytes on its standard output belong to no answer: " + Quote.of(text));
    }
  }

  private static long mostElements(Call call) {
    try {
      long expected =
          call.resultShapes().values().stream().mapToLong(Shape::elementCount).max().orElse(0);
      return Math.addExact(expected, MOST_SURPLUS_ELEMENTS);
    } catch (InvalidCallException invalid) {
      return MOST_SURPLUS_ELEMENTS; // a rejection is due, which has no tensors
    }
  }

  /** Runs a step of the conversation in the time there is; says what became of the child if not. */
  private <T> T within(Callable<T> step) {
    Future<T> pending = reader.submit(step);
    try {
      return pending.get(timeLimit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new WireException("no answer within " + timeLimit.toMillis() / 1000.0 + " s");
    } catch (ExecutionException failed) {
      throw new WireException(explain(failed.getCause()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new WireException("interrupted while waiting for the answer");
    }
  }

  private String explain(Throwable cause) {
    String what =
        cause instanceof FieldException || cause instanceof InvalidCallException
            ? cause.getMessage()
            : "the connection broke: " + cause.getMessage();
    return what + exitStatus() + lastWords.quoted();
  }

  private String exitStatus() {
    try {
      return process.waitFor(200, TimeUnit.MILLISECONDS)
          ? "; the process ended with exit code " + process.exitValue()
          : "";
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  void close() {
    process.destroy();
    try {
      if (!process.waitFor(500, TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    reader.shutdownNow();
  }
}
