package org.convspec.vectors.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads fields of an object; whatever is missing or of the wrong kind is named. */
public final class Fields {

  private static final int LONGEST_VALUE = 60;

  private final String subject;
  private final JsonNode node;
  private final String path;

  /**
   * Reads an object.
   *
   * @param subject what messages call it, such as {@code the header}
   * @param node the object
   */
  public Fields(String subject, JsonNode node) {
    this(subject, node, "");
  }

  private Fields(String subject, JsonNode node, String path) {
    this.subject = subject;
    this.node = node;
    this.path = path;
  }

  /** Returns whether there is such a field, and not null. */
  public boolean has(String name) {
    return node.hasNonNull(name);
  }

  /** Returns the names of all fields, in order. */
  public List<String> names() {
    return List.copyOf(node.propertyNames());
  }

  /** Returns a field that is an object. */
  public Fields object(String name) {
    return new Fields(subject, required(name), path + name + ".");
  }

  /** Returns a field as it is. */
  public JsonNode required(String name) {
    JsonNode value = node.get(name);
    if (value == null || value.isNull()) {
      throw new FieldException(subject + " has no " + Quote.of(path + name));
    }
    return value;
  }

  /** Returns what stands in a field, for a message: some of it, if it is long. */
  public static String quote(JsonNode value) {
    String text = value.isContainer() ? value.getNodeType() + " of " + value.size() : "" + value;
    return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "...";
  }

  /** Returns a field that is a text. */
  public String text(String name) {
    JsonNode value = required(name);
    if (!value.isString()) {
      throw new FieldException("'" + name + "' is " + quote(value) + "; expected a text");
    }
    return value.stringValue();
  }

  /** Returns a field that is an integer of 64 bits. */
  public long number(String name) {
    return number(name, required(name));
  }

  private static long number(String name, JsonNode value) {
    if (!value.isIntegralNumber() || !value.canConvertToLong()) {
      throw new FieldException(
          "'" + name + "' has " + quote(value) + "; expected a 64-bit integer");
    }
    return value.longValue();
  }

  /** Returns a field that is a list of integers of 64 bits. */
  public List<Long> numbers(String name) {
    return list(name, element -> number(name, element));
  }

  /** Returns a field that is a list of texts. */
  public List<String> texts(String name) {
    return list(
        name,
        element -> {
          if (!element.isString()) {
            throw new FieldException("'" + name + "' has " + quote(element) + "; expected texts");
          }
          return element.stringValue();
        });
  }

  /** Returns a field that is a list, each entry read by the reader. */
  public <T> List<T> list(String name, Function<JsonNode, T> reader) {
    return list(name, required(name), reader);
  }

  /** Returns what is to be a list, each entry read by the reader. */
  public static <T> List<T> list(String name, JsonNode value, Function<JsonNode, T> reader) {
    if (!value.isArray()) {
      throw new FieldException("'" + name + "' is " + quote(value) + "; expected a list");
    }
    List<T> elements = new ArrayList<>();
    for (JsonNode element : value) {
      elements.add(reader.apply(element));
    }
    return elements;
  }

  /** Returns what is to be a list of integers of 64 bits. */
  public static List<Long> numbers(String name, JsonNode value) {
    return list(name, value, element -> number(name, element));
  }

  /** Returns the constant whose label a field has. */
  public <T> T oneOf(String name, T[] constants, Function<T, String> label) {
    return oneOf(name, text(name), constants, label);
  }

  /** Returns the constant that has a label. */
  public static <T> T oneOf(String name, String text, T[] constants, Function<T, String> label) {
    return Arrays.stream(constants)
        .filter(constant -> label.apply(constant).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                new FieldException(
                    "'"
                        + name
                        + "' is "
                        + Quote.of(text)
                        + "; expected one of "
                        + Arrays.stream(constants).map(label).collect(Collectors.joining(", "))));
  }

  /**
   * Returns a field as a plain value: a {@link Long}, {@link Double}, {@link String} or a list of
   * such. Anything else is as good as none of them.
   */
  public Object plain(String name) {
    return plain(required(name));
  }

  private static Object plain(JsonNode value) {
    if (value.isArray()) {
      return value.valueStream().map(Fields::plain).toList();
    }
    if (value.isIntegralNumber() && value.canConvertToLong()) {
      return value.longValue();
    }
    if (value.isFloatingPointNumber() && Double.isFinite(value.doubleValue())) {
      return value.doubleValue();
    }
    return value.isString() ? value.stringValue() : value;
  }
}
