package org.convspec.vectors.golden;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.convspec.spec.Call;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.notation.Notations;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes files of tests; {@code vectors/format.md} describes them. */
public final class VectorWriter {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final VectorFile file;
  private final Map<String, byte[]> raw;

  private VectorWriter(VectorFile file, Map<String, byte[]> raw) {
    this.file = file;
    this.raw = raw;
  }

  /**
   * Returns a file as bytes.
   *
   * @param file the file
   * @param raw takes the files of its large tensors, by path
   */
  public static byte[] write(VectorFile file, Map<String, byte[]> raw) {
    return JsonLines.bytes(new VectorWriter(file, raw).node());
  }

  private ObjectNode node() {
    ObjectNode node = header(file.header());
    node.put("operator", file.operator());
    node.put("direction", file.kind().name());
    node.put("numberOfTests", file.tests().size());
    ObjectNode flags = node.putObject("flags");
    file.flags().forEach((name, flag) -> flags.set(name, flag(flag)));
    Map<ObjectNode, ArrayNode> groups = new LinkedHashMap<>();
    for (Vector test : file.tests()) {
      groups.computeIfAbsent(group(test), any -> MAPPER.createArrayNode()).add(test(test));
    }
    ArrayNode list = node.putArray("groups");
    groups.forEach((group, tests) -> list.add(group.set("tests", tests)));
    return node;
  }

  static ObjectNode header(Header header) {
    return MAPPER
        .createObjectNode()
        .put("format", Header.FORMAT)
        .put("formatVersion", Header.VERSION)
        .put("set", header.set())
        .put("status", header.status())
        .put("specification", header.specification())
        .put("generator", header.generator());
  }

  private static ObjectNode flag(Flag flag) {
    ObjectNode node = MAPPER.createObjectNode().put("rule", flag.rule()).put("title", flag.title());
    texts(node.putArray("bugs"), flag.bugs());
    return node;
  }

  /** What tests of one group share; the answers to a question have attributes of their own. */
  private static ObjectNode group(Vector test) {
    Call call = test.call();
    int rank = Math.max(0, call.tensor(Slot.INPUT).shape().rank() - 2);
    ObjectNode node = MAPPER.createObjectNode().put("elementType", call.elementType().label());
    node.putObject("layouts")
        .put("data", call.layouts().data().nameAt(rank))
        .put("weights", call.layouts().weights().nameAt(rank));
    if (!(test.outcome() instanceof Outcome.Convention)) {
      node.set("attributes", attributes(call.operator()));
    }
    return node;
  }

  private static ObjectNode attributes(Operator operator) {
    return MAPPER.valueToTree(Notations.of(operator).plain(operator));
  }

  private ObjectNode test(Vector test) {
    ObjectNode node =
        MAPPER
            .createObjectNode()
            .put("id", test.id())
            .put("case", test.caseLine())
            .put("comment", test.comment());
    texts(node.putArray("flags"), test.flags());
    if (test.outcome() instanceof Outcome.Convention convention) {
      return convention(node, test, convention);
    }
    if (test.outcome() instanceof Outcome.Terms terms) {
      return terms(node, test, terms);
    }
    node.put("result", test.outcome() instanceof Outcome.Invalid ? "invalid" : "valid");
    ObjectNode inputs = node.putObject("inputs");
    test.call()
        .tensors()
        .forEach((slot, tensor) -> inputs.set(slot.label(), tensor(tensor, test, slot)));
    if (test.outcome() instanceof Outcome.Invalid invalid) {
      texts(node.putArray("wanted"), test.call().wanted().stream().map(Slot::label).toList());
      return node.put("rule", invalid.rule());
    }
    Outcome.Valid valid = (Outcome.Valid) test.outcome();
    node.set("expected", results(valid.results(), test, ""));
    valid
        .innerProduct()
        .ifPresent(
            number ->
                node.set("innerProduct", ElementText.write(number, test.call().elementType())));
    return node;
  }

  private ObjectNode convention(ObjectNode node, Vector test, Outcome.Convention convention) {
    node.put("result", "convention")
        .put("point", convention.point())
        .put("question", convention.question());
    ObjectNode shared = node.putObject("inputs");
    test.call()
        .tensors()
        .forEach(
            (slot, tensor) -> {
              if (isShared(slot, tensor, convention.options())) {
                shared.set(slot.label(), tensor(tensor, test, slot));
              }
            });
    ArrayNode alternatives = node.putArray("alternatives");
    for (Outcome.Option option : convention.options()) {
      alternatives.add(option(test, option, shared));
    }
    return node;
  }

  private static boolean isShared(Slot slot, Tensor tensor, List<Outcome.Option> options) {
    return options.stream().allMatch(option -> tensor.equals(option.call().tensors().get(slot)));
  }

  private ObjectNode option(Vector test, Outcome.Option option, ObjectNode shared) {
    ObjectNode node =
        MAPPER
            .createObjectNode()
            .put("name", option.name())
            .put("meaning", option.meaning())
            .put("case", option.caseLine());
    node.set("attributes", attributes(option.call().operator()));
    ObjectNode own = MAPPER.createObjectNode();
    option
        .call()
        .tensors()
        .forEach(
            (slot, tensor) -> {
              if (!shared.has(slot.label())) {
                own.set(slot.label(), tensor(tensor, test, slot.label() + "." + option.name()));
              }
            });
    if (!own.isEmpty()) {
      node.set("inputs", own);
    }
    option.rule().ifPresent(rule -> node.put("rule", rule));
    if (option.rule().isEmpty()) {
      node.set("expected", results(option.results(), test, "." + option.name()));
    }
    return node;
  }

  private ObjectNode terms(ObjectNode node, Vector test, Outcome.Terms terms) {
    node.put("result", "valid");
    ObjectNode inputs = node.putObject("inputs");
    test.call()
        .tensors()
        .forEach(
            (slot, tensor) ->
                inputs.set(slot.label(), typed(TensorText.shape(tensor.shape()), tensor, test)));
    ArrayNode list = node.putArray("terms");
    for (List<long[]> ofElement : terms.terms()) {
      ArrayNode element = list.addArray();
      for (long[] term : ofElement) {
        ArrayNode places = element.addArray();
        for (long place : term) {
          places.add(place);
        }
      }
    }
    return node;
  }

  private ObjectNode results(Map<Slot, Expected> results, Vector test, String suffix) {
    ObjectNode node = MAPPER.createObjectNode();
    results.forEach(
        (slot, expected) -> {
          ObjectNode entry = MAPPER.createObjectNode().put("tier", expected.tier().name());
          expected.proof().ifPresent(proof -> entry.put("proof", proof));
          entry.setAll(tensor(expected.want(), test, slot.label() + suffix));
          Optional<Tensor> bound = expected.bound();
          bound.ifPresent(tensor -> entry.set("bound", TensorText.bounds(tensor)));
          node.set(slot.label(), entry);
        });
    return node;
  }

  private ObjectNode tensor(Tensor tensor, Vector test, Slot slot) {
    return tensor(tensor, test, slot.label());
  }

  private ObjectNode tensor(Tensor tensor, Vector test, String name) {
    String path = file.part().label() + "/" + test.id() + "." + name + ".bin";
    return typed(TensorText.write(tensor, path, raw), tensor, test);
  }

  /** TEN-11: a tensor says its element type where it is not that of the group. */
  private static ObjectNode typed(ObjectNode node, Tensor tensor, Vector test) {
    if (tensor.type() == test.call().elementType()) {
      return node;
    }
    ObjectNode typed = MAPPER.createObjectNode().put("elementType", tensor.type().label());
    typed.setAll(node);
    return typed;
  }

  private static void texts(ArrayNode node, List<String> texts) {
    texts.forEach(node::add);
  }
}
