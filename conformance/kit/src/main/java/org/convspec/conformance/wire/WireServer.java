package org.convspec.conformance.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.Implementation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.format.CallFields;
import org.convspec.vectors.format.FieldException;
import org.convspec.vectors.format.Fields;
import tools.jackson.databind.node.ObjectNode;

/** Lets an implementation answer over the protocol, until the other side stops asking. */
public final class WireServer {

  private final Implementation implementation;
  private final FrameReader frames;
  private final MessageReader messages;
  private final FrameWriter out;

  private WireServer(Implementation implementation, InputStream in, OutputStream out) {
    this.implementation = implementation;
    this.frames = new FrameReader(new BufferedInputStream(in));
    this.messages = new MessageReader(frames);
    this.out = new FrameWriter(out);
  }

  /**
   * Answers every call that comes in.
   *
   * @param implementation who answers
   * @param in where calls come from
   * @param out where answers go
   * @throws IOException if the other side is gone
   * @throws FieldException if what came in was not a call; an error message was sent before
   */
  public static void serve(Implementation implementation, InputStream in, OutputStream out)
      throws IOException {
    new WireServer(implementation, in, out).serve();
  }

  private void serve() throws IOException {
    try {
      for (Optional<ObjectNode> header = frames.header();
          header.isPresent();
          header = frames.header()) {
        respond(header.get());
      }
    } catch (FieldException | InvalidCallException unreadable) {
      // What follows cannot be told apart from tensors: say so and stop.
      out.write(Messages.error(Optional.empty(), unreadable.getMessage()), List.of());
      throw new WireException(unreadable.getMessage());
    }
  }

  private void respond(ObjectNode header) throws IOException {
    Fields fields = new Fields("the header", header);
    String type = fields.text("type");
    switch (type) {
      case "hello" -> out.write(Messages.hello(implementation.profile()), List.of());
      case "call" -> answer(fields.number("id"), header, messages.callTensors(header));
      default ->
          throw new FieldException("a header of type '" + type + "'; expected hello or call");
    }
  }

  private void answer(long id, ObjectNode header, Map<Slot, Tensor> tensors) throws IOException {
    Answer answer;
    try {
      answer = answer(header, tensors);
    } catch (InvalidCallException invalid) {
      answer = new Answer.Rejected(Optional.of(invalid.rule()), invalid.getMessage());
    } catch (FieldException malformed) {
      // The tensors are read, so the next header can be found: this call alone is lost.
      out.write(Messages.error(Optional.of(id), malformed.getMessage()), List.of());
      return;
    }
    out.write(
        Messages.answer(id, CallFields.elementType(new Fields("the header", header)), answer),
        answer instanceof Answer.Computed computed ? computed.tensors().values() : List.of());
  }

  private Answer answer(ObjectNode header, Map<Slot, Tensor> tensors) {
    String operator = new Fields("the header", header).text("operator");
    if (!implementation.profile().operators().contains(operator)) {
      return new Answer.Unsupported("no operator '" + operator + "'");
    }
    Call call = MessageReader.call(header, tensors);
    return implementation.answer(call);
  }
}
