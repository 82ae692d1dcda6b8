package org.convspec.vectors.notation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.convspec.spec.operator.Operator;
import org.convspec.spec.translation.ForeignValue;
import org.convspec.vectors.cases.Attribute;
import org.convspec.vectors.cases.CaseSyntaxException;
import org.convspec.vectors.cases.OperatorAttributes;

/**
 * Our operators as text, by the names that their attributes have on the wire: {@code averagePool
 * kernel=3,2 padding=1:0,0:1 divisor=KERNEL}. Values look like those of foreign operators.
 */
public final class OperatorText {

  private OperatorText() {}

  /** Writes every attribute. */
  public static String write(Operator operator) {
    StringJoiner text = new StringJoiner(" ").add(operator.label());
    Notations.of(operator)
        .plain(operator)
        .forEach((name, plain) -> text.add(name + "=" + value(plain)));
    return text.toString();
  }

  private static String value(Object plain) {
    return plain instanceof List<?> list
        ? list.stream().map(OperatorText::element).collect(Collectors.joining(","))
        : plain.toString();
  }

  private static String element(Object plain) {
    return plain instanceof List<?> pair ? pair.get(0) + ":" + pair.get(1) : plain.toString();
  }

  /**
   * Reads what {@link #write} writes; what is left out is what a case line without it means.
   *
   * @param rank the number of spatial axes, for attributes that are left out
   * @throws OperatorSyntaxException if it is no operator of ours
   */
  public static Operator parse(String text, int rank) {
    List<String> words = Arrays.asList(text.strip().split("\\s+"));
    OperatorAttributes<?> attributes =
        Notations.labelled(words.get(0))
            .orElseThrow(
                () ->
                    new OperatorSyntaxException(
                        "unknown operator '"
                            + words.get(0)
                            + "'; expected one of "
                            + String.join(", ", Notations.labels())));
    Map<String, Object> given = new HashMap<>();
    for (String word : words.subList(1, words.size())) {
      Attribute<?, ?> attribute = attribute(attributes, word);
      given.put(attribute.name(), plain(attribute, word));
    }
    attributes.attributes().stream()
        .filter(each -> !given.containsKey(each.name()))
        .forEach(each -> given.put(each.name(), standard(each, rank)));
    return attributes.read(given::get);
  }

  private static Attribute<?, ?> attribute(OperatorAttributes<?> attributes, String word) {
    return attributes.attributes().stream()
        .filter(each -> word.startsWith(each.name() + "="))
        .findFirst()
        .orElseThrow(
            () ->
                new OperatorSyntaxException(
                    attributes.attributes().stream()
                        .map(Attribute::name)
                        .collect(
                            Collectors.joining(
                                ", ", "cannot read '" + word + "'; attributes are ", ""))));
  }

  private static Object standard(Attribute<?, ?> attribute, int rank) {
    try {
      return attribute.plainDefault(rank);
    } catch (CaseSyntaxException none) {
      throw new OperatorSyntaxException(attribute.name() + " is missing; it has no default");
    }
  }

  /** Reads a value: one integer may be meant as a list of one. */
  private static Object plain(Attribute<?, ?> attribute, String word) {
    String text = word.substring(attribute.name().length() + 1);
    try {
      Object plain = plain(ForeignValue.parse(text));
      boolean isOne = plain instanceof List<?> list && list.size() == 1;
      return isOne && !reads(attribute, plain)
          ? ((List<?>) plain).get(0)
          : checked(attribute, plain);
    } catch (IllegalArgumentException unlike) {
      throw new OperatorSyntaxException(
          attribute.name() + " is '" + text + "'; expected " + unlike.getMessage());
    }
  }

  private static Object checked(Attribute<?, ?> attribute, Object plain) {
    attribute.kind().fromPlain(plain);
    return plain;
  }

  private static boolean reads(Attribute<?, ?> attribute, Object plain) {
    try {
      checked(attribute, plain);
      return true;
    } catch (IllegalArgumentException unlike) {
      return false;
    }
  }

  private static Object plain(ForeignValue value) {
    if (value instanceof ForeignValue.Numbers numbers) {
      return numbers.list();
    }
    if (value instanceof ForeignValue.Pairs pairs) {
      return pairs.list().stream().map(each -> List.of(each.before(), each.after())).toList();
    }
    if (value instanceof ForeignValue.Real real) {
      return real.number();
    }
    return value.toString();
  }
}
