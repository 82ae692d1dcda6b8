package org.convspec.conformance.rulebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.convspec.spec.geometry.AutoPadding;
import org.convspec.spec.geometry.Axis;
import org.convspec.spec.geometry.OutputRounding;
import org.convspec.spec.geometry.Padding;
import org.convspec.spec.geometry.ReceptiveFieldGraph;
import org.convspec.spec.geometry.ReceptiveFieldNode;
import org.convspec.spec.tensor.Shape;

/**
 * The nodes of an example:
 *
 * <pre>
 *   input 5x7
 *   chain kernel 3 2 stride 1 2 dilation 1 padding 0:0 times 2
 *   window NODE of SOURCE kernel 3x1 stride 1x1 dilation 1x1 padding 1:1,0:0 rounding ceil
 *   merge NODE of SOURCE SOURCE
 * </pre>
 *
 * <p>The windows of a chain are named by number, one attribute value for each or one for all.
 */
final class FieldNodes {

  static final String INPUT = "input";

  private static final Set<String> ATTRIBUTES =
      Set.of("kernel", "stride", "dilation", "padding", "rounding", "times");

  private final List<ReceptiveFieldNode> declared = new ArrayList<>();
  private Optional<Shape> input = Optional.empty();
  private String last = INPUT;

  /** Takes a line if it declares something. */
  boolean declare(String line) {
    List<String> words = Arrays.asList(line.split("\\s+"));
    switch (words.get(0)) {
      case "input" -> input = Optional.of(Shape.of(longs(words.get(1))));
      case "chain" -> addChain(attributes(words.subList(1, words.size())));
      case "window" ->
          add(window(words.get(1), words.get(3), attributes(words.subList(4, words.size())), 0));
      case "merge" ->
          add(
              ReceptiveFieldNode.merge(
                  words.get(1), words.subList(3, words.size()).toArray(String[]::new)));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void add(ReceptiveFieldNode node) {
    declared.add(node);
    last = node.name();
  }

  private void addChain(Map<String, List<String>> attributes) {
    int windows = attributes.values().stream().mapToInt(List::size).max().orElseThrow();
    int times = Integer.parseInt(attributes.getOrDefault("times", List.of("1")).get(0));
    for (int count = 0; count < times * windows; count++) {
      String name = Integer.toString(declared.size() + 1);
      add(window(name, last, attributes, count % windows));
    }
  }

  private static Map<String, List<String>> attributes(List<String> words) {
    Map<String, List<String>> attributes = new HashMap<>();
    String name = "";
    for (String word : words) {
      if (ATTRIBUTES.contains(word)) {
        name = word;
      } else {
        attributes.computeIfAbsent(name, key -> new ArrayList<>()).add(word);
      }
    }
    return attributes;
  }

  private ReceptiveFieldNode window(
      String name, String source, Map<String, List<String>> attributes, int number) {
    long[] kernel = longs(value(attributes, "kernel", number));
    long[] stride = longs(value(attributes, "stride", number));
    long[] dilation = longs(value(attributes, "dilation", number));
    Axis[] axes = new Axis[kernel.length];
    for (int axis = 0; axis < axes.length; axis++) {
      Axis unpadded = new Axis(kernel[axis], stride[axis], dilation[axis], Padding.NONE);
      axes[axis] = padded(unpadded, axis, value(attributes, "padding", number), source);
    }
    OutputRounding rounding =
        attributes.containsKey("rounding")
            ? OutputRounding.valueOf(value(attributes, "rounding", number).toUpperCase(Locale.ROOT))
            : OutputRounding.FLOOR;
    return ReceptiveFieldNode.window(name, source, rounding, axes);
  }

  /** Pads an axis; a rule needs the extent of what the window moves over. */
  private Axis padded(Axis unpadded, int number, String word, String source) {
    if (!word.contains(":")) {
      Shape extents =
          ReceptiveFieldGraph.of(INPUT, rank(), declared).over(input.orElseThrow()).extents(source);
      AutoPadding rule = AutoPadding.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
      return unpadded.padded(rule.resolve(number, unpadded, extents.extent(number)));
    }
    String[] sides = word.split(",")[number].split(":");
    return unpadded.padded(new Padding(Long.parseLong(sides[0]), Long.parseLong(sides[1])));
  }

  private static String value(Map<String, List<String>> attributes, String name, int number) {
    List<String> values = attributes.get(name);
    return values.get(values.size() == 1 ? 0 : number);
  }

  private static long[] longs(String word) {
    return Arrays.stream(word.split("x")).mapToLong(Long::parseLong).toArray();
  }

  List<ReceptiveFieldNode> declared() {
    return declared;
  }

  Optional<Shape> input() {
    return input;
  }

  String last() {
    return last;
  }

  /** Returns the rank of the input, or else of the first window. */
  int rank() {
    return input
        .map(Shape::rank)
        .or(
            () ->
                declared.stream()
                    .filter(ReceptiveFieldNode.WindowNode.class::isInstance)
                    .map(ReceptiveFieldNode.WindowNode.class::cast)
                    .map(node -> node.axes().size())
                    .findFirst())
        .orElse(1);
  }
}
