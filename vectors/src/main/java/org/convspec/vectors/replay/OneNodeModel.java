package org.convspec.vectors.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convspec.vectors.format.Quote;
import org.convspec.vectors.onnx.OnnxFields;

/** A model of one node whose operator is known here. */
final class OneNodeModel {

  /** The two names of ONNX's own operators. */
  private static final Set<String> DOMAINS = Set.of("", "ai.onnx");

  private final Message node;
  private final String operator;
  private final long operatorSet;
  private final NodeReader reader;
  private final Map<String, Message> constants = new HashMap<>();
  private final List<String> inputs;
  private final List<String> outputs;

  /**
   * Reads a model.
   *
   * @throws BadMessageException if it is none
   * @throws NotReplayedException if it has another number of nodes, or one that is not known
   */
  OneNodeModel(Message model) {
    Message graph = model.message(OnnxFields.MODEL_GRAPH);
    List<Message> nodes = graph.messages(OnnxFields.GRAPH_NODE);
    if (!model.has(OnnxFields.MODEL_GRAPH)) {
      throw new BadMessageException("it has no graph");
    }
    if (nodes.size() != 1) {
      throw new NotReplayedException(Reason.SEVERAL_NODES, "a model of " + nodes.size() + " nodes");
    }
    this.node = nodes.get(0);
    this.operator = node.text(OnnxFields.NODE_OP_TYPE);
    this.reader = reader();
    this.operatorSet = operatorSet(model);
    for (Message constant : graph.messages(OnnxFields.GRAPH_INITIALIZER)) {
      constants.put(constant.text(OnnxFields.TENSOR_NAME), constant);
    }
    this.inputs = names(graph, OnnxFields.GRAPH_INPUT);
    this.outputs = names(graph, OnnxFields.GRAPH_OUTPUT);
  }

  private NodeReader reader() {
    String domain = node.text(OnnxFields.NODE_DOMAIN);
    if (!DOMAINS.contains(domain)) {
      throw new NotReplayedException(
          Reason.UNKNOWN_OPERATOR, Quote.of(operator) + " of " + Quote.of(domain));
    }
    return NodeReaders.named(operator)
        .orElseThrow(() -> new NotReplayedException(Reason.UNKNOWN_OPERATOR, printable(operator)));
  }

  /** Returns a name as it is where it is one, and in quotes otherwise. */
  private static String printable(String name) {
    return name.matches("\\w{1,60}") ? name : Quote.of(name);
  }

  private static long operatorSet(Message model) {
    return model.messages(OnnxFields.MODEL_OPSET_IMPORT).stream()
        .filter(each -> DOMAINS.contains(each.text(OnnxFields.OPERATOR_SET_ID_DOMAIN)))
        .mapToLong(each -> each.integer(OnnxFields.OPERATOR_SET_ID_VERSION))
        .findFirst()
        .orElseThrow(() -> new BadMessageException("it does not say which operator set it uses"));
  }

  private static List<String> names(Message graph, int field) {
    return graph.messages(field).stream()
        .map(value -> value.text(OnnxFields.VALUE_INFO_NAME))
        .toList();
  }

  /** Returns the names of its inputs, in the order of their files. */
  List<String> inputs() {
    return inputs;
  }

  /** Returns the names of its outputs, in the order of their files. */
  List<String> outputs() {
    return outputs;
  }

  /** Returns whether an input has a value in the model. */
  boolean hasConstant(String input) {
    return constants.containsKey(input);
  }

  /**
   * Returns the call that the node is with these inputs.
   *
   * @throws NotReplayedException if it has no equivalent
   */
  ReadCall read(Map<String, GivenTensor> given) {
    List<Optional<GivenTensor>> tensors = new ArrayList<>();
    for (String name : node.texts(OnnxFields.NODE_INPUT)) {
      tensors.add(name.isEmpty() ? Optional.empty() : Optional.of(tensor(name, given)));
    }
    GivenAttributes attributes =
        new GivenAttributes(operator, node.messages(OnnxFields.NODE_ATTRIBUTE));
    GivenNode read =
        new GivenNode(
            operator, operatorSet, attributes, tensors, node.texts(OnnxFields.NODE_OUTPUT).size());
    ReadCall call = reader.read(read);
    read.expectAllRead();
    return call;
  }

  private GivenTensor tensor(String name, Map<String, GivenTensor> given) {
    if (given.containsKey(name)) {
      return given.get(name);
    }
    if (!constants.containsKey(name)) {
      throw new BadMessageException("nothing gives the input " + Quote.of(name));
    }
    return GivenTensor.of(constants.get(name));
  }

  /** Returns which output of the node an output of the model is. */
  int numberOf(String output) {
    int number = node.texts(OnnxFields.NODE_OUTPUT).indexOf(output);
    if (number < 0) {
      throw new BadMessageException("nothing makes the output " + Quote.of(output));
    }
    return number;
  }
}
