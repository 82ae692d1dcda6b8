package org.convspec.conformance.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads fields of a header; whatever is missing or of the wrong kind is named. */
final class Fields {

  private final JsonNode node;
  private final String path;

  Fields(JsonNode node) {
    this(node, "");
  }

  private Fields(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  boolean has(String name) {
    return node.hasNonNull(name);
  }

  Fields object(String name) {
    return new Fields(required(name), path + name + ".");
  }

  JsonNode required(String name) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      throw new WireException("the header has no '" + path + name + "'");
    }
    return value;
  }

  String text(String name) {
    JsonNode value = required(name);
    if (!value.isString()) {
      throw new WireException("'" + name + "' is " + value + "; expected a text");
    }
    return value.stringValue();
  }

  long number(String name) {
    return number(name, required(name));
  }

  private static long number(String name, JsonNode value) {
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new WireException("'" + name + "' has " + value + "; expected a 64-bit integer");
    }
    return value.longValue();
  }

  List<Long> numbers(String name) {
    return list(name, element -> number(name, element));
  }

  List<String> texts(String name) {
    return list(
        name,
        element -> {
          if (!element.isString()) {
            throw new WireException("'" + name + "' has " + element + "; expected texts");
          }
          return element.stringValue();
        });
  }

  <T> List<T> list(String name, Function<JsonNode, T> reader) {
    return list(name, required(name), reader);
  }

  static <T> List<T> list(String name, JsonNode value, Function<JsonNode, T> reader) {
    if (!value.isArray()) {
      throw new WireException("'" + name + "' is " + value + "; expected a list");
    }
    List<T> elements = new ArrayList<>();
    for (JsonNode element : value) {
      elements.add(reader.apply(element));
    }
    return elements;
  }

  static List<Long> numbers(String name, JsonNode value) {
    return list(name, value, element -> number(name, element));
  }

  <T> T oneOf(String name, T[] constants, Function<T, String> label) {
    return oneOf(name, text(name), constants, label);
  }

  static <T> T oneOf(String name, String text, T[] constants, Function<T, String> label) {
    return Arrays.stream(constants)
        .filter(constant -> label.apply(constant).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new WireException(
                    "'"
                        + name
                        + "' is "
                        + FrameReader.quote(text)
                        + "; expected one of "
                        + Arrays.stream(constants).map(label).collect(Collectors.joining(", "))));
  }

  /**
   * Returns a field as a plain value: a {@link Long}, {@link Double}, {@link String} or a list of
   * such. Anything else is as good as none of them.
   */
  Object plain(String name) {
    return plain(required(name));
  }

  private static Object plain(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().map(Fields::plain).toList();
    }
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return value.longValue();
    }
    if (value.isFloatingPointNumber()) {
      return value.doubleValue();
    }
    return value.isString() ? value.stringValue() : value;
  }
}
