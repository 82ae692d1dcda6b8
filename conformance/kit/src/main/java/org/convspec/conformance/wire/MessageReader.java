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
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.PaddingRule;
import org.convspec.spec.operator.Convolution;
import org.convspec.spec.operator.Direction;
import org.convspec.spec.operator.Orientation;
import org.convspec.spec.operator.Signature;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Layout;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what headers say, and the tensors behind them. */
final class MessageReader {

  private final FrameReader frames;

  MessageReader(FrameReader frames) {
    this.frames = frames;
  }

  static Profile profile(ObjectNode header) {
    Fields fields = new Fields(header);
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
    Fields fields = new Fields(header);
    ElementType type = fields.oneOf("elementType", ElementType.values(), ElementType::label);
    return tensors(fields, type, Long.MAX_VALUE);
  }

  /** Puts a call together; it may be invalid, but it has every tensor that its direction needs. */
  static Call call(ObjectNode header, Map<Slot, Tensor> tensors) {
    Fields fields = new Fields(header);
    Convolution convolution = convolution(fields.object("attributes"));
    Direction direction = fields.oneOf("direction", Direction.values(), Direction::name);
    for (Slot slot : needed(convolution.signature(), direction)) {
      if (!tensors.containsKey(slot)) {
        throw new WireException("the call has no tensor '" + slot.label() + "'");
      }
    }
    int rank = tensors.get(Slot.INPUT).shape().rank();
    if (rank < 2) { // CONV-01
      throw new InvalidCallException("CONV-01", "input rank", rank, "2 + spatial rank");
    }
    Fields layouts = fields.object("layouts");
    return new Call(
        convolution,
        direction,
        new Call.Layouts(
            Layout.named(layouts.text("data"), rank - 2, Layout.OF_DATA),
            Layout.named(layouts.text("weights"), rank - 2, Layout.OF_WEIGHTS)),
        tensors,
        wanted(fields, results(convolution.signature(), direction)));
  }

  private static Set<Slot> needed(Signature signature, Direction direction) {
    Set<Slot> needed = EnumSet.copyOf(signature.required());
    if (direction == Direction.GRADIENT) {
      needed.add(Slot.OUTPUT_GRADIENT);
    }
    return needed;
  }

  private static Slot[] results(Signature signature, Direction direction) {
    return direction == Direction.FORWARD
        ? new Slot[] {signature.output()}
        : EnumSet.copyOf(signature.gradients().values()).toArray(new Slot[0]);
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

  private static Convolution convolution(Fields attributes) {
    return new Convolution(
        attributes.numbers("strides"),
        attributes.numbers("dilations"),
        padding(attributes),
        attributes.oneOf("rounding", OutputRounding.values(), OutputRounding::name),
        attributes.number("groups"),
        attributes.oneOf("orientation", Orientation.values(), Orientation::name));
  }

  private static PaddingRule padding(Fields attributes) {
    JsonNode padding = attributes.required("padding");
    if (padding.isString()) {
      return attributes.oneOf("padding", AutoPadding.values(), AutoPadding::name);
    }
    return new PaddingRule.Explicit(
        Fields.list(
            "padding",
            padding,
            pair -> {
              List<Long> sides = Fields.numbers("padding", pair);
              if (sides.size() != 2) {
                throw new WireException("'padding' has " + pair + "; expected [before, after]");
              }
              return new Padding(sides.get(0), sides.get(1));
            }));
  }

  /** Reads what is said to a call; a tensor of more elements than expected fit is refused. */
  Answer answer(long id, ElementType type, long mostElements) throws IOException {
    ObjectNode header =
        frames.header().orElseThrow(() -> new WireException("the stream ended before the answer"));
    Fields fields = new Fields(header);
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

  private Map<Slot, Tensor> tensors(Fields fields, ElementType type, long mostElements)
      throws IOException {
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    for (Fields entry : fields.list("tensors", Fields::new)) {
      Slot slot = entry.oneOf("name", Slot.values(), Slot::label);
      long[] extents = entry.numbers("shape").stream().mapToLong(Long::longValue).toArray();
      if (tensors.put(slot, frames.tensor(type, Shape.of(extents), mostElements)) != null) {
        throw new WireException("two tensors are called '" + slot.label() + "'");
      }
    }
    return tensors;
  }
}
