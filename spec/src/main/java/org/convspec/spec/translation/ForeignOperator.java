package org.convspec.spec.translation;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.convspec.spec.convention.Convention;

/**
 * An operator as a framework writes it: a name, and whatever attributes were given by name. This is
 * the only bag of attributes, because it is what frameworks have; nothing in it is checked before a
 * {@link Dialect} reads it.
 *
 * @param convention whose operator it is
 * @param name its name there, such as {@code AveragePool}
 * @param attributes the attributes that were given, in order
 */
public record ForeignOperator(
    Convention convention, String name, Map<String, ForeignValue> attributes) {

  /** Keeps an unmodifiable copy. */
  public ForeignOperator {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /**
   * Reads what {@link #toString} writes: {@code AveragePool kernel_shape=3,2 ceil_mode=1}.
   *
   * @throws UntranslatableException if it is no name with attributes
   */
  public static ForeignOperator parse(Convention convention, String text) {
    List<String> words = Arrays.asList(text.strip().split("\\s+"));
    String name = words.get(0);
    if (name.isEmpty()) {
      throw new UntranslatableException(
          convention, "operator", "name", "missing", "a name, and attributes behind it");
    }
    Map<String, ForeignValue> attributes = new LinkedHashMap<>();
    for (String word : words.subList(1, words.size())) {
      int equals = word.indexOf('=');
      if (equals < 1) {
        throw new UntranslatableException(convention, name, "word", word, "attribute=value");
      }
      String attribute = word.substring(0, equals);
      ForeignValue value = value(convention, name, attribute, word.substring(equals + 1));
      if (attributes.put(attribute, value) != null) {
        throw new UntranslatableException(convention, name, attribute, "given twice", "one value");
      }
    }
    return new ForeignOperator(convention, name, attributes);
  }

  /** Returns the same operator with one more attribute. */
  ForeignOperator with(String attribute, ForeignValue value) {
    Map<String, ForeignValue> more = new LinkedHashMap<>(attributes);
    more.put(attribute, value);
    return new ForeignOperator(convention, name, more);
  }

  private static ForeignValue value(
      Convention convention, String name, String attribute, String text) {
    try {
      return ForeignValue.parse(text);
    } catch (IllegalArgumentException unlike) {
      throw new UntranslatableException(
          convention, name, attribute, text, "numbers, pairs like 1:0,2:1, or a word");
    }
  }

  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(" ").add(name);
    attributes.forEach((attribute, value) -> text.add(attribute + "=" + value));
    return text.toString();
  }
}
