package org.convspec.conformance.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convspec.reference.BuiltIn;
import org.convspec.spec.Answer;
import org.convspec.spec.Implementation;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.format.Fields;
import tools.jackson.databind.node.ObjectNode;

/**
 * A child process that answers calls like the literal reference, except where the first number of
 * the input is the ordinal of an {@link Act}: then it does that instead.
 */
final class MisbehavingChild {

  /** What the child may do in place of an answer. */
  enum Act {
    ANSWER,
    CRASH,
    HANG,
    ANSWER_OF_WRONG_SHAPE,
    TRUNCATED_TENSOR,
    SURPLUS_ELEMENTS,
    OVERSIZED_TENSOR,
    NEGATIVE_EXTENT,
    UNKNOWN_TENSOR,
    NOISE_BEFORE_HEADER,
    NOISE_BEHIND_ANSWER,
    WRONG_ID,
    NOT_JSON,
    NOT_AN_OBJECT,
    UNKNOWN_TYPE,
    ERROR_OF_SEVERAL_LINES
  }

  /** How the child may start. */
  enum Start {
    PROPERLY,
    MUTE,
    HANGING,
    NOISY,
    WRONG_VERSION,
    WITHOUT_A_NAME,
    NO_HELLO
  }

  private final Implementation literal = BuiltIn.LITERAL.implementation();
  private final FrameReader frames = new FrameReader(new BufferedInputStream(System.in));
  private final MessageReader messages = new MessageReader(frames);
  private final OutputStream out = System.out;
  private final FrameWriter writer = new FrameWriter(out);

  private MisbehavingChild() {}

  /** Starts in the way named by the first argument; without one, serves as an adapter would. */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length == 0) {
      WireServer.serve(BuiltIn.LITERAL.implementation(), System.in, System.out);
    } else {
      new MisbehavingChild().converse(Start.valueOf(arguments[0]));
    }
  }

  private void converse(Start start) throws Exception {
    hello(start);
    for (Optional<ObjectNode> header = frames.header();
        header.isPresent();
        header = frames.header()) {
      long id = new Fields("the header", header.get()).number("id");
      Map<Slot, Tensor> tensors = messages.callTensors(header.get());
      Act act = Act.values()[(int) tensors.get(Slot.INPUT).toArray()[0]];
      answer(act, id, literal.answer(MessageReader.call(header.get(), tensors)));
    }
  }

  private void hello(Start start) throws Exception {
    if (start == Start.MUTE) {
      System.err.println("libconv.so.7 not found");
      System.exit(127);
    }
    frames.header();
    ObjectNode hello = Messages.hello(literal.profile());
    switch (start) {
      case HANGING -> hang();
      case NOISY -> print("Loading the library ...\n");
      case WRONG_VERSION -> hello.put("convspec", 2);
      case WITHOUT_A_NAME -> hello.remove("name");
      case NO_HELLO -> hello.put("type", "good morning");
      default -> {}
    }
    writer.write(hello, List.of());
  }

  private void answer(Act act, long id, Answer answer) throws Exception {
    switch (act) {
      case CRASH -> {
        System.err.println("segmentation fault in conv2d");
        System.exit(3);
      }
      case HANG -> hang();
      case ANSWER_OF_WRONG_SHAPE -> {
        Tensor wrong = Tensor.zeros(ElementType.FLOAT64, Shape.of(7));
        write(id, new Answer.Computed(Map.of(Slot.OUTPUT, wrong)));
      }
      case TRUNCATED_TENSOR -> {
        print(
            header("answer", id, ",'tensors':[{'name':'output','shape':[1,1,2]}]") + "\n12345678");
        System.exit(0);
      }
      case SURPLUS_ELEMENTS ->
          print(
              header("answer", id, ",'tensors':[{'name':'output','shape':[]}]")
                  + "\n"
                  + "x".repeat(16));
      case OVERSIZED_TENSOR ->
          print(
              header("answer", id, ",'tensors':[{'name':'output','shape':[1048576,1048576]}]")
                  + "\n");
      case NEGATIVE_EXTENT ->
          print(header("answer", id, ",'tensors':[{'name':'output','shape':[1,-2]}]") + "\n");
      case UNKNOWN_TENSOR ->
          print(header("answer", id, ",'tensors':[{'name':'outcome','shape':[1]}]") + "\n");
      case NOISE_BEFORE_HEADER -> {
        print("warning: slow path\n");
        write(id, answer);
      }
      case NOISE_BEHIND_ANSWER -> {
        write(id, answer);
        print("done\n");
      }
      case WRONG_ID -> write(id + 1, answer);
      case NOT_JSON -> print("{'type': answer\n");
      case NOT_AN_OBJECT -> print("[1,2,3]\n");
      case UNKNOWN_TYPE -> print(header("shrug", id, "") + "\n");
      case ERROR_OF_SEVERAL_LINES -> print(header("error", id, ",'reason':'no\\nmemory'") + "\n");
      default -> write(id, answer);
    }
  }

  private void write(long id, Answer answer) throws IOException {
    writer.write(
        Messages.answer(id, ElementType.FLOAT64, answer),
        ((Answer.Computed) answer).tensors().values());
  }

  private static String header(String type, long id, String rest) {
    return ("{'type':'" + type + "','id':" + id + rest + "}").replace('\'', '"');
  }

  private void print(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void hang() throws InterruptedException {
    Thread.sleep(60_000);
  }
}
