package org.convspec.conformance.wire;

import java.io.IOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.Implementation.Profile;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.format.CallFields;
import org.convspec.vectors.format.Fields;
import tools.jackson.databind.node.ObjectNode;

/** Reads what headers say, and the tensors behind them. */
final class MessageReader {

  private final FrameReader frames;

  MessageReader(FrameReader frames) {
    this.frames = frames;
  }

  static Profile profile(ObjectNode header) {
    Fields fields = new Fields("the header", header);
    if (!fields.text("type").equals("hello")) {
      throw new WireException("expected a hello, got a header of type " + fields.text("type"));
    }
    if (fields.number("convspec") != Messages.VERSION) {
      throw new WireException(
          "protocol version "
              + fields.number("convspec")
              + " is spoken; expected "
              + Messages.VERSION);
    }
    List<ElementType> types =
        fields.texts("elementTypes").stream()
            .map(
                label ->
                    Fields.oneOf("elementTypes", label, ElementType.values(), ElementType::label))
            .toList();
    return new Profile(
        fields.text("name"),
        fields.text("version"),
        types,
        fields.texts("layouts"),
        fields.texts("operators"));
  }

  /** Reads the tensors of a call; its operator may be one that nobody here knows. */
  Map<Slot, Tensor> callTensors(ObjectNode header) throws IOException {
    Fields fields = new Fields("the header", header);
    return tensors(fields, CallFields.elementType(fields), Long.MAX_VALUE);
  }

  /** Puts a call together; it may be invalid, but it has every tensor that its direction needs. */
  static Call call(ObjectNode header, Map<Slot, Tensor> tensors) {
    Fields fields = new Fields("the header", header);
    Operator operator = CallFields.operator(fields.text("operator"), fields.object("attributes"));
    Direction direction = fields.oneOf("direction", Direction.values(), Direction::name);
    for (Slot slot : operator.signature().needed(direction)) {
      if (!tensors.containsKey(slot)) {
        throw new WireException("the call has no tensor '" + slot.label() + "'");
      }
    }
    Slot[] results = operator.signature().results(direction).toArray(new Slot[0]);
    return new Call(
        operator,
        direction,
        CallFields.layouts(fields.object("layouts"), tensors.get(Slot.INPUT).shape().rank()),
        tensors,
        wanted(fields, results));
  }

  private static Set<Slot> wanted(Fields fields, Slot[] results) {
    Set<Slot> wanted = EnumSet.noneOf(Slot.class);
    for (String label : fields.texts("wanted")) {
      wanted.add(Fields.oneOf("wanted", label, results, Slot::label));
    }
    if (wanted.isEmpty()) {
      throw new WireException("'wanted' is empty; expected at least one result");
    }
    return wanted;
  }

  /** Reads what is said to a call; a tensor of more elements than expected fit is refused. */
  Answer answer(long id, ElementType type, long mostElements) throws IOException {
    ObjectNode header =
        frames.header().orElseThrow(() -> new WireException("the stream ended before the answer"));
    Fields fields = new Fields("the header", header);
    String kind = fields.text("type");
    if (kind.equals("error")) {
      throw new WireException("it reports an error: " + fields.text("reason"));
    }
    if (fields.number("id") != id) {
      throw new WireException("the answer is to call " + fields.number("id") + ", not " + id);
    }
    return switch (kind) {
      case "answer" -> new Answer.Computed(tensors(fields, type, mostElements));
      case "unsupported" -> new Answer.Unsupported(fields.text("reason"));
      case "rejected" ->
          new Answer.Rejected(
              fields.has("rule") ? Optional.of(fields.text("rule")) : Optional.empty(),
              fields.text("reason"));
      default ->
          throw new WireException(
              "an answer of type '" + kind + "'; expected answer, unsupported, rejected or error");
    };
  }

  private Map<Slot, Tensor> tensors(Fields fields, ElementType ofCall, long mostElements)
      throws IOException {
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    for (Fields entry : fields.list("tensors", entry -> new Fields("the header", entry))) {
      Slot slot = entry.oneOf("name", Slot.values(), Slot::label);
      long[] extents = entry.numbers("shape").stream().mapToLong(Long::longValue).toArray();
      ElementType type = CallFields.elementType(entry, ofCall);
      if (tensors.put(slot, frames.tensor(type, Shape.of(extents), mostElements)) != null) {
        throw new WireException("two tensors are called '" + slot.label() + "'");
      }
    }
    return tensors;
  }
}
