package org.convspec.vectors.golden;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.convspec.spec.Call;
import org.convspec.spec.Call.Layouts;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.operator.Slot;
import org.convspec.spec.rule.InvalidCallException;
import org.convspec.spec.tensor.ElementType;
import org.convspec.spec.tensor.Shape;
import org.convspec.spec.tensor.Tensor;
import org.convspec.vectors.format.CallFields;
import org.convspec.vectors.format.FieldException;
import org.convspec.vectors.format.Fields;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file of tests; {@code vectors/format.md} describes it. */
final class VectorReader {

  /** Of two fields with one name, a lenient reader would believe the last. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .build();

  private final String path;
  private final Part part;
  private final RawFiles files;
  private String operator = "";
  private Kind kind = Kind.FORWARD;

  VectorReader(String path, Part part, RawFiles files) {
    this.path = path;
    this.part = part;
    this.files = files;
  }

  /**
   * Reads a file.
   *
   * @throws VectorException that names the file and the test, if something is wrong with it
   */
  VectorFile read(byte[] bytes) {
    try {
      return file(new Fields("the file", json(bytes)));
    } catch (VectorException known) {
      throw known;
    } catch (FieldException | InvalidCallException wrong) {
      throw new VectorException(path, "", wrong.getMessage());
    }
  }

  static JsonNode json(byte[] bytes) {
    try {
      JsonNode node = MAPPER.readTree(bytes);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException notJson) {
      throw new FieldException("no JSON: " + notJson.getOriginalMessage());
    }
    throw new FieldException("expected a JSON object");
  }

  static Header header(Fields fields) {
    String format = fields.text("format");
    long version = fields.number("formatVersion");
    if (!format.equals(Header.FORMAT) || version != Header.VERSION) {
      throw new FieldException(
          "the format is "
              + format
              + " "
              + version
              + "; expected "
              + Header.FORMAT
              + " "
              + Header.VERSION);
    }
    return new Header(
        fields.text("set"),
        fields.text("status"),
        fields.text("specification"),
        fields.text("generator"));
  }

  private VectorFile file(Fields fields) {
    Header header = header(fields);
    operator = fields.text("operator");
    kind = fields.oneOf("direction", Kind.values(), Kind::name);
    Map<String, Flag> flags = flags(fields);
    List<Vector> tests = new ArrayList<>();
    for (Fields group : fields.list("groups", each -> new Fields("the group", each))) {
      group
          .list("tests", each -> new Fields("the test", each))
          .forEach(test -> tests.add(named(group, test, flags.keySet())));
    }
    Set<String> ids = new HashSet<>();
    tests.forEach(test -> refuseTwice(ids, test.id()));
    if (tests.size() != fields.number("numberOfTests")) {
      throw new FieldException(
          "there are "
              + tests.size()
              + " tests, but numberOfTests is "
              + fields.number("numberOfTests"));
    }
    return new VectorFile(header, part, operator, kind, flags, tests);
  }

  private void refuseTwice(Set<String> ids, String id) {
    if (!ids.add(id)) {
      throw new VectorException(path, id, "two tests have this id");
    }
  }

  private static Map<String, Flag> flags(Fields fields) {
    Map<String, Flag> flags = new TreeMap<>();
    Fields object = fields.object("flags");
    for (String name : object.names()) {
      Fields flag = object.object(name);
      flags.put(name, new Flag(flag.text("rule"), flag.text("title"), flag.texts("bugs")));
    }
    return flags;
  }

  private Vector named(Fields group, Fields test, Set<String> flags) {
    String id = test.text("id");
    try {
      return test(id, group, test, flags);
    } catch (FieldException | IllegalArgumentException wrong) {
      throw new VectorException(path, id, wrong.getMessage());
    }
  }

  private Vector test(String id, Fields group, Fields test, Set<String> known) {
    List<String> flags = test.texts("flags");
    for (String flag : flags) {
      if (!known.contains(flag)) {
        throw new FieldException("the file does not say what the flag '" + flag + "' means");
      }
    }
    Asked asked = new Asked(CallFields.elementType(group), group.object("layouts"));
    Question question =
        switch (test.text("result")) {
          case "valid" ->
              kind == Kind.INDEX_MAP ? map(group, test, asked) : valid(group, test, asked);
          case "invalid" -> invalid(group, test, asked);
          case "convention" -> {
            Outcome.Convention convention = convention(test, asked);
            yield new Question(convention.options().get(0).call(), convention);
          }
          default ->
              throw new FieldException(
                  "'result' is '"
                      + test.text("result")
                      + "'; expected valid, invalid or convention");
        };
    return new Vector(
        id,
        kind,
        test.text("case"),
        test.text("comment"),
        flags,
        question.call(),
        question.outcome());
  }

  /** A call, and what must come of it. */
  private record Question(Call call, Outcome outcome) {}

  private Operator named(Fields group) {
    return CallFields.operator(operator, group.object("attributes"));
  }

  private Question valid(Fields group, Fields test, Asked asked) {
    ElementType type = asked.type();
    Map<Slot, Tensor> inputs = tensors(test.object("inputs"), type);
    Operator named = named(group);
    Map<Slot, Expected> results = results(test.object("expected"), named, type);
    Call call = asked.call(named, inputs, results.keySet());
    return new Question(call, new Outcome.Valid(results, innerProduct(test, type)));
  }

  private Question map(Fields group, Fields test, Asked asked) {
    Map<Slot, Tensor> inputs = shapesAlone(test, asked.type());
    return new Question(asked.call(named(group), inputs, Set.of(Slot.OUTPUT)), terms(test));
  }

  private Question invalid(Fields group, Fields test, Asked asked) {
    Operator named = named(group);
    Set<Slot> wanted = EnumSet.noneOf(Slot.class);
    for (String label : test.texts("wanted")) {
      wanted.add(Fields.oneOf("wanted", label, slots(named), Slot::label));
    }
    Call call = asked.call(named, tensors(test.object("inputs"), asked.type()), wanted);
    return new Question(call, new Outcome.Invalid(test.text("rule")));
  }

  /** What the calls of a group have in common. */
  private final class Asked {

    private final ElementType type;
    private final Fields layouts;

    Asked(ElementType type, Fields layouts) {
      this.type = type;
      this.layouts = layouts;
    }

    ElementType type() {
      return type;
    }

    Call call(Operator named, Map<Slot, Tensor> inputs, Set<Slot> wanted) {
      for (Slot slot : named.signature().needed(kind.direction())) {
        if (!inputs.containsKey(slot)) {
          throw new FieldException("there is no input '" + slot.label() + "'");
        }
      }
      if (wanted.isEmpty()) {
        throw new FieldException("no result is asked for");
      }
      Layouts stored = CallFields.layouts(layouts, inputs.get(Slot.INPUT).shape().rank());
      return new Call(named, kind.direction(), stored, inputs, wanted);
    }
  }

  private Slot[] slots(Operator named) {
    return named.signature().results(kind.direction()).toArray(new Slot[0]);
  }

  private Map<Slot, Tensor> tensors(Fields object, ElementType type) {
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    for (String name : object.names()) {
      Slot slot = Fields.oneOf("inputs", name, Slot.values(), Slot::label);
      Fields tensor = object.object(name);
      tensors.put(slot, TensorText.read(tensor, CallFields.elementType(tensor, type), files));
    }
    return tensors;
  }

  private static Map<Slot, Tensor> shapesAlone(Fields test, ElementType type) {
    Fields object = test.object("inputs");
    Map<Slot, Tensor> tensors = new EnumMap<>(Slot.class);
    for (String name : object.names()) {
      Slot slot = Fields.oneOf("inputs", name, Slot.values(), Slot::label);
      Fields tensor = object.object(name);
      Shape shape = TensorText.shape(tensor);
      if (shape.elementCount() > TensorText.MOST_ELEMENTS_IN_JSON) {
        throw new FieldException("'" + name + "' of shape " + shape + " is too large for a map");
      }
      tensors.put(slot, Tensor.zeros(CallFields.elementType(tensor, type), shape));
    }
    return tensors;
  }

  private Map<Slot, Expected> results(Fields object, Operator named, ElementType type) {
    Map<Slot, Expected> results = new EnumMap<>(Slot.class);
    for (String name : object.names()) {
      Slot slot = Fields.oneOf("expected", name, slots(named), Slot::label);
      results.put(slot, expected(object.object(name), type));
    }
    return results;
  }

  private Expected expected(Fields fields, ElementType type) {
    Tier tier = fields.oneOf("tier", Tier.values(), Tier::name);
    Tensor want = TensorText.read(fields, CallFields.elementType(fields, type), files);
    Optional<Tensor> bound = TensorText.bounds(fields, want.shape());
    if (bound.isPresent() != (tier == Tier.BOUNDED)) {
      throw new FieldException(
          "a result of tier " + tier + (bound.isPresent() ? " has" : " has no") + " 'bound'");
    }
    OptionalLong proof =
        fields.has("proof") ? OptionalLong.of(fields.number("proof")) : OptionalLong.empty();
    return new Expected(tier, want, proof, bound);
  }

  private static OptionalDouble innerProduct(Fields test, ElementType type) {
    return test.has("innerProduct")
        ? OptionalDouble.of(ElementText.read(test.required("innerProduct"), ElementType.FLOAT64))
        : OptionalDouble.empty();
  }

  private Outcome.Convention convention(Fields test, Asked asked) {
    Map<Slot, Tensor> shared = tensors(test.object("inputs"), asked.type());
    List<Outcome.Option> options = new ArrayList<>();
    for (Fields each : test.list("alternatives", node -> new Fields("the alternative", node))) {
      options.add(option(each, asked, shared));
    }
    if (options.size() < 2) {
      throw new FieldException("a question of convention has " + options.size() + " answers");
    }
    return new Outcome.Convention(test.text("point"), test.text("question"), options);
  }

  private Outcome.Option option(Fields fields, Asked asked, Map<Slot, Tensor> shared) {
    Map<Slot, Tensor> inputs = new EnumMap<>(Slot.class);
    inputs.putAll(shared);
    if (fields.has("inputs")) {
      inputs.putAll(tensors(fields.object("inputs"), asked.type()));
    }
    Operator named = CallFields.operator(operator, fields.object("attributes"));
    boolean isRefused = fields.has("rule");
    Map<Slot, Expected> results =
        isRefused ? Map.of() : results(fields.object("expected"), named, asked.type());
    Set<Slot> wanted = isRefused ? Set.of(firstResult(named)) : results.keySet();
    return new Outcome.Option(
        fields.text("name"),
        fields.text("meaning"),
        fields.text("case"),
        asked.call(named, inputs, wanted),
        results,
        isRefused ? Optional.of(fields.text("rule")) : Optional.empty());
  }

  private Slot firstResult(Operator named) {
    Slot[] results = slots(named);
    if (results.length == 0) {
      throw new FieldException(named.label() + " has no result in this direction");
    }
    return results[0];
  }

  private static Outcome.Terms terms(Fields test) {
    return new Outcome.Terms(
        test.list(
            "terms",
            element ->
                Fields.list(
                    "terms",
                    element,
                    term ->
                        Fields.numbers("terms", term).stream()
                            .mapToLong(Long::longValue)
                            .toArray())));
  }
}
