package org.convspec.conformance.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convspec.spec.Answer;
import org.convspec.spec.Call;
import org.convspec.spec.Implementation.Profile;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.notation.Notations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The headers that either side writes. */
final class Messages {

  /** The version of the protocol. */
  static final int VERSION = 1;

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private Messages() {}

  static ObjectNode hello() {
    return MAPPER.createObjectNode().put("convspec", VERSION).put("type", "hello");
  }

  static ObjectNode hello(Profile profile) {
    ObjectNode header = hello();
    header.put("name", profile.name()).put("version", profile.version());
    texts(header, "elementTypes", profile.elementTypes().stream().map(ElementType::label).toList());
    texts(header, "layouts", profile.layouts());
    texts(header, "operators", profile.operators());
    return header;
  }

  static ObjectNode call(long id, Call call) {
    // An input without items or channels has no layout (TEN-14); the names at rank 0 stand for
    // none.
    int rank = Math.max(0, call.tensor(Slot.INPUT).shape().rank() - 2);
    ObjectNode header = typed("call", id);
    header.put("operator", call.operator().label());
    header.put("direction", call.direction().name());
    header.put("elementType", call.elementType().label());
    header
        .putObject("layouts")
        .put("data", call.layouts().data().nameAt(rank))
        .put("weights", call.layouts().weights().nameAt(rank));
    texts(header, "wanted", call.wanted().stream().map(Slot::label).toList());
    header.set("attributes", attributes(call.operator()));
    tensors(header, call.tensors(), call.elementType());
    return header;
  }

  private static ObjectNode attributes(Operator operator) {
    return MAPPER.valueToTree(Notations.of(operator).plain(operator));
  }

  static ObjectNode answer(long id, ElementType ofCall, Answer answer) {
    if (answer instanceof Answer.Computed computed) {
      ObjectNode header = typed("answer", id);
      tensors(header, computed.tensors(), ofCall);
      return header;
    }
    if (answer instanceof Answer.Unsupported unsupported) {
      return typed("unsupported", id).put("reason", unsupported.reason());
    }
    Answer.Rejected rejected = (Answer.Rejected) answer;
    ObjectNode header = typed("rejected", id).put("reason", rejected.reason());
    rejected.rule().ifPresent(rule -> header.put("rule", rule));
    return header;
  }

  static ObjectNode error(Optional<Long> id, String reason) {
    ObjectNode header = MAPPER.createObjectNode().put("type", "error").put("reason", reason);
    id.ifPresent(known -> header.put("id", known));
    return header;
  }

  private static ObjectNode typed(String type, long id) {
    return MAPPER.createObjectNode().put("type", type).put("id", id);
  }

  /** TEN-11: a tensor says its element type where it is not that of the call. */
  private static void tensors(ObjectNode header, Map<Slot, Tensor> tensors, ElementType ofCall) {
    ArrayNode list = header.putArray("tensors");
    tensors.forEach(
        (slot, tensor) -> {
          ObjectNode entry = list.addObject().put("name", slot.label());
          if (tensor.type() != ofCall) {
            entry.put("elementType", tensor.type().label());
          }
          ArrayNode shape = entry.putArray("shape");
          Arrays.stream(tensor.shape().toArray()).forEach(shape::add);
        });
  }

  private static void texts(ObjectNode header, String name, List<String> texts) {
    texts.forEach(header.putArray(name)::add);
  }
}
